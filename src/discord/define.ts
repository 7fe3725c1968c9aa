import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandBooleanOption,
  type APIApplicationCommandOptionChoice,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Language } from '../question/language.ts';
import { DISCORD_LOCALES } from './locale.ts';
import { phrases } from './locales/index.ts';
import type { Named, Phrases } from './locales/phrases.ts';

type Pick = (words: Phrases) => Named;

/** A text in every language but English. */
export function localised(pick: (language: Language) => string): LocalizationMap {
  return Object.fromEntries(DISCORD_LOCALES.map(([locale, language]) => [locale, pick(language)]));
}

/** A name and a description in every language. */
export function namedBy(pick: (language: Language) => Named) {
  const base = pick('en');
  return {
    name: base.name,
    name_localizations: localised((language) => pick(language).name),
    description: base.description,
    description_localizations: localised((language) => pick(language).description),
  };
}

const named = (pick: Pick) => namedBy((language) => pick(phrases(language)));

/** Usable in servers, in direct messages and, by user install, anywhere. */
const everywhere = () => ({
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
});

/** The name of the option that every slash command ends with. */
export const PRIVATE = 'private';

/** Whether only the asker is to see the reply. */
function privateOption(): APIApplicationCommandBooleanOption {
  return { ...named((words) => words.private), type: ApplicationCommandOptionType.Boolean, required: false };
}

/** A slash command usable everywhere; its last option keeps the reply private. */
export function slashCommand(
  pick: Pick,
  options: readonly APIApplicationCommandBasicOption[] = [],
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    ...named(pick),
    type: ApplicationCommandType.ChatInput,
    options: [...options, privateOption()],
    ...everywhere(),
  };
}

/** A command in the menu of a message; menus show no description. */
export function messageCommand(pick: (words: Phrases) => string): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: pick(phrases('en')),
    name_localizations: localised((language) => pick(phrases(language))),
    ...everywhere(),
  };
}

/** An option that takes text. */
export function textOption(
  pick: Pick,
  { required = false, autocomplete = false } = {},
): APIApplicationCommandStringOption {
  return { ...named(pick), type: ApplicationCommandOptionType.String, required, autocomplete };
}

/** An option with fixed choices, each named in every language. */
export function choiceOption<T extends string>(
  pick: Pick,
  values: readonly T[],
  label: (language: Language, value: T) => string,
): APIApplicationCommandStringOption {
  const choices: APIApplicationCommandOptionChoice<string>[] = values.map((value) => ({
    name: label('en', value),
    name_localizations: localised((language) => label(language, value)),
    value,
  }));
  return { ...named(pick), type: ApplicationCommandOptionType.String, required: false, choices };
}
