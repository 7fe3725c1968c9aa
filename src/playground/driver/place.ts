import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { Channel } from '../world/channels.ts';
import type { Person, PlaygroundLocale } from '../world/people.ts';

/** Where a user is: `guild` is the home server, `elsewhere` a server without the bot, `group` a group without it. */
export type Context = 'guild' | 'second' | 'dm' | 'group' | 'elsewhere';

/** Where and in which language a user does something. */
export interface Place {
  readonly context?: Context;
  /** A channel of that server, by name or id; `general` unless given. */
  readonly channel?: string;
  readonly locale?: PlaygroundLocale;
}

/** The channel of a place. Throws where there is none, or the person cannot be there. */
export function channelOf(core: Core, person: Person, { context = 'guild', channel = 'general' }: Place): Channel {
  if (context === 'dm') return core.world.direct(person);
  const byId = core.world.channels.get(channel);
  const { home, second, elsewhere, group } = core.world;
  const guild = { guild: home, second, elsewhere, group: undefined }[context];
  const found =
    byId ?? guild?.channels.find(({ data }) => data.name === channel) ?? (context === 'group' ? group : undefined);
  if (found === undefined) throw new Error(`There is no channel ${channel} in ${context}`);
  if (!isIn(found, person)) throw new Error(`${person.key} is not in that channel (${context}, ${channel})`);
  return found;
}

/** Whether somebody is in a channel's server, talk or group. */
export function isIn(channel: Channel, person: Person): boolean {
  if (channel.kind === 'guild') return channel.guild.members.has(person.user.id);
  return channel.kind === 'dm' ? channel.person === person : channel.people.includes(person);
}

/** Discord's name for the kind of place. */
export function contextType(channel: Channel): InteractionContextType {
  if (channel.kind === 'guild') return InteractionContextType.Guild;
  return channel.kind === 'dm' ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

/** Whether only the user's own install brings the bot to a place. */
export function isUserInstallOnly(channel: Channel): boolean {
  return channel.kind === 'group' || (channel.kind === 'guild' && !channel.guild.hasBot);
}

/** Who brought the bot to a place, by kind of install. */
export function ownersOf(channel: Channel, person: Person): Record<string, string> {
  if (isUserInstallOnly(channel)) return { [ApplicationIntegrationType.UserInstall]: person.user.id };
  const owner = channel.kind === 'guild' ? channel.guild.id : '0';
  return { [ApplicationIntegrationType.GuildInstall]: owner };
}
