import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { offeredCommands } from '../driver/find-command.ts';
import { isIn } from '../driver/place.ts';
import { sees } from '../driver/visible-message.ts';
import { may } from '../permissions.ts';
import type { Channel } from '../world/channels.ts';
import type { Person } from '../world/people.ts';
import type { PersonView, PlaceView, Snapshot } from './protocol.ts';

/** What a person sees, apart from what only the page's server knows. */
export function viewOf(core: Core, person: Person): Omit<Snapshot, 'isBotOnline' | 'examples'> {
  const { world } = core;
  return {
    kind: 'snapshot',
    me: person.key,
    bot: world.bot.user,
    people: [...world.people.values()].map(({ key, user }): PersonView => ({ key, user })),
    places: [...world.channels.values()]
      .filter((channel) => isIn(channel, person))
      .map((channel) => placeView(core, person, channel)),
    commands: [...core.commands.values()].flat(),
    messages: [...core.messages.values()].filter((record) => sees(person, record)).map(({ message }) => message),
  };
}

function placeView(core: Core, person: Person, channel: Channel): PlaceView {
  const { id } = channel;
  const common = {
    id,
    kind: channel.kind,
    canWrite: may(channel, person.user.id, PermissionFlagsBits.SendMessages),
    commands: offeredCommands(core, person, channel),
  };
  if (channel.kind === 'guild') {
    const { guild, data } = channel;
    const members = [...guild.members.values()];
    return {
      ...common,
      name: data.name,
      guild: { id: guild.id, name: guild.name, roles: guild.roles },
      members: members.map(({ user }) => user.id),
      memberRoles: Object.fromEntries(members.map(({ user, roles }) => [user.id, roles])),
    };
  }
  const people = channel.kind === 'dm' ? [channel.person, core.world.bot] : channel.people;
  return { ...common, name: '', members: people.map(({ user }) => user.id), memberRoles: {} };
}
