import { InteractionResponseType as Answer, MessageFlags } from 'discord-api-types/v10';
import { ApiError, refusal } from '../api-error.ts';
import { composeEdit } from '../compose-message.ts';
import type { Core } from '../core.ts';
import { seenReply, writeAnswer } from '../interaction-messages.ts';
import type { InteractionRecord } from '../interactions.ts';
import { isObject, objectOf } from '../json.ts';
import { type MessageRecord, replaceMessage } from '../message-store.ts';
import { refuse } from '../open-interaction.ts';
import { beforeEdit } from '../rules/before-edit.ts';
import { checkChoices } from '../rules/choice-rules.ts';
import { checkMessage, FLAGS } from '../rules/message-rules.ts';
import { checkModal } from '../rules/modal-rules.ts';
import type { UploadedFile } from '../uploads.ts';
import { openInteraction, requireFittingAnswer } from './callback-rules.ts';
import { type AddRoutes, bodyOf, nothing } from './routes.ts';

/** A bot's first answer to an interaction. */
export const callbackRoutes: AddRoutes = (routes, core) => {
  routes.post('/interactions/:id/:token/callback', (c) => {
    const record = openInteraction(core, c.req.param('id'), c.req.param('token'));
    const body = objectOf(bodyOf(c));
    try {
      requireFittingAnswer(record, body.type);
      const message = accept(core, record, Number(body.type), body.data, c.env.received.files);
      return c.req.query('with_response') === 'true'
        ? c.json(response(record, Number(body.type), message))
        : nothing(c);
    } catch (error) {
      if (error instanceof ApiError) refuse(core, record, error);
      throw error;
    }
  });
};

/** Carries an answer out; gives the message that it made or changed. */
function accept(
  core: Core,
  record: InteractionRecord,
  type: number,
  data: unknown,
  files: readonly UploadedFile[],
): MessageRecord | undefined {
  const interactionId = record.id;
  switch (type) {
    case Answer.ChannelMessageWithSource: {
      const body = checkMessage(data, { files, flags: FLAGS.reply, within: ['data'] });
      const reply = writeAnswer(core, record, body, files, 'reply');
      record.originalId = reply.message.id;
      record.acknowledged = 'reply';
      record.first.resolve(seenReply(interactionId, reply, false));
      return reply;
    }
    case Answer.DeferredChannelMessageWithSource: {
      const flags = Number(objectOf(data).flags ?? 0);
      if ((flags & ~FLAGS.thinking) !== 0) throw invalidDeferFlags(flags);
      const thinking = writeAnswer(core, record, { flags }, [], 'thinking');
      record.originalId = thinking.message.id;
      record.acknowledged = 'thinking';
      record.first.resolve(pending(record, thinking.onlyFor !== undefined));
      return thinking;
    }
    case Answer.DeferredMessageUpdate: {
      const source = sourceOf(core, record);
      record.originalId = source.message.id;
      record.acknowledged = 'deferred-update';
      record.first.resolve(pending(record, source.onlyFor !== undefined));
      return source;
    }
    case Answer.UpdateMessage: {
      const source = sourceOf(core, record);
      const asked = isObject(data) ? data : {};
      const body = checkMessage(asked, {
        files,
        flags: FLAGS.edit,
        within: ['data'],
        before: beforeEdit(source.message),
      });
      replaceMessage(core, source, composeEdit(core, source, body, files));
      record.originalId = source.message.id;
      record.acknowledged = 'update';
      record.first.resolve(seenReply(interactionId, source, true));
      return source;
    }
    case Answer.ApplicationCommandAutocompleteResult: {
      const choices = checkChoices(data);
      record.acknowledged = 'choices';
      record.first.resolve({ interactionId, kind: 'choices', choices });
      return undefined;
    }
    case Answer.Modal: {
      const modal = { interactionId, data: checkModal(data) };
      record.acknowledged = 'modal';
      record.first.resolve({ interactionId, kind: 'modal', modal });
      return undefined;
    }
    default:
      record.acknowledged = 'pong';
      return undefined;
  }
}

function sourceOf(core: Core, record: InteractionRecord): MessageRecord {
  const source = core.messages.get(record.sourceMessageId ?? '');
  if (source === undefined) throw refusal.unknownMessage();
  return source;
}

function pending(record: InteractionRecord, isPrivate: boolean) {
  return { interactionId: record.id, kind: 'thinking', private: isPrivate, later: record.later.promise } as const;
}

function invalidDeferFlags(flags: number): ApiError {
  const problem = { code: 'INVALID_FLAGS', message: `A defer takes only the ephemeral flag, not ${flags}` };
  return new ApiError(400, 50035, 'Invalid Form Body', { data: { flags: { _errors: [problem] } } });
}

function response(record: InteractionRecord, type: number, reply: MessageRecord | undefined) {
  const message = reply?.message;
  // Discord's published schema names a deferred message 4 and a deferred update 7, like the real ones.
  const resourceType = [Answer.DeferredMessageUpdate, Answer.UpdateMessage].includes(type)
    ? Answer.UpdateMessage
    : Answer.ChannelMessageWithSource;
  const about =
    message === undefined
      ? {}
      : {
          response_message_id: message.id,
          response_message_loading: ((message.flags ?? 0) & MessageFlags.Loading) !== 0,
          response_message_ephemeral: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
        };
  return {
    interaction: { id: record.id, type: record.type, ...about },
    ...(message === undefined ? {} : { resource: { type: resourceType, message } }),
  };
}
