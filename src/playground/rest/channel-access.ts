import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Core } from '../core.ts';
import type { MessageRecord } from '../message-store.ts';
import { may } from '../permissions.ts';
import type { Channel } from '../world/channels.ts';

/** A channel that the bot can see. Throws 10003 for one it cannot know of, 50001 for one closed to it. */
export function visibleChannel(core: Core, id: string): Channel {
  const channel = core.world.channels.get(id);
  if (channel === undefined || channel.kind === 'group') throw refusal.unknownChannel();
  if (channel.kind === 'guild' && !channel.guild.hasBot) throw refusal.missingAccess();
  requirePermission(core, channel, PermissionFlagsBits.ViewChannel);
  return channel;
}

/** Throws 50013 unless the bot may do a thing in a channel (50001 where it may not even look). */
export function requirePermission(core: Core, channel: Channel, bit: bigint): void {
  if (may(channel, core.world.bot.user.id, bit)) return;
  throw bit === PermissionFlagsBits.ViewChannel ? refusal.missingAccess() : refusal.missingPermissions();
}

/** A message in a channel; private replies are not there for this. Throws 10008. */
export function channelMessage(core: Core, channel: Channel, id: string): MessageRecord {
  const record = core.messages.get(id);
  if (record === undefined || record.channel !== channel || record.onlyFor !== undefined)
    throw refusal.unknownMessage();
  return record;
}
