import { aboutCard } from '../src/discord/about-card.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { slashCommand } from '../src/discord/define.ts';
import { reply } from '../src/discord/reply.ts';

/** `/about` – what the bot knows and how to ask it. */
export const about: SlashCommand = {
  data: slashCommand((words) => words.commands.about),
  async run(interaction, { engine, language }) {
    await reply(interaction, aboutCard(engine.base, language));
  },
};
