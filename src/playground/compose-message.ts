import { type APIMessage, type APIUser, MessageFlags, MessageType } from 'discord-api-types/v10';
import { keepUploads, keptOnEdit, unfurlWith } from './attachments.ts';
import { shownComponents } from './component-payloads.ts';
import { displayedTexts } from './component-tree.ts';
import type { Core } from './core.ts';
import { shownEmbeds } from './embed-payloads.ts';
import { resolveMentions } from './mentions.ts';
import type { MessageBody } from './message-body.ts';
import type { MessageRecord } from './message-store.ts';
import type { UploadedFile } from './uploads.ts';
import type { Channel } from './world/channels.ts';
import { NO_FLAGS } from './world/no-flags.ts';

/** What a new message is made from. */
export interface NewMessage {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly files?: readonly UploadedFile[];
  /** Fields that depend on how it came to be: a reply's reference, an interaction's metadata. */
  readonly extra?: Partial<APIMessage>;
}

const LASTING_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.IsComponentsV2 |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications;

/** Makes the message that Discord would answer with. The body has passed the rules already. */
export function composeMessage(core: Core, { channel, author, body, files = [], extra = {} }: NewMessage): APIMessage {
  const flags = (body.flags ?? 0) & LASTING_FLAGS;
  const isPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  const attachments = keepUploads(core, channel.id, files, body.attachments, isPrivate);
  const unfurl = unfurlWith(core, attachments);
  return {
    id: core.id(),
    channel_id: channel.id,
    type: MessageType.Default,
    author,
    content: body.content ?? '',
    timestamp: stamp(core),
    edited_timestamp: null,
    tts: body.tts ?? false,
    attachments,
    embeds: shownEmbeds(body.embeds ?? [], unfurl),
    components: shownComponents(body.components ?? [], unfurl),
    pinned: false,
    flags: NO_FLAGS + flags,
    ...(body.nonce == null ? {} : { nonce: body.nonce }),
    ...resolveMentions(core, {
      channel,
      authorId: author.id,
      texts: [body.content ?? '', ...displayedTexts(body.components)],
      allowed: body.allowed_mentions ?? undefined,
      repliedTo: extra.referenced_message?.author,
    }),
    ...extra,
  };
}

/** Makes the message as it is after an edit: fields that the body leaves out stay. */
export function composeEdit(
  core: Core,
  { channel, message }: MessageRecord,
  body: MessageBody,
  files: readonly UploadedFile[],
): APIMessage {
  const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const fresh = keepUploads(core, channel.id, files, body.attachments, isPrivate);
  const attachments = [...keptOnEdit(message.attachments, body.attachments), ...fresh];
  const unfurl = unfurlWith(core, attachments);
  const content = body.content === undefined ? message.content : (body.content ?? '');
  const components =
    body.components === undefined ? (message.components ?? []) : shownComponents(body.components ?? [], unfurl);
  const flagsAllowed = MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2;
  return {
    ...message,
    content,
    components,
    attachments,
    embeds: body.embeds === undefined ? message.embeds : shownEmbeds(body.embeds ?? [], unfurl),
    flags: ((message.flags ?? 0) & ~MessageFlags.Loading) | ((body.flags ?? 0) & flagsAllowed),
    edited_timestamp: stamp(core),
    ...resolveMentions(core, {
      channel,
      authorId: message.author.id,
      texts: [content, ...displayedTexts(components)],
      allowed: body.allowed_mentions ?? undefined,
      repliedTo: message.referenced_message?.author,
    }),
  };
}

/** The moment as Discord writes it, in UTC. */
export function stamp(core: Core): string {
  return new Date(core.clock.now()).toISOString().replace('Z', '000+00:00');
}
