import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { channelPermissions } from '../permissions.ts';
import type { Channel } from '../world/channels.ts';
import type { Person } from '../world/people.ts';
import { contextType, isUserInstallOnly } from './place.ts';

/**
 * The registered command that a person can use in a channel, as Discord's menu would offer it. Throws, saying why, when
 * there is none: not registered, not for this kind of place, or not for this person.
 */
export function findCommand(
  core: Core,
  person: Person,
  channel: Channel,
  name: string,
  type: ApplicationCommandType,
): APIApplicationCommand {
  const inGuild = channel.kind === 'guild' ? (core.commands.get(channel.guild.id) ?? []) : [];
  const all = [...inGuild, ...(core.commands.get('global') ?? [])].filter((command) => command.type === type);
  const command = all.find((one) => one.name === name);
  if (command === undefined) {
    const known = all.map((one) => one.name).join(', ') || 'none';
    throw new Error(`The bot has registered no ${KINDS[type] ?? 'command'} "${name}" (registered: ${known})`);
  }
  const place = whyNotHere(command, channel);
  if (place !== undefined) throw new Error(`"${name}" is not offered here: ${place}`);
  if (!isAllowed(command, person, channel))
    throw new Error(`"${name}" is not offered to ${person.key}: missing permissions`);
  return command;
}

/** Ids of all the commands, of every kind, that a person is offered in a channel. */
export function offeredCommands(core: Core, person: Person, channel: Channel): string[] {
  const inGuild = channel.kind === 'guild' ? (core.commands.get(channel.guild.id) ?? []) : [];
  return [...inGuild, ...(core.commands.get('global') ?? [])]
    .filter((command) => whyNotHere(command, channel) === undefined && isAllowed(command, person, channel))
    .map(({ id }) => id);
}

const KINDS: Partial<Record<ApplicationCommandType, string>> = {
  [ApplicationCommandType.ChatInput]: 'slash command',
  [ApplicationCommandType.User]: 'user menu command',
  [ApplicationCommandType.Message]: 'message menu command',
};

function whyNotHere(command: APIApplicationCommand, channel: Channel): string | undefined {
  if (command.guild_id !== undefined) return undefined;
  const context = contextType(channel);
  if (command.contexts != null && !command.contexts.includes(context)) return `its contexts leave out ${context}`;
  const installs = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  const needed = isUserInstallOnly(channel)
    ? ApplicationIntegrationType.UserInstall
    : ApplicationIntegrationType.GuildInstall;
  // In the talk with the bot either kind of install will do.
  if (channel.kind === 'dm' || installs.includes(needed)) return undefined;
  return `its integration_types leave out ${needed}`;
}

function isAllowed(command: APIApplicationCommand, person: Person, channel: Channel): boolean {
  if (channel.kind !== 'guild') return true;
  const has = channelPermissions(channel, person.user.id);
  if ((has & PermissionFlagsBits.UseApplicationCommands) === 0n) return false;
  const needs = command.default_member_permissions;
  if (needs === null || needs === undefined) return true;
  const administrator = (has & PermissionFlagsBits.Administrator) !== 0n;
  // "0" means administrators only.
  return administrator || (BigInt(needs) !== 0n && (has & BigInt(needs)) === BigInt(needs));
}
