import { refusal } from '../api-error.ts';
import { composeEdit } from '../compose-message.ts';
import type { Core } from '../core.ts';
import { seenReply, writeAnswer } from '../interaction-messages.ts';
import { type InteractionRecord, TOKEN_LASTS_MS, USER_INSTALL_FOLLOW_UPS } from '../interactions.ts';
import { type MessageRecord, removeMessage, replaceMessage } from '../message-store.ts';
import { beforeEdit } from '../rules/before-edit.ts';
import { checkMessage, FLAGS } from '../rules/message-rules.ts';
import type { ReceivedRequest } from './received.ts';
import { type AddRoutes, bodyOf, nothing } from './routes.ts';

/** What a bot says after its first answer: changes to the reply, and follow-ups. */
export const webhookRoutes: AddRoutes = (routes, core) => {
  routes.post('/webhooks/:application/:token', (c) => {
    const record = answered(core, c.req.param('application'), c.req.param('token'));
    const { files } = c.env.received;
    const original = core.messages.get(record.originalId ?? '');
    // A first follow-up to a "thinking" reply fills that reply in, privacy and all.
    if (original?.thinking === true) return c.json(edit(core, record, original, c.env.received, FLAGS.reply).message);
    if (record.userInstalledOnly && record.followUpIds.length >= USER_INSTALL_FOLLOW_UPS) {
      throw refusal.tooManyFollowUps();
    }
    const body = checkMessage(bodyOf(c), { files, flags: FLAGS.reply });
    const written = writeAnswer(core, record, body, files, 'follow-up');
    record.followUpIds.push(written.message.id);
    return c.json(written.message);
  });

  routes.get('/webhooks/:application/:token/messages/:message', (c) => {
    const record = answered(core, c.req.param('application'), c.req.param('token'));
    return c.json(messageOf(core, record, c.req.param('message')).message);
  });

  routes.patch('/webhooks/:application/:token/messages/:message', (c) => {
    const record = answered(core, c.req.param('application'), c.req.param('token'));
    const target = messageOf(core, record, c.req.param('message'));
    return c.json(edit(core, record, target, c.env.received, FLAGS.edit).message);
  });

  routes.delete('/webhooks/:application/:token/messages/:message', (c) => {
    const record = answered(core, c.req.param('application'), c.req.param('token'));
    const target = messageOf(core, record, c.req.param('message'));
    removeMessage(core, target);
    if (target.message.id === record.originalId) record.later.resolve({ interactionId: record.id, kind: 'nothing' });
    return nothing(c);
  });
};

/** The interaction of a token. Throws 50027 once the 15 minutes are over, 10015 before the first answer. */
function answered(core: Core, application: string, token: string): InteractionRecord {
  const record = core.interactions.get(token);
  if (record === undefined || application !== core.world.applicationId) throw refusal.unknownWebhook();
  if (core.clock.now() - record.createdAt > TOKEN_LASTS_MS) throw refusal.invalidWebhookToken();
  if (record.acknowledged === undefined) throw refusal.unknownWebhook();
  return record;
}

function messageOf(core: Core, record: InteractionRecord, id: string): MessageRecord {
  const isOriginal = id === '@original' || id === record.originalId;
  const found = core.messages.get((isOriginal ? record.originalId : id) ?? '');
  if (found === undefined || !(isOriginal || record.followUpIds.includes(id))) throw refusal.unknownMessage();
  return found;
}

function edit(
  core: Core,
  record: InteractionRecord,
  target: MessageRecord,
  request: ReceivedRequest,
  flags: number,
): MessageRecord {
  const { files } = request;
  const body = checkMessage(request.body, { files, flags, before: beforeEdit(target.message) });
  const edited = composeEdit(core, target, body, files);
  // Filling in a "thinking" reply does not count as an edit to its readers.
  if (target.thinking) edited.edited_timestamp = null;
  target.thinking = false;
  replaceMessage(core, target, edited);
  if (target.message.id === record.originalId) {
    record.later.resolve(seenReply(record.id, target, record.acknowledged === 'deferred-update'));
  }
  return target;
}
