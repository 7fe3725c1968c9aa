import type { FactBase } from '../facts/fact-base.ts';
import { comparePeriods, type Period } from '../facts/period.ts';
import { MEASURES, type Measure } from '../facts/schema.ts';
import type { Query, Subject } from '../question/query.ts';
import type { Answer, Figure, NoGrowth, Trend, TrendItem } from './answer.ts';
import { citeObservations, inputsOf } from './cite.ts';
import { type Comparable, comparable, type Point, type Span } from './comparable.ts';
import { cell, growthBetween } from './derive.ts';
import { findFigure } from './find.ts';
import { isSameSeason, periodsBetween } from './grain.ts';
import { nearChoices } from './near.ts';

type TrendQuery = Extract<Query, { kind: 'trend' }>;

/** How a figure developed: one series as published, with its gaps, breaks and disputes, and nothing that does not compare. */
export function resolveTrend(base: FactBase, query: TrendQuery): Answer {
  const { target, from, to } = query;
  const named = target.subjects.length > 0 ? target.subjects : target.open;
  if (from && to && from.start > to.end) return unknown('range-backwards', base, named);
  if (named.length === 0) return unknown('not-a-question', base, named);
  const span: Span = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const found = named.flatMap((subject) => {
    const series = seriesOf(base, subject, { ...span, ...(query.currency ? { unit: query.currency } : {}) }, query);
    return series ? [{ subject, ...series }] : [];
  });
  const [only, second] = found;
  if (!only) return unknown(from || to ? 'period' : 'indicator', base, named);
  if (second)
    return {
      status: 'clarify',
      facts: [],
      why: 'subject',
      choices: found.slice(0, 25).map(({ subject, measure }) => ({
        query: { ...query, target: { ...target, subjects: [subject], open: [] } },
        subject,
        ...(measure === 'level' ? {} : { measure }),
      })),
      total: found.length,
    };
  const trend = trendOf(base, only.subject, only.measure, only.series);
  const figures = trend.items.flatMap((i) => (i.kind === 'point' ? [i.figure] : []));
  // Averages over stretches that overlap are no series.
  const isAverage = isRunning(only.series) && base.indicators.get(only.subject.indicator)?.kind === 'ratio';
  if (query.several && (figures.length < 2 || isAverage)) return unknown('period', base, named);
  const used = figures.flatMap((f) => inputsOf(f));
  const growths = trend.items.flatMap((i) => (i.kind === 'point' && i.growth ? [i.growth] : []));
  return {
    status: 'answered',
    kind: 'trend',
    ...trend,
    facts: [...new Set([...used, ...growths].map((o) => o.id))],
    cited: citeObservations(used),
    assumed: [
      ...(target.subjects.length === 0 ? [{ kind: 'subject' as const, subject: only.subject }] : []),
      ...(target.measure === undefined && only.measure !== 'level'
        ? [{ kind: 'measure' as const, measure: only.measure }]
        : []),
    ],
  };
}

function unknown(
  reason: 'range-backwards' | 'not-a-question' | 'period' | 'indicator',
  base: FactBase,
  named: readonly Subject[],
): Answer {
  return { status: 'unknown', facts: [], reason, near: nearChoices(base, named) };
}

/** The measure that was asked for; else the first with two periods that compare, else the first with any. */
function seriesOf(
  base: FactBase,
  subject: Subject,
  wanted: Span & { readonly unit?: string },
  { target, several: isStretch }: TrendQuery,
): { readonly measure: Measure; readonly series: Comparable } | undefined {
  // A stretch of years with no measure named asks for amounts, or for shares where only those are published.
  const open = isStretch ? (['level', 'share'] as const) : MEASURES;
  const measures = target.measure ? [target.measure] : open;
  const all = measures.flatMap((measure) => {
    // Only amounts have a currency to be asked for.
    const { unit, ...span } = wanted;
    const series = comparable(base, subject, { ...span, measure, ...(unit && measure === 'level' ? { unit } : {}) });
    return series && series.points.length > 0 ? [{ measure, series }] : [];
  });
  return all.find(({ series }) => series.points.length > 1) ?? all[0];
}

/** Puts a series in order: points, what is missing between them, and where the definition changed. */
export function trendOf(base: FactBase, subject: Subject, measure: Measure, series: Comparable): Trend {
  const breaks = base.indicators.get(subject.indicator)?.breaks ?? [];
  const points = [...series.points].sort((a, b) => comparePeriods(a.observation.period, b.observation.period));
  const items: TrendItem[] = [];
  points.forEach((p, i) => {
    const before = points[i - 1];
    const { period } = p.observation;
    if (before) {
      const between = isRunning(series) ? [] : periodsBetween(before.observation.period, period);
      const filled = between.map((q) => filling(base, subject, measure, q, p.shown.unit));
      items.push(...withBreaks([...merge(between, filled)], breaks, before.observation.period, period));
    }
    const growth = measure === 'level' ? cell(base, subject, 'growth', period) : undefined;
    items.push({
      kind: 'point',
      period,
      figure: { kind: 'reported', observation: p.observation, shown: p.shown },
      ...(growth ? { growth } : {}),
      others: p.others,
    });
  });
  return {
    subject,
    measure,
    grain: series.grain,
    items,
    ...overSpan(points, items, measure),
    otherUnits: series.otherUnits.map((o) => ({ kind: 'reported', observation: o, shown: o.quantity })),
    otherPeriods: [...new Map(series.otherPeriods.map((o) => [o.period.id, o.period])).values()].sort(comparePeriods),
  };
}

const isRunning = ({ grain }: Comparable): boolean => grain.startsWith('since');

/** A figure for a period that no source gives, where one follows from what is on file. */
function filling(base: FactBase, subject: Subject, measure: Measure, period: Period, unit: string): Figure | undefined {
  const found = findFigure(base, subject, { subjects: [subject], open: [], measure, period })?.figure;
  return found?.kind === 'derived' && found.derived.unit === unit ? found : undefined;
}

function* merge(periods: readonly Period[], figures: readonly (Figure | undefined)[]): Generator<TrendItem> {
  let missing: Period[] = [];
  for (const [i, period] of periods.entries()) {
    const figure = figures[i];
    if (!figure) missing.push(period);
    if (figure && missing.length > 0) yield { kind: 'missing', periods: missing };
    if (figure) missing = [];
    if (figure) yield { kind: 'point', period, figure, others: [] };
  }
  if (missing.length > 0) yield { kind: 'missing', periods: missing };
}

type Breaks = readonly { readonly from: string; readonly why: { readonly en: string; readonly zh: string } }[];

/** A change of definition stands before the first period that ends in its year or later; a gap is cut in two there. */
function withBreaks(items: readonly TrendItem[], breaks: Breaks, before: Period, after: Period): TrendItem[] {
  let out = [...items];
  for (const { from, why } of breaks) {
    const isEarlier = (p: Period) => p.end.slice(0, 4) < from;
    if (!isEarlier(before) || isEarlier(after)) continue;
    const side = (isWanted: (p: Period) => boolean) => out.flatMap((i) => part(i, isWanted));
    out = [...side(isEarlier), { kind: 'break', from, why }, ...side((p) => !isEarlier(p))];
  }
  return out;
}

/** What of an item lies on one side. */
function part(item: TrendItem, isWanted: (p: Period) => boolean): TrendItem[] {
  if (item.kind === 'point') return isWanted(item.period) ? [item] : [];
  if (item.kind === 'break') return isWanted(yearOf(item.from)) ? [item] : [];
  const periods = item.periods.filter(isWanted);
  return periods.length > 0 ? [{ kind: 'missing', periods }] : [];
}

const yearOf = (year: string): Period => ({ id: year, kind: 'year', start: `${year}-01-01`, end: `${year}-12-31` });

/** Growth from the first level to the last, where both are sure and of one definition, price basis and season. */
function overSpan(
  points: readonly Point[],
  items: readonly TrendItem[],
  measure: Measure,
): Pick<Trend, 'growth' | 'noGrowth'> {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || first === last) return { noGrowth: 'one-point' };
  // A growth of growth rates or shares means nothing.
  if (measure !== 'level' || first.shown.unit === 'percent') return {};
  const no = (noGrowth: NoGrowth) => ({ noGrowth });
  if (items.some((i) => i.kind === 'break')) return no('break');
  if ([first, last].some((p) => p.observation.disputed || p.others.length > 0)) return no('disputed');
  if (first.observation.indicator.growthPrices === 'constant') return no('prices');
  if ([first, last].some((p) => p.observation.qualifier)) return no('inexact');
  if (!isSameSeason(first.observation.period, last.observation.period) && first.observation.indicator.kind !== 'stock')
    return no('season');
  const growth = growthBetween(first, last);
  return growth ? { growth } : {};
}
