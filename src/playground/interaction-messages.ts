import {
  type APIMessage,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { composeMessage } from './compose-message.ts';
import type { Core } from './core.ts';
import type { InteractionRecord } from './interactions.ts';
import type { MessageBody } from './message-body.ts';
import { addMessage, type MessageRecord } from './message-store.ts';
import type { Seen } from './seen.ts';
import type { UploadedFile } from './uploads.ts';

/** Writes a new message in answer to an interaction: the reply itself, a "thinking" one, or a follow-up. */
export function writeAnswer(
  core: Core,
  record: InteractionRecord,
  body: MessageBody,
  files: readonly UploadedFile[],
  as: 'reply' | 'thinking' | 'follow-up',
): MessageRecord {
  const isPrivate = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const thinking = as === 'thinking';
  const message = composeMessage(core, {
    channel: record.channel,
    author: core.world.bot.user,
    body,
    files,
    extra: answerFields(core, record, as),
  });
  if (thinking) message.flags = (message.flags ?? 0) | MessageFlags.Loading;
  const written: MessageRecord = {
    channel: record.channel,
    message,
    thinking,
    interactionId: record.id,
    ...(isPrivate ? { onlyFor: record.user.user.id } : {}),
  };
  addMessage(core, written);
  return written;
}

/** What the user sees of a message. A copy, so that later edits do not change what a test holds. */
export function seenReply(interactionId: string, { message, onlyFor }: MessageRecord, updated: boolean): Seen {
  return { interactionId, kind: 'reply', message: structuredClone(message), private: onlyFor !== undefined, updated };
}

function answerFields(core: Core, record: InteractionRecord, as: string): Partial<APIMessage> {
  const source = record.sourceMessageId === undefined ? undefined : core.messages.get(record.sourceMessageId)?.message;
  const common: Partial<APIMessage> = {
    application_id: core.world.applicationId,
    webhook_id: core.world.applicationId,
    ...(as === 'follow-up' ? {} : metadata(record)),
  };
  const repliesTo = as === 'follow-up' && record.originalId !== undefined ? record.originalId : source?.id;
  if (repliesTo === undefined) return { ...common, type: MessageType.ChatInputCommand };
  const message_reference = {
    type: MessageReferenceType.Default,
    channel_id: record.channel.id,
    message_id: repliesTo,
    ...(record.channel.kind === 'guild' ? { guild_id: record.channel.guild.id } : {}),
  };
  return { ...common, type: MessageType.Reply, message_reference };
}

function metadata(record: InteractionRecord): Partial<APIMessage> {
  const { id, user, owners } = record;
  const common = { id, user: user.user, authorizing_integration_owners: owners };
  if (record.type === InteractionType.MessageComponent && record.sourceMessageId !== undefined) {
    const metadata = {
      ...common,
      type: InteractionType.MessageComponent as const,
      interacted_message_id: record.sourceMessageId,
    };
    return { interaction_metadata: metadata };
  }
  if (record.type !== InteractionType.ApplicationCommand) return {};
  return {
    interaction_metadata: { ...common, type: InteractionType.ApplicationCommand as const },
    interaction: { id, type: record.type, name: record.commandName ?? '', user: user.user },
  };
}
