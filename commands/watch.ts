import type { SlashCommand } from '../src/discord/command.ts';
import { deskCommand, deskOption, subcommand } from '../src/discord/curation/define-desk.ts';
import { curationWords } from '../src/discord/curation/locales/index.ts';
import { moderated } from '../src/discord/curation/moderated.ts';
import { watch as takeOrder } from '../src/discord/curation/watch.ts';
import { offerIndicators, suggestOptions } from '../src/discord/suggest-options.ts';
import type { Language } from '../src/question/language.ts';

const words = (language: Language) => curationWords(language).commands.watch;

/** `/watch start|stop|list` – changes of facts posted in a channel. */
export const watch: SlashCommand = {
  forModerators: true,
  data: deskCommand(words, [
    subcommand((l) => words(l).start, [deskOption('text', (l) => words(l).start.indicator, { autocomplete: true })]),
    subcommand((l) => words(l).stop, [deskOption('text', (l) => words(l).stop.indicator, { autocomplete: true })]),
    subcommand((l) => words(l).list),
  ]),
  run: (interaction, context) => moderated(interaction, context, (desk) => takeOrder(interaction, desk)),
  suggest: suggestOptions({ indicator: offerIndicators() }),
};
