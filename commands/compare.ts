import { answerCard } from '../src/discord/cards.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { slashCommand, textOption } from '../src/discord/define.ts';
import { reply } from '../src/discord/reply.ts';
import { compareOptions } from '../src/discord/series-options.ts';
import { offerIndicators, suggestOptions } from '../src/discord/suggest-options.ts';

/** `/compare a: b: period:` – two figures side by side; a chart is added when it is drawn. */
export const compare: SlashCommand = {
  data: slashCommand(
    (words) => words.commands.compare,
    [
      textOption((words) => words.commands.compare.a, { required: true, autocomplete: true }),
      textOption((words) => words.commands.compare.b, { required: true, autocomplete: true }),
      textOption((words) => words.commands.compare.period, { autocomplete: true }),
    ],
  ),
  async run(interaction, { engine, language, now, addChart }) {
    const answer = engine.compare(compareOptions(interaction.options), { now, language });
    const card = answerCard(answer, engine.base, interaction.user.id);
    await reply(interaction, card);
    await addChart(interaction, card, answer);
  },
  suggest: suggestOptions({
    a: offerIndicators({ beside: 'b' }),
    b: offerIndicators({ beside: 'a' }),
    period: (typed, filled, context) =>
      context.engine.suggestPeriods(typed, { indicator: filled('a'), beside: filled('b') }, context),
  }),
};
