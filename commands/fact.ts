import { answerCard } from '../src/discord/cards.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { choiceOption, slashCommand, textOption } from '../src/discord/define.ts';
import { figureOptions } from '../src/discord/figure-options.ts';
import { phrases } from '../src/discord/locales/index.ts';
import { reply, suggest } from '../src/discord/reply.ts';
import { MEASURES } from '../src/facts/schema.ts';

/** `/fact indicator: period: measure: currency:` – one figure with its source. */
export const fact: SlashCommand = {
  data: slashCommand(
    (words) => words.commands.fact,
    [
      textOption((words) => words.commands.fact.indicator, { required: true, autocomplete: true }),
      textOption((words) => words.commands.fact.period, { autocomplete: true }),
      choiceOption(
        (words) => words.commands.fact.measure,
        MEASURES,
        (language, measure) => phrases(language).measures[measure],
      ),
      choiceOption(
        (words) => words.commands.fact.currency,
        ['CNY', 'USD'],
        (language, unit) => phrases(language).currencies[unit],
      ),
    ],
  ),
  async run(interaction, { engine, language, now, hasCharts }) {
    const answer = engine.figure(figureOptions(interaction.options), { now, language });
    await reply(interaction, answerCard(answer, engine.base, interaction.user.id, { chartButton: hasCharts }));
  },
  async suggest(interaction, { engine, language }) {
    const focused = interaction.options.getFocused(true);
    const indicator = interaction.options.getString('indicator') ?? undefined;
    await suggest(
      interaction,
      focused.name === 'period'
        ? engine.suggestPeriods(focused.value, indicator, language)
        : engine.suggestIndicators(focused.value, language),
    );
  },
};
