import { type APIMessage, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import { composeEdit, composeMessage } from '../compose-message.ts';
import type { Core } from '../core.ts';
import { addMessage, type MessageRecord, removeMessage, replaceMessage } from '../message-store.ts';
import type { Channel } from '../world/channels.ts';
import type { Person } from '../world/people.ts';
import { visibleMessage } from './visible-message.ts';

/** Writes a message as a person, perhaps in reply to another. Gives it as everybody sees it. */
export function writeAs(
  core: Core,
  person: Person,
  channel: Channel,
  content: string,
  replyTo?: Pick<APIMessage, 'id'>,
): APIMessage {
  const target = replyTo === undefined ? undefined : repliedTo(core, person, channel, replyTo.id);
  const guild = channel.kind === 'guild' ? { guild_id: channel.guild.id } : {};
  const reply: Partial<APIMessage> =
    target === undefined
      ? {}
      : {
          type: MessageType.Reply,
          message_reference: {
            type: MessageReferenceType.Default,
            channel_id: channel.id,
            message_id: target.id,
            ...guild,
          },
          referenced_message: target,
        };
  const message = composeMessage(core, { channel, author: person.user, body: { content }, extra: reply });
  addMessage(core, { channel, message, thinking: false });
  return message;
}

/** The message that a reply is to. Nobody replies to what they do not see, to a private reply or across channels. */
function repliedTo(core: Core, person: Person, channel: Channel, id: string): APIMessage {
  const record = visibleMessage(core, person, id);
  if (record.channel !== channel || record.onlyFor !== undefined) throw new Error('That message takes no reply here');
  return record.message;
}

/** Changes a message that the person wrote. */
export function editAs(core: Core, person: Person, id: string, content: string): APIMessage {
  const record = own(core, person, id);
  replaceMessage(core, record, composeEdit(core, record, { content }, []));
  return record.message;
}

/** Deletes a message that the person wrote. */
export function deleteAs(core: Core, person: Person, id: string): void {
  removeMessage(core, own(core, person, id));
}

/**
 * The bot's next message in answer to one: in its channel, and either a reply to it or a reply to nothing. Undefined
 * when none comes within `ms` by the server's clock.
 */
export function nextAnswer(
  core: Core,
  channel: Channel,
  asked: () => string,
  ms: number,
): Promise<APIMessage | undefined> {
  return new Promise((resolve) => {
    const stop = core.messageChanges.add(({ kind, record: { message, channel: where } }) => {
      if (kind !== 'created' || where !== channel || message.author.id !== core.world.bot.user.id) return;
      if (message.webhook_id !== undefined) return;
      const to = message.message_reference?.message_id;
      if (to === undefined || to === asked()) finish(structuredClone(message));
    });
    const cancel = core.clock.after(ms, () => finish(undefined));
    const finish = (message: APIMessage | undefined) => {
      stop();
      cancel();
      resolve(message);
    };
  });
}

function own(core: Core, person: Person, id: string): MessageRecord {
  const record = core.messages.get(id);
  if (record === undefined || record.message.author.id !== person.user.id)
    throw new Error(`${person.key} did not write that message`);
  return record;
}
