import { answerCard } from '../src/discord/cards.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { slashCommand, textOption } from '../src/discord/define.ts';
import { figureOptions } from '../src/discord/figure-options.ts';
import { reply } from '../src/discord/reply.ts';
import { offerCurrencies, offerIndicators, offerMeasures, suggestOptions } from '../src/discord/suggest-options.ts';

/** `/fact indicator: period: measure: currency:` – one figure with its source. */
export const fact: SlashCommand = {
  data: slashCommand(
    (words) => words.commands.fact,
    [
      textOption((words) => words.commands.fact.indicator, { required: true, autocomplete: true }),
      textOption((words) => words.commands.fact.period, { autocomplete: true }),
      textOption((words) => words.commands.fact.measure, { autocomplete: true }),
      textOption((words) => words.commands.fact.currency, { autocomplete: true }),
    ],
  ),
  async run(interaction, { engine, language, now, hasCharts }) {
    const answer = engine.figure(figureOptions(interaction.options), { now, language });
    await reply(interaction, answerCard(answer, engine.base, interaction.user.id, { chartButton: hasCharts }));
  },
  suggest: suggestOptions({
    indicator: offerIndicators(),
    period: (typed, filled, context) =>
      context.engine.suggestPeriods(typed, { indicator: filled('indicator'), measure: filled('measure') }, context),
    measure: offerMeasures,
    currency: offerCurrencies,
  }),
};
