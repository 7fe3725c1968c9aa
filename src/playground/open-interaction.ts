import { randomBytes } from 'node:crypto';
import type { ApiError } from './api-error.ts';
import type { Core } from './core.ts';
import { deferred } from './deferred.ts';
import { ANSWER_WITHIN_MS, type InteractionRecord, TOKEN_LASTS_MS } from './interactions.ts';
import type { Seen } from './seen.ts';

/** How long a refused bot gets to come up with something better before the user's view counts as an error. */
const AFTER_REFUSAL_MS = 300;

/** What is known of an interaction when it starts. */
export type NewInteraction = Pick<
  InteractionRecord,
  'type' | 'user' | 'channel' | 'userInstalledOnly' | 'owners' | 'commandName' | 'sourceMessageId'
>;

/** Keeps a new interaction and starts its 3 s and its 15 min. */
export function startInteraction(core: Core, about: NewInteraction): InteractionRecord {
  const id = core.id();
  const record: InteractionRecord = {
    ...about,
    id,
    token: `${Buffer.from(`interaction:${id}`).toString('base64url')}${randomBytes(24).toString('base64url')}`,
    createdAt: core.clock.now(),
    followUpIds: [],
    refused: [],
    first: deferred<Seen>(),
    later: deferred<Seen>(),
  };
  core.interactions.set(record.id, record);
  core.interactions.set(record.token, record);
  core.clock.after(ANSWER_WITHIN_MS, () => record.first.resolve(unanswered(record)));
  core.clock.after(TOKEN_LASTS_MS, () => record.later.resolve(unanswered(record)));
  // A playground may run for days: what nobody can answer any more is forgotten, an hour later.
  core.clock.after(4 * TOKEN_LASTS_MS, () => {
    core.interactions.delete(record.id);
    core.interactions.delete(record.token);
  });
  return record;
}

/** Notes that the bot's first answer was refused; unless a better one follows soon, the user's view is an error. */
export function refuse(core: Core, record: InteractionRecord, error: ApiError): void {
  record.refused.push(error);
  core.clock.after(AFTER_REFUSAL_MS, () => {
    if (record.acknowledged === undefined) record.first.resolve(unanswered(record));
  });
}

/** What a user sees when no answer came. */
function unanswered({ id: interactionId, refused }: InteractionRecord): Seen {
  const last = refused.at(-1);
  if (last === undefined) return { interactionId, kind: 'nothing' };
  const { status, code, message, errors } = last;
  return { interactionId, kind: 'error', status, code, message, ...(errors === undefined ? {} : { errors }) };
}
