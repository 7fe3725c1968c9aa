import type { APIMessage, InteractionType, Locale } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { startInteraction } from '../open-interaction.ts';
import { channelPermissions } from '../permissions.ts';
import type { Seen } from '../seen.ts';
import type { Channel } from '../world/channels.ts';
import type { Person, PlaygroundLocale } from '../world/people.ts';
import { contextType, isUserInstallOnly, ownersOf } from './place.ts';

/** What a user did, ready to be sent. */
export interface Action {
  readonly type: InteractionType;
  readonly person: Person;
  readonly channel: Channel;
  readonly data: object;
  readonly locale?: PlaygroundLocale | undefined;
  readonly commandName?: string;
  /** The message that the component hangs on. */
  readonly message?: APIMessage;
}

/** Sends INTERACTION_CREATE and waits for what the user sees first. */
export function sendInteraction(core: Core, action: Action): Promise<Seen> {
  const { type, person, channel, message, commandName } = action;
  const owners = ownersOf(channel, person);
  const record = startInteraction(core, {
    type,
    user: person,
    channel,
    userInstalledOnly: isUserInstallOnly(channel),
    owners,
    ...(commandName === undefined ? {} : { commandName }),
    ...(message === undefined ? {} : { sourceMessageId: message.id }),
  });
  const payload = {
    id: record.id,
    application_id: core.world.applicationId,
    type,
    token: record.token,
    version: 1,
    data: action.data,
    channel_id: channel.id,
    channel: { ...channel.data, ...permissionsOf(channel, person.user.id) },
    app_permissions: String(channelPermissions(channel, core.world.bot.user.id)),
    locale: (action.locale ?? person.locale) as Locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextType(channel),
    attachment_size_limit: 10_485_760,
    ...who(channel, person),
    ...(message === undefined ? {} : { message }),
  };
  core.dispatch({
    name: 'INTERACTION_CREATE',
    data: payload,
    // A server without the bot is on no shard of it: such interactions go to the first.
    ...(channel.kind === 'guild' && channel.guild.hasBot ? { guildId: channel.guild.id } : {}),
  });
  return record.first.promise;
}

function permissionsOf(channel: Channel, userId: string) {
  return channel.kind === 'guild' ? { permissions: String(channelPermissions(channel, userId)) } : {};
}

function who(channel: Channel, person: Person): object {
  if (channel.kind !== 'guild') return { user: person.user };
  const { guild } = channel;
  return {
    guild_id: guild.id,
    guild_locale: 'en-US',
    guild: { id: guild.id, features: [], locale: 'en-US' },
    member: { ...guild.members.get(person.user.id), ...permissionsOf(channel, person.user.id) },
  };
}
