import { noticeCard } from '../src/discord/card.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { historyCard } from '../src/discord/curation/history-card.ts';
import { curationWords } from '../src/discord/curation/locales/index.ts';
import { subjectTyped } from '../src/discord/curation/subject-typed.ts';
import { slashCommand, textOption } from '../src/discord/define.ts';
import { reply } from '../src/discord/reply.ts';
import { offerIndicators, offerPeriods, suggestOptions } from '../src/discord/suggest-options.ts';

/** `/history indicator: period:` – what became of a figure, for everyone. */
export const history: SlashCommand = {
  data: slashCommand(
    (words) => words.commands.history,
    [
      textOption((words) => words.commands.history.indicator, { required: true, autocomplete: true }),
      textOption((words) => words.commands.history.period, { autocomplete: true }),
    ],
  ),
  async run(interaction, { engine, moderation, language, now }) {
    const say = curationWords(language);
    if (!moderation) return reply(interaction, noticeCard(say.notHere));
    const typed = interaction.options.getString('indicator', true);
    const subject = subjectTyped(engine, typed, now);
    if (!subject) return reply(interaction, noticeCard(say.problem({ kind: 'unknown-indicator', typed })));
    const when = interaction.options.getString('period');
    const period = when === null ? undefined : engine.periodNamed(when, now);
    if (when !== null && !period)
      return reply(interaction, noticeCard(say.problem({ kind: 'unknown-period', typed: when })));
    const past = await moderation.curation.history(subject.indicator, period?.id);
    await reply(interaction, historyCard(engine, past, { subject, period }, language));
  },
  suggest: suggestOptions({ indicator: offerIndicators(), period: offerPeriods() }),
};
