import type { Figure } from './answer/answer.ts';
import { resolve } from './answer/resolve.ts';
import { wordsFor } from './answer/text.ts';
import type { Engine, FigureFilled, PeriodFilled } from './engine.ts';
import type { FactBase } from './facts/fact-base.ts';
import { comparePeriods, type Period } from './facts/period.ts';
import { MEASURES } from './facts/schema.ts';
import { type Labels, MOST } from './question/labels.ts';
import type { Query } from './question/query.ts';
import { fitNames } from './question/suggest/fit-names.ts';
import { matchNames } from './question/suggest/match-names.ts';
import { inOrder, periodsOf, seriesPeriods, sharedPeriods } from './question/suggest/periods.ts';

type Suggestions = Pick<Engine, 'suggestIndicators' | 'suggestPeriods' | 'measuresOf' | 'currenciesOf'>;
type FigureQuery = Extract<Query, { kind: 'figure' }>;

const CURRENCIES = ['CNY', 'USD'] as const;

/** Autocomplete over one base: names from what is on file, measures and currencies from what would be answered. */
export function suggestions(base: FactBase, labels: Labels): Suggestions {
  let all: readonly Period[] | undefined;

  const periods = ({ indicator, beside, measure, end }: PeriodFilled): readonly Period[] => {
    const [one, other] = [indicator, beside].map((text) => (text === undefined ? undefined : labels.subject(text)));
    if (one && other) return sharedPeriods(base, one, other);
    const subject = one ?? other;
    if (!subject) {
      all ??= inOrder(base.observations.map((o) => o.period));
      return all;
    }
    if (end) return seriesPeriods(base, subject);
    const known = MEASURES.find((m) => m === measure);
    const narrowed = periodsOf(base, subject, known);
    return narrowed.length > 0 ? narrowed : periodsOf(base, subject);
  };

  /** The query of an indicator that is plain; undefined while it is not. */
  const figure = (filled: FigureFilled, now: Date): FigureQuery | undefined => {
    const { indicator, period, measure } = filled;
    if (indicator === undefined) return undefined;
    const said = { ...(period === undefined ? {} : { period }), ...(measure === undefined ? {} : { measure }) };
    const query = labels.query({ indicator, ...said }, now);
    return query.kind === 'figure' && query.target.subjects.length === 1 ? query : undefined;
  };
  const answered = (query: Query): Figure | undefined => {
    const answer = resolve(base, query);
    return answer.status === 'answered' && answer.kind === 'figure' ? answer.figure : undefined;
  };

  return {
    suggestIndicators(typed, filled, { now, language }) {
      const { finish } = wordsFor(language);
      const found = labels.indicators(typed, filled, { language, now });
      return fitNames(found.map((h) => ({ name: finish(language === 'en' ? h.names.en : h.names.zh), value: h.key })));
    },

    suggestPeriods(typed, filled, { now, language }) {
      const { words, finish } = wordsFor(language);
      const other = filled.end?.other === undefined ? undefined : labels.period(filled.end.other, now);
      const offered = ordered(periods(filled), filled.end?.which, other);
      const name = (p: Period) => finish(capital(words.period(p)));
      const names = (p: Period) => [p.id, wordsFor('en').words.period(p), wordsFor('zh-Hans').words.period(p)];
      const read = typed.trim() === '' ? undefined : labels.period(typed, now);
      const same = offered.filter((p) => p.id === read?.id);
      const within = offered.filter((p) => read && p.start >= read.start && p.end <= read.end);
      const found = new Set([...same, ...matchNames(typed, offered, names), ...within]);
      return fitNames([...found].slice(0, MOST).map((p) => ({ name: name(p), value: p.id })));
    },

    measuresOf({ indicator, period }, now) {
      const query = figure({ indicator, period }, now);
      if (!query) return MEASURES;
      const { period: _, ...anyTime } = query.target;
      const having = (target: FigureQuery['target']) =>
        MEASURES.filter((measure) => answered({ ...query, target: { ...target, measure } }));
      const then = having(query.target);
      return then.length > 0 ? then : having(anyTime);
    },

    currenciesOf(filled, now) {
      const query = figure(filled, now);
      if (!query) return CURRENCIES;
      return CURRENCIES.filter((currency) => {
        const found = answered({ ...query, currency });
        return found && (found.kind === 'reported' ? found.shown.unit : found.derived.unit) === currency;
      });
    },
  };
}

/** The latest first; for the start of a trend the earliest, for its end those after the start, of the same kind first. */
function ordered(periods: readonly Period[], end: 'from' | 'to' | undefined, other: Period | undefined): Period[] {
  if (end === 'from') return periods.filter((p) => !other || (p.start < other.start && p.end < other.end));
  const later = other && end ? periods.filter((p) => p.start > other.start && p.end > other.end) : periods;
  const latest = [...later].sort((a, b) => comparePeriods(b, a));
  return latest.sort((a, b) => Number(b.kind === other?.kind) - Number(a.kind === other?.kind));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
