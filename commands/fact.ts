import { answerCard } from '../src/discord/cards.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { factAsOf } from '../src/discord/curation/fact-as-of.ts';
import { slashCommand, textOption } from '../src/discord/define.ts';
import { figureOptions } from '../src/discord/figure-options.ts';
import { reply } from '../src/discord/reply.ts';
import {
  offerCurrencies,
  offerIndicators,
  offerMeasures,
  offerPeriods,
  suggestOptions,
} from '../src/discord/suggest-options.ts';

/** `/fact indicator: period: measure: currency:` – one figure with its source. */
export const fact: SlashCommand = {
  data: slashCommand(
    (words) => words.commands.fact,
    [
      textOption((words) => words.commands.fact.indicator, { required: true, autocomplete: true }),
      textOption((words) => words.commands.fact.period, { autocomplete: true }),
      textOption((words) => words.commands.fact.measure, { autocomplete: true }),
      textOption((words) => words.commands.fact.currency, { autocomplete: true }),
      textOption((words) => words.commands.fact.asOf),
    ],
  ),
  async run(interaction, context) {
    const day = interaction.options.getString('as_of');
    if (day !== null) return factAsOf(interaction, day, context);
    const { engine, language, now, hasCharts } = context;
    const answer = engine.figure(figureOptions(interaction.options), { now, language });
    await reply(interaction, answerCard(answer, engine.base, interaction.user.id, { chartButton: hasCharts }));
  },
  suggest: suggestOptions({
    indicator: offerIndicators(),
    period: offerPeriods(),
    measure: offerMeasures,
    currency: offerCurrencies,
  }),
};
