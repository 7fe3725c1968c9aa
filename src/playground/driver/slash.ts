import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { Seen } from '../seen.ts';
import type { Channel } from '../world/channels.ts';
import type { Person } from '../world/people.ts';
import { findCommand } from './find-command.ts';
import { fillOptions, type OptionValues } from './option-values.ts';
import { channelOf, type Place } from './place.ts';
import { sendInteraction } from './send-interaction.ts';

/** Runs a slash command; `name` may go on with a group and a sub-command: `alert add`. */
export function runSlash(core: Core, person: Person, name: string, values: OptionValues, place: Place): Promise<Seen> {
  const channel = channelOf(core, person, place);
  const { command, data } = slashData(core, person, channel, name, values);
  const type = InteractionType.ApplicationCommand;
  return sendInteraction(core, { type, person, channel, data, commandName: command.name, locale: place.locale });
}

/** Types into an option with autocomplete: the one named, or else the last of those given. */
export function typeInto(
  core: Core,
  person: Person,
  name: string,
  values: OptionValues,
  place: Place & { readonly focused?: string },
): Promise<Seen> {
  const channel = channelOf(core, person, place);
  const focused = place.focused ?? Object.keys(values).at(-1);
  if (focused === undefined) throw new Error('Nothing is typed: give the option that has the focus');
  const { data } = slashData(core, person, channel, name, values, focused);
  const type = InteractionType.ApplicationCommandAutocomplete;
  return sendInteraction(core, { type, person, channel, data, locale: place.locale });
}

function slashData(core: Core, person: Person, channel: Channel, name: string, values: OptionValues, focused?: string) {
  const [first = '', ...levels] = name.replace(/^\//, '').split(/\s+/);
  const command = findCommand(core, person, channel, first, ApplicationCommandType.ChatInput);
  const { path, options: known } = descend(command, levels);
  const focus = known.find((option) => option.name === focused);
  if (focused !== undefined && !(focus !== undefined && 'autocomplete' in focus && focus.autocomplete === true)) {
    throw new Error(`Option "${focused}" of /${name} has no autocomplete`);
  }
  const { options, resolved } = fillOptions(core, channel, known, values, focused);
  const nested = path.reduceRight<object[]>(
    (inner, level) => [{ name: level.name, type: level.type, options: inner }],
    options,
  );
  const data = {
    id: command.id,
    name: command.name,
    type: command.type,
    options: nested,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
  return { command, data };
}

function descend(command: APIApplicationCommand, levels: readonly string[]) {
  const path: APIApplicationCommandOption[] = [];
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const level of levels) {
    const next = options.find((option) => option.name === level && isLevel(option));
    if (next === undefined) throw new Error(`/${command.name} has no sub-command "${level}"`);
    path.push(next);
    options = 'options' in next ? (next.options ?? []) : [];
  }
  if (options.some(isLevel)) {
    throw new Error(`/${command.name} needs a sub-command: ${options.map((option) => option.name).join(', ')}`);
  }
  return { path, options };
}

function isLevel({ type }: APIApplicationCommandOption): boolean {
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}
