import type { APIGuildMember, APIRole } from 'discord-api-types/v10';
import { DEFAULT_PERMISSIONS } from '../permissions.ts';
import type { Channel } from './channels.ts';
import { NO_FLAGS } from './no-flags.ts';
import type { Person } from './people.ts';

/** A server with its roles, channels and members. */
export interface GuildRecord {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** False where only its users have installed the bot: it then gets no events from here. */
  hasBot: boolean;
  /** The language that the server has set. */
  preferredLocale: string;
  readonly roles: APIRole[];
  readonly channels: Extract<Channel, { kind: 'guild' }>[];
  readonly members: Map<string, APIGuildMember>;
}

/** A server with nobody in it and the one role that everybody has. */
export function emptyGuild(id: string, name: string, ownerId: string, hasBot: boolean): GuildRecord {
  const everyone = role(id, '@everyone', 0, DEFAULT_PERMISSIONS);
  return { id, name, ownerId, hasBot, preferredLocale: 'en-US', roles: [everyone], channels: [], members: new Map() };
}

/** A role as Discord lists it. */
export function role(id: string, name: string, position: number, permissions: bigint, managed = false): APIRole {
  return {
    id,
    name,
    position,
    permissions: String(permissions),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: NO_FLAGS,
  };
}

/** Makes a person a member. */
export function join(guild: GuildRecord, { user }: Person, roles: string[] = []): void {
  guild.members.set(user.id, {
    user,
    roles,
    nick: null,
    avatar: null,
    banner: null,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: NO_FLAGS,
    pending: false,
    communication_disabled_until: null,
  });
}
