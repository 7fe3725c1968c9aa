import { recordValue } from '../../answer/record-text.ts';
import { assess } from '../../curation/assess.ts';
import type { Suggestion } from '../../engine.ts';
import type { CommandContext } from '../command.ts';
import type { Filled } from '../suggest-options.ts';
import { figureTyped } from './figure-typed.ts';
import { curationWords } from './locales/index.ts';
import { measureTyped } from './measure-typed.ts';
import { problemText } from './objection-text.ts';

/** Publications on file whose title, publisher or id holds what is typed, the latest first. */
export function suggestSources(typed: string, { engine }: CommandContext): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return [...engine.base.sources.values()]
    .filter(({ id, title, publisher }) => [id, title, publisher].some((text) => text.toLowerCase().includes(wanted)))
    .sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1))
    .map(({ id, title, published }) => ({ name: `${published ?? ''} ${title}`.trim(), value: id }));
}

/**
 * How a figure is read while it is typed, and what it would be to the base: new, a correction, against a rule. What is
 * typed comes back unchanged.
 */
export function suggestValue(typed: string, filled: Filled, context: CommandContext): readonly Suggestion[] {
  const { engine, moderation, language } = context;
  const words = curationWords(language);
  if (!moderation || typed.trim() === '' || typed.length > 100) return [];
  const measured = filled('measure') === undefined ? undefined : measureTyped(engine, filled('measure') ?? '');
  const amount = engine.amountTyped(typed, measured?.measure);
  if (!amount) return [{ name: words.problem({ kind: 'unknown-unit', typed }), value: typed }];
  const shown = recordValue({ ...amount, measure: measured?.measure ?? 'level' }, language, words.proposal.unread);
  const read = figureTyped(context, {
    indicator: filled('indicator') ?? '',
    period: filled('period') ?? '',
    value: typed,
    measure: filled('measure'),
  });
  if (!read.ok) return [{ name: shown, value: typed }];
  const source = filled('source');
  const known = source === undefined ? undefined : engine.base.sources.get(source);
  const [any] = engine.base.sources.values();
  const of = known ?? any;
  if (!of) return [{ name: shown, value: typed }];
  const record = { ...read.record, paragraph: 1 };
  const line = { id: 1, change: { kind: 'figure' as const, source: of.id, record }, origin: {}, isDropped: false };
  const { curation } = moderation;
  const [assessed] = assess({ sources: [of], lines: [line] }, curation.current(), curation.vocabulary()).lines;
  const verdict = assessed ? words.verdicts[assessed.verdict] : '';
  const [objection] = assessed?.objections ?? [];
  const told = objection ? ` – ${problemText(objection, engine.base, language)}` : '';
  return [{ name: `${shown} · ${verdict}${told}`, value: typed }];
}
