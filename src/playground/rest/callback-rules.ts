import { InteractionResponseType as Answer, InteractionType } from 'discord-api-types/v10';
import { ApiError, refusal } from '../api-error.ts';
import type { Core } from '../core.ts';
import { ANSWER_WITHIN_MS, type InteractionRecord } from '../interactions.ts';

const MESSAGES = [Answer.ChannelMessageWithSource, Answer.DeferredChannelMessageWithSource];
const UPDATES = [Answer.DeferredMessageUpdate, Answer.UpdateMessage];

/** The interaction that a callback is for. Throws 10062 (unknown or over 3 s old) or 40060 (answered already). */
export function openInteraction(core: Core, id: string, token: string): InteractionRecord {
  const record = core.interactions.get(id);
  if (record === undefined || record.token !== token) throw refusal.unknownInteraction();
  if (record.acknowledged !== undefined) throw refusal.alreadyAcknowledged();
  if (core.clock.now() - record.createdAt > ANSWER_WITHIN_MS) throw refusal.unknownInteraction();
  return record;
}

/** Throws 50035 unless this kind of answer fits this kind of interaction. */
export function requireFittingAnswer(record: InteractionRecord, type: unknown): void {
  if (answersTo(record).includes(Number(type))) return;
  const message = `An interaction of type ${record.type} cannot be answered with type ${String(type)}`;
  throw new ApiError(400, 50035, 'Invalid Form Body', {
    type: { _errors: [{ code: 'INTERACTION_CALLBACK_TYPE_INVALID', message }] },
  });
}

function answersTo({ type, sourceMessageId }: InteractionRecord): readonly number[] {
  switch (type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return [Answer.ApplicationCommandAutocompleteResult];
    case InteractionType.MessageComponent:
      return [...MESSAGES, ...UPDATES, Answer.Modal];
    case InteractionType.ModalSubmit:
      // A dialogue opened from a button may change that button's message; one opened from a command has none.
      return sourceMessageId === undefined ? MESSAGES : [...MESSAGES, ...UPDATES];
    case InteractionType.ApplicationCommand:
      return [...MESSAGES, Answer.Modal];
    default:
      return [Answer.Pong];
  }
}
