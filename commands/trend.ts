import { answerCard } from '../src/discord/cards.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { slashCommand, textOption } from '../src/discord/define.ts';
import { reply } from '../src/discord/reply.ts';
import { trendOptions } from '../src/discord/series-options.ts';
import { offerIndicators, suggestOptions } from '../src/discord/suggest-options.ts';

/** `/trend indicator: from: to:` – how a figure developed, as a table; a chart is added when it is drawn. */
export const trend: SlashCommand = {
  data: slashCommand(
    (words) => words.commands.trend,
    [
      textOption((words) => words.commands.trend.indicator, { required: true, autocomplete: true }),
      textOption((words) => words.commands.trend.from, { autocomplete: true }),
      textOption((words) => words.commands.trend.to, { autocomplete: true }),
    ],
  ),
  async run(interaction, { engine, language, now, addChart }) {
    const answer = engine.trend(trendOptions(interaction.options), { now, language });
    const card = answerCard(answer, engine.base, interaction.user.id);
    await reply(interaction, card);
    await addChart(interaction, card, answer);
  },
  suggest: suggestOptions({
    indicator: offerIndicators(),
    from: (typed, filled, context) =>
      context.engine.suggestPeriods(
        typed,
        { indicator: filled('indicator'), end: { which: 'from', other: filled('to') } },
        context,
      ),
    to: (typed, filled, context) =>
      context.engine.suggestPeriods(
        typed,
        { indicator: filled('indicator'), end: { which: 'to', other: filled('from') } },
        context,
      ),
  }),
};
