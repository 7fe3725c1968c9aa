import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Language } from '../../question/language.ts';
import { localised, namedBy } from '../define.ts';
import type { Named } from '../locales/phrases.ts';

type Pick = (language: Language) => Named;

/** In servers with the bot only; which server and who, each command asks for itself. */
const inServers = () => ({
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
});

/** A command of the moderators; its replies are private, so it needs no option for that. */
export function deskCommand(
  pick: Pick,
  options: readonly APIApplicationCommandOption[] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  // Sub-commands and other options are never mixed in one command here, as Discord's types want it.
  const all = [...options] as APIApplicationCommandBasicOption[];
  return { ...namedBy(pick), type: ApplicationCommandType.ChatInput, options: all, ...inServers() };
}

/** A command of the moderators in the menu of a message. */
export function deskMessageCommand(
  pick: (language: Language) => string,
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  const names = { name: pick('en'), name_localizations: localised(pick) };
  return { ...names, type: ApplicationCommandType.Message, ...inServers() };
}

/** One of the commands that a command consists of. */
export function subcommand(
  pick: Pick,
  options: readonly APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption {
  return { ...namedBy(pick), type: ApplicationCommandOptionType.Subcommand, options: [...options] };
}

/** An option that takes text, a whole number or a file. */
export function deskOption(
  kind: 'text' | 'number' | 'file',
  pick: Pick,
  { required = false, autocomplete = false } = {},
): APIApplicationCommandBasicOption {
  const head = { ...namedBy(pick), required };
  if (kind === 'file') return { ...head, type: ApplicationCommandOptionType.Attachment };
  if (kind === 'number') return { ...head, type: ApplicationCommandOptionType.Integer, min_value: 1 };
  return { ...head, type: ApplicationCommandOptionType.String, autocomplete };
}
