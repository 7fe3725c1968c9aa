import type { SlashCommand } from '../src/discord/command.ts';
import { deskCommand, deskOption, subcommand } from '../src/discord/curation/define-desk.ts';
import { curationWords } from '../src/discord/curation/locales/index.ts';
import { moderated } from '../src/discord/curation/moderated.ts';
import { refreshFigure, refreshFile } from '../src/discord/curation/refresh.ts';
import { refreshArticle, submitArticle } from '../src/discord/curation/refresh-article.ts';
import { suggestSources, suggestValue } from '../src/discord/curation/suggest-figure.ts';
import { offerIndicators, offerMeasures, offerPeriods, suggestOptions } from '../src/discord/suggest-options.ts';
import type { Language } from '../src/question/language.ts';

const words = (language: Language) => curationWords(language).commands.refresh;
const asked = { required: true, autocomplete: true };

/** `/refresh article|figure|file` – figures come in as a proposal. */
export const refresh: SlashCommand = {
  forModerators: true,
  data: deskCommand(words, [
    subcommand(
      (l) => words(l).article,
      [
        deskOption('file', (l) => words(l).article.file),
        deskOption('text', (l) => words(l).article.address),
        deskOption('text', (l) => words(l).article.publisher),
        deskOption('text', (l) => words(l).article.title),
        deskOption('text', (l) => words(l).article.date),
      ],
    ),
    subcommand(
      (l) => words(l).figure,
      [
        deskOption('text', (l) => words(l).figure.indicator, asked),
        deskOption('text', (l) => words(l).figure.period, asked),
        deskOption('text', (l) => words(l).figure.value, asked),
        deskOption('text', (l) => words(l).figure.source, asked),
        deskOption('text', (l) => words(l).figure.measure, { autocomplete: true }),
        deskOption('number', (l) => words(l).figure.paragraph),
      ],
    ),
    subcommand((l) => words(l).file, [deskOption('file', (l) => words(l).file.file, { required: true })]),
  ]),
  run: (interaction, context) =>
    moderated(interaction, context, (desk) => {
      const run = { article: refreshArticle, figure: refreshFigure, file: refreshFile };
      return run[interaction.options.getSubcommand() as keyof typeof run](interaction, desk);
    }),
  submit: (interaction, context) => moderated(interaction, context, (desk) => submitArticle(interaction, desk)),
  suggest: suggestOptions({
    indicator: offerIndicators(),
    period: offerPeriods(),
    measure: offerMeasures,
    source: (typed, _, context) => suggestSources(typed, context),
    value: suggestValue,
  }),
};
