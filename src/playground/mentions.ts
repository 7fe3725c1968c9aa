import {
  AllowedMentionsTypes,
  type APIAllowedMentions,
  type APIUser,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { may } from './permissions.ts';
import type { Channel } from './world/channels.ts';
import { personById } from './world/world.ts';

/** Whom a message notifies, as its own fields say it. */
export interface Mentions {
  readonly mentions: APIUser[];
  readonly mention_roles: string[];
  readonly mention_everyone: boolean;
}

interface Ask {
  readonly channel: Channel;
  readonly authorId: string;
  /** Every text of the message that Discord reads for mentions: the content and the text components, not embeds. */
  readonly texts: readonly string[];
  readonly allowed?: APIAllowedMentions | undefined;
  /** The author of the message that this one replies to. */
  readonly repliedTo?: APIUser | undefined;
}

/** Works out whom a message notifies. Without `allowed`, everything that is written counts, and so does a reply. */
export function resolveMentions(core: Core, { channel, authorId, texts, allowed, repliedTo }: Ask): Mentions {
  const text = texts.map(withoutCode).join('\n');
  const parse = allowed === undefined ? Object.values(AllowedMentionsTypes) : (allowed.parse ?? []);
  const userIds = new Set<string>();
  for (const id of idsIn(text, /<@!?(\d{17,20})>/g)) {
    if (parse.includes(AllowedMentionsTypes.User) || allowed?.users?.includes(id)) userIds.add(id);
  }
  if (repliedTo !== undefined && (allowed === undefined || allowed.replied_user === true)) userIds.add(repliedTo.id);
  const mentions = [...userIds].flatMap((id) => {
    const found = personById(core.world, id);
    return found !== undefined && isIn(channel, id) ? [found.user] : [];
  });

  const mayPingAll = may(channel, authorId, PermissionFlagsBits.MentionEveryone);
  const roles = channel.kind === 'guild' ? channel.guild.roles : [];
  const roleIds = idsIn(text, /<@&(\d{17,20})>/g).filter(
    (id) =>
      (parse.includes(AllowedMentionsTypes.Role) || allowed?.roles?.includes(id)) &&
      roles.some((role) => role.id === id && role.name !== '@everyone' && (role.mentionable || mayPingAll)),
  );
  const everyone = channel.kind === 'guild' && /@(everyone|here)\b/.test(text) && mayPingAll;
  return {
    mentions,
    mention_roles: [...new Set(roleIds)],
    mention_everyone: everyone && parse.includes(AllowedMentionsTypes.Everyone),
  };
}

/** Mentions inside code are only text. */
function withoutCode(text: string): string {
  return text.replace(/```[\s\S]*?```/g, '').replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
}

function isIn(channel: Channel, userId: string): boolean {
  if (channel.kind === 'guild') return channel.guild.members.has(userId);
  return true;
}
