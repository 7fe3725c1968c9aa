import { ApplicationIntegrationType, type ChatInputCommandInteraction, InteractionContextType } from 'discord.js';
import type { Language } from '../question/language.ts';
import type { Card } from './card.ts';
import { bodyOf } from './cards.ts';
import { type Command, type CommandContext, isSlash } from './command.ts';
import { actorOf, type Moderation } from './curation/moderation.ts';
import { DISCORD_LOCALES } from './locale.ts';
import { phrases } from './locales/index.ts';

/** Whether someone may use a command where they are. */
function isOffered(
  { data, forModerators }: Command,
  interaction: ChatInputCommandInteraction,
  moderation: Moderation | undefined,
): boolean {
  if (forModerators) return moderation !== undefined && actorOf(interaction, moderation).mayModerate;
  return interaction.context === null || (data.contexts?.includes(interaction.context) ?? true);
}

function nameIn(language: Language, { data }: Command): string {
  const locale = DISCORD_LOCALES.find(([, known]) => known === language)?.[0];
  return (locale && data.name_localizations?.[locale]) || data.name;
}

function described(language: Language, { data }: Command): string {
  const locale = DISCORD_LOCALES.find(([, known]) => known === language)?.[0];
  const text = 'description' in data ? data.description : '';
  return ('description_localizations' in data && locale && data.description_localizations?.[locale]) || text;
}

/** How to ask without a command: by mention in a server, directly in private, not at all where only the user brought the bot. */
function askLine(interaction: ChatInputCommandInteraction, language: Language): string {
  const { help } = phrases(language);
  if (interaction.context === InteractionContextType.BotDM) return help.askDirectly;
  const isMember = interaction.authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] !== undefined;
  return isMember ? help.askHere : help.askByCommand;
}

/** `/help`: how to ask here, and the commands that this user may use here. For the asker's eyes only. */
export function helpCard(
  interaction: ChatInputCommandInteraction,
  { commands, language, moderation }: Pick<CommandContext, 'commands' | 'language' | 'moderation'>,
): Card {
  const { help } = phrases(language);
  const offered = commands.filter((command) => isOffered(command, interaction, moderation));
  const slashes = offered.filter(isSlash);
  const menus = offered.filter((command) => !isSlash(command));
  const texts = [
    `**${help.headline}**\n${askLine(interaction, language)}`,
    [help.examplesHead, ...help.examples.map((question) => `> ${question}`)].join('\n'),
    [help.commands, ...slashes.map((c) => `\`/${nameIn(language, c)}\` – ${described(language, c)}`)].join('\n'),
    ...(menus.length > 0
      ? [[help.menus, ...menus.map((command) => help.menu(nameIn(language, command)))].join('\n')]
      : []),
    `-# ${help.more}`,
  ];
  return { content: texts.join('\n'), body: bodyOf(texts), rows: [], private: true };
}
