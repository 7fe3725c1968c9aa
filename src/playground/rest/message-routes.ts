import { type APIMessage, MessageReferenceType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import { composeEdit, composeMessage } from '../compose-message.ts';
import type { Core } from '../core.ts';
import type { MessageBody } from '../message-body.ts';
import { addMessage, removeMessage, replaceMessage } from '../message-store.ts';
import { beforeEdit } from '../rules/before-edit.ts';
import { checkMessage, FLAGS } from '../rules/message-rules.ts';
import type { Channel } from '../world/channels.ts';
import { channelMessage, requirePermission, visibleChannel } from './channel-access.ts';
import { type AddRoutes, bodyOf, nothing } from './routes.ts';

/** Channels and the messages in them, as the bot reads and writes them outside interactions. */
export const messageRoutes: AddRoutes = (routes, core) => {
  const self = core.world.bot.user;

  routes.get('/channels/:channel', (c) => c.json(visibleChannel(core, c.req.param('channel')).data));

  routes.get('/channels/:channel/messages', (c) => {
    const channel = visibleChannel(core, c.req.param('channel'));
    requirePermission(core, channel, PermissionFlagsBits.ReadMessageHistory);
    const limit = Number(c.req.query('limit') ?? 50);
    const [before, after] = [c.req.query('before'), c.req.query('after')];
    const found = [...core.messages.values()]
      .filter((record) => record.channel === channel && record.onlyFor === undefined)
      .map(({ message }) => message)
      .filter(
        ({ id }) =>
          (before === undefined || BigInt(id) < BigInt(before)) && (after === undefined || BigInt(id) > BigInt(after)),
      )
      .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
    return c.json(after === undefined ? found.slice(0, limit) : found.slice(-limit));
  });

  routes.get('/channels/:channel/messages/:message', (c) => {
    const channel = visibleChannel(core, c.req.param('channel'));
    return c.json(channelMessage(core, channel, c.req.param('message')).message);
  });

  routes.post('/channels/:channel/messages', (c) => {
    const channel = visibleChannel(core, c.req.param('channel'));
    requirePermission(core, channel, PermissionFlagsBits.SendMessages);
    const { files } = c.env.received;
    if (files.length > 0) requirePermission(core, channel, PermissionFlagsBits.AttachFiles);
    const body = checkMessage(bodyOf(c), { files, flags: FLAGS.channel });
    const repeated = sentBefore(core, channel, body);
    if (repeated !== undefined) return c.json(repeated);
    const message = composeMessage(core, {
      channel,
      author: self,
      body,
      files,
      extra: replyFields(core, channel, body),
    });
    addMessage(core, { channel, message, thinking: false });
    return c.json(message);
  });

  routes.patch('/channels/:channel/messages/:message', (c) => {
    const record = channelMessage(core, visibleChannel(core, c.req.param('channel')), c.req.param('message'));
    if (record.message.author.id !== self.id) throw refusal.notYourMessage();
    const { files } = c.env.received;
    const body = checkMessage(bodyOf(c), { files, flags: FLAGS.edit, before: beforeEdit(record.message) });
    replaceMessage(core, record, composeEdit(core, record, body, files));
    return c.json(record.message);
  });

  routes.delete('/channels/:channel/messages/:message', (c) => {
    const channel = visibleChannel(core, c.req.param('channel'));
    const record = channelMessage(core, channel, c.req.param('message'));
    if (record.message.author.id !== self.id) requirePermission(core, channel, PermissionFlagsBits.ManageMessages);
    removeMessage(core, record);
    return nothing(c);
  });
};

/** With `enforce_nonce`, sending the same nonce again gives the message that is there already. */
function sentBefore(core: Core, channel: Channel, { nonce, enforce_nonce }: MessageBody): APIMessage | undefined {
  if (enforce_nonce !== true || nonce == null) return undefined;
  const records = [...core.messages.values()].filter((record) => record.channel === channel);
  return records.find(({ message }) => message.nonce === nonce)?.message;
}

function replyFields(core: Core, channel: Channel, { message_reference: to }: MessageBody): Partial<APIMessage> {
  if (to == null) return {};
  const found = core.messages.get(to.message_id);
  if (found === undefined || found.channel !== channel) {
    if (to.fail_if_not_exists === false) return {};
    throw refusal.unknownReference();
  }
  const { referenced_message: _, ...referenced } = found.message;
  const guild = channel.kind === 'guild' ? { guild_id: channel.guild.id } : {};
  return {
    type: MessageType.Reply,
    message_reference: {
      type: MessageReferenceType.Default,
      channel_id: channel.id,
      message_id: to.message_id,
      ...guild,
    },
    referenced_message: referenced,
  };
}
