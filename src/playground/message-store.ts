import type { APIMessage } from 'discord-api-types/v10';
import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import type { Channel } from './world/channels.ts';

/** A message and who may see it. */
export interface MessageRecord {
  readonly channel: Channel;
  message: APIMessage;
  /** Set on a private reply: the only person who sees it. */
  readonly onlyFor?: string;
  /** A reply whose text is still to come. */
  thinking: boolean;
  /** The interaction that it answers. */
  readonly interactionId?: string;
}

/** Something that happened to a message. */
export interface MessageChange {
  readonly kind: 'created' | 'edited' | 'deleted';
  readonly record: MessageRecord;
}

/** Keeps a message and tells the bot and the listeners about it. */
export function addMessage(core: Core, record: MessageRecord): void {
  core.messages.set(record.message.id, record);
  record.channel.data.last_message_id = record.message.id;
  tell(core, 'created', record);
}

/** Puts a changed message in place of the old one and tells. */
export function replaceMessage(core: Core, record: MessageRecord, message: APIMessage): void {
  record.message = message;
  tell(core, 'edited', record);
}

/** Takes a message away and tells. */
export function removeMessage(core: Core, record: MessageRecord): void {
  core.messages.delete(record.message.id);
  tell(core, 'deleted', record);
}

const EVENT = { created: 'MESSAGE_CREATE', edited: 'MESSAGE_UPDATE', deleted: 'MESSAGE_DELETE' } as const;

function tell(core: Core, kind: MessageChange['kind'], record: MessageRecord): void {
  core.messageChanges.tell({ kind, record });
  const { channel, message } = record;
  // Private replies and places without the bot make no events; neither does a group, which the bot is never in.
  if (record.onlyFor !== undefined || channel.kind === 'group') return;
  if (channel.kind === 'guild' && !channel.guild.hasBot) return;
  const inGuild = channel.kind === 'guild';
  const place = { channel_id: channel.id, ...(inGuild ? { guild_id: channel.guild.id } : {}) };
  const data = kind === 'deleted' ? { id: message.id, ...place } : messageEvent(record);
  core.dispatch({
    name: EVENT[kind],
    data,
    intents: inGuild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages,
    ...(inGuild ? { guildId: channel.guild.id } : {}),
    ...(kind === 'deleted' || showsContent(core, record) ? {} : { withoutContent: withoutContent(data) }),
  });
}

function messageEvent({ channel, message }: MessageRecord): object {
  if (channel.kind !== 'guild') return { ...message, channel_type: channel.data.type };
  const member = channel.guild.members.get(message.author.id);
  const { user: _, ...rest } = member ?? { user: undefined };
  return {
    ...message,
    channel_type: channel.data.type,
    guild_id: channel.guild.id,
    ...(member === undefined || message.webhook_id !== undefined ? {} : { member: rest }),
  };
}

/** Content reaches a bot without the intent in direct messages, in its own messages and where it is mentioned. */
function showsContent(core: Core, { channel, message }: MessageRecord): boolean {
  const botId = core.world.bot.user.id;
  return channel.kind !== 'guild' || message.author.id === botId || message.mentions.some(({ id }) => id === botId);
}

function withoutContent(data: object): object {
  return { ...data, content: '', embeds: [], attachments: [], components: [] };
}
