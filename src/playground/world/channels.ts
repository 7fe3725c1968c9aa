import {
  type APIDMChannel,
  type APIGroupDMChannel,
  type APIOverwrite,
  type APITextChannel,
  ChannelType,
} from 'discord-api-types/v10';
import type { GuildRecord } from './guilds.ts';
import { NO_FLAGS } from './no-flags.ts';
import type { Person } from './people.ts';

/** Somewhere that messages are: a server's text channel, a talk with the bot, or a group that the bot is not in. */
export type Channel =
  | { readonly kind: 'guild'; readonly id: string; readonly guild: GuildRecord; readonly data: APITextChannel }
  | { readonly kind: 'dm'; readonly id: string; readonly person: Person; readonly data: APIDMChannel }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly people: readonly Person[];
      readonly data: APIGroupDMChannel;
    };

/** A server's text channel. */
export function textChannel(
  guild: GuildRecord,
  id: string,
  name: string,
  overwrites: APIOverwrite[] = [],
): Extract<Channel, { kind: 'guild' }> {
  const data: APITextChannel = {
    id,
    type: ChannelType.GuildText,
    guild_id: guild.id,
    name,
    position: guild.channels.length,
    permission_overwrites: overwrites,
    topic: null,
    nsfw: false,
    last_message_id: null,
    rate_limit_per_user: 0,
    parent_id: null,
    flags: NO_FLAGS,
  };
  return { kind: 'guild', id, guild, data };
}

/** The talk between one person and the bot. */
export function directChannel(person: Person, id: string): Extract<Channel, { kind: 'dm' }> {
  return {
    kind: 'dm',
    id,
    person,
    data: { id, type: ChannelType.DM, name: null, recipients: [person.user], last_message_id: null, flags: NO_FLAGS },
  };
}

/** A group of people without the bot: where only a user-installed command can be used. */
export function groupChannel(people: readonly Person[], id: string): Extract<Channel, { kind: 'group' }> {
  const [owner] = people;
  return {
    kind: 'group',
    id,
    people,
    data: {
      id,
      type: ChannelType.GroupDM,
      name: null,
      icon: null,
      recipients: people.map(({ user }) => user),
      last_message_id: null,
      flags: NO_FLAGS,
      ...(owner === undefined ? {} : { owner_id: owner.user.id }),
    },
  };
}
