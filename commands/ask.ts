import { answerCard } from '../src/discord/cards.ts';
import type { Command } from '../src/discord/command.ts';
import { conversationOf } from '../src/discord/conversation.ts';
import { slashCommand, textOption } from '../src/discord/define.ts';
import { reply } from '../src/discord/reply.ts';

/** `/ask question:` – a question in the asker's own words. */
export const ask: Command = {
  data: slashCommand(
    (words) => words.commands.ask,
    [textOption((words) => words.commands.ask.question, { required: true })],
  ),
  async run(interaction, { engine, language, now, hasCharts }) {
    const question = interaction.options.getString('question', true);
    const conversation = conversationOf(interaction.channelId, interaction.user.id);
    const answer = engine.ask(question, { conversation, now, locale: language });
    await reply(interaction, answerCard(answer, engine.base, interaction.user.id, { chartButton: hasCharts }));
  },
};
