import type { SlashCommand } from '../src/discord/command.ts';
import { slashCommand } from '../src/discord/define.ts';
import { helpCard } from '../src/discord/help-card.ts';
import { reply } from '../src/discord/reply.ts';

/** `/help` – what this user may do here. */
export const help: SlashCommand = {
  data: slashCommand((words) => words.commands.help),
  async run(interaction, context) {
    await reply(interaction, helpCard(interaction, context));
  },
};
