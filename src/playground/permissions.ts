import { PermissionFlagsBits as Bit } from 'discord-api-types/v10';
import type { Channel } from './world/channels.ts';
import type { GuildRecord } from './world/guilds.ts';

/** What everybody may do in a new server: see, write, attach, embed, read back, react, use commands. */
export const DEFAULT_PERMISSIONS =
  Bit.ViewChannel |
  Bit.SendMessages |
  Bit.EmbedLinks |
  Bit.AttachFiles |
  Bit.ReadMessageHistory |
  Bit.AddReactions |
  Bit.UseApplicationCommands |
  Bit.UseExternalEmojis;

const ALL = Object.values(Bit).reduce((sum, bit) => sum | bit, 0n);

/** What a member may do in a server, before any channel's exceptions. */
export function guildPermissions(guild: GuildRecord, userId: string): bigint {
  if (guild.ownerId === userId) return ALL;
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  const sum = guild.roles
    .filter(({ id }) => id === guild.id || member.roles.includes(id))
    .reduce((bits, { permissions }) => bits | BigInt(permissions), 0n);
  return (sum & Bit.Administrator) === 0n ? sum : ALL;
}

/** What a member may do in a channel: everyone's exceptions first, then the roles', then the member's own. */
export function channelPermissions(channel: Channel, userId: string): bigint {
  if (channel.kind !== 'guild') return DEFAULT_PERMISSIONS;
  const { guild, data } = channel;
  let bits = guildPermissions(guild, userId);
  if (bits === ALL) return bits;
  const roles = guild.members.get(userId)?.roles ?? [];
  const overwrites = data.permission_overwrites ?? [];
  const everyone = overwrites.filter(({ id }) => id === guild.id);
  const byRole = overwrites.filter(({ id }) => roles.includes(id));
  const own = overwrites.filter(({ id }) => id === userId);
  for (const layer of [everyone, byRole, own]) {
    const deny = layer.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
    const allow = layer.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
    bits = (bits & ~deny) | allow;
  }
  return bits;
}

/** Whether a member may do a thing in a channel. */
export function may(channel: Channel, userId: string, bit: bigint): boolean {
  return (channelPermissions(channel, userId) & bit) === bit;
}
