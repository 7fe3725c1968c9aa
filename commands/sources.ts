import { answerCard } from '../src/discord/cards.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { slashCommand } from '../src/discord/define.ts';
import { reply } from '../src/discord/reply.ts';

/** `/sources` – every publication that figures come from. */
export const sources: SlashCommand = {
  data: slashCommand((words) => words.commands.sources),
  async run(interaction, { engine, language, now }) {
    const answer = engine.answer({ kind: 'sources' }, { now, language });
    await reply(interaction, answerCard(answer, engine.base, interaction.user.id));
  },
};
