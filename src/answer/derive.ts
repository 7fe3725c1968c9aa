import { Decimal } from 'decimal.js';
import type { FactBase, Observation } from '../facts/fact-base.ts';
import { type Period, shiftYears } from '../facts/period.ts';
import { amount, type Interval, interval, type Quantity } from '../facts/quantity.ts';
import type { Measure } from '../facts/schema.ts';
import type { Subject } from '../question/query.ts';
import type { Derived, Formula } from './answer.ts';

/* Every derived figure carries the interval that its rounded inputs allow (design/facts.md, "Derived figures"). */

const HUNDRED = new Decimal(100);
const one = new Decimal(1);

/** The rounding interval of an observation; counts are exact. */
export function intervalOf(o: Observation, q: Quantity = o.quantity): Interval {
  return interval(q, o.indicator.unitClass === 'count' && o.measure === 'level' && o.qualifier === undefined);
}

/** "Over 11 million", "nearly 200": a bound with nothing on its other side, from which no figure follows. */
export const isBound = (o: Observation): boolean => o.qualifier === 'over' || o.qualifier === 'nearly';

const usable = (o: Observation): boolean =>
  o.disputed === undefined && o.qualifier !== 'target' && !isBound(o) && o.measure !== 'rank';

function make(
  formula: Formula,
  inputs: readonly Observation[],
  unit: string,
  measure: Measure,
  of: (values: readonly Decimal[]) => Decimal,
  about: { readonly subject?: Subject; readonly period?: Period },
  quantities: readonly Quantity[] = inputs.map((o) => o.quantity),
): Derived | undefined {
  if (!inputs.every(usable)) return undefined;
  const value = of(quantities.map((q) => amount(q)));
  const ends = quantities.map((q, i) => {
    const o = inputs[i] ?? inputs[0];
    const r = o ? intervalOf(o, q) : interval(q);
    return [r.low, r.high];
  });
  // The formulas are monotonic in each input, so the extremes lie at the corners.
  let corners: Decimal[][] = [[]];
  for (const pair of ends) corners = corners.flatMap((c) => pair.map((v) => [...c, v]));
  const results = corners.map((c) => of(c));
  if (!value.isFinite()) return undefined;
  return {
    formula,
    inputs: [...new Set(inputs)],
    value,
    interval: { low: Decimal.min(...results), high: Decimal.max(...results) },
    unit,
    measure,
    ...about,
  };
}

const at = (list: readonly Decimal[], i: number): Decimal => list[i] ?? new Decimal(0);
const percent = (d: Decimal): Decimal => d.dividedBy(HUNDRED);

/** The one undisputed observation of a cell, or nothing. */
export function cell(base: FactBase, s: Subject, measure: Measure, period: Period): Observation | undefined {
  const found = base.cell({ ...s, measure }, period.id).filter(usable);
  return found[0];
}

/** Level a year earlier from the level and its growth: 53.38 / 1.133. Not across prices or a break in the series. */
export function levelBefore(base: FactBase, s: Subject, period: Period): Derived | undefined {
  const later = shiftYears(period, 1);
  const indicator = base.indicators.get(s.indicator);
  if (!indicator || indicator.growthPrices === 'constant') return undefined;
  if (indicator.breaks.some((b) => later.end.slice(0, 4) >= b.from && period.end.slice(0, 4) < b.from))
    return undefined;
  const level = cell(base, s, 'level', later);
  const growth = cell(base, s, 'growth', later);
  if (!level || !growth) return undefined;
  return make(
    'level-before',
    [level, growth],
    level.quantity.unit,
    'level',
    (v) => at(v, 0).dividedBy(percent(at(v, 1)).plus(one)),
    { subject: s, period },
  );
}

/** The reference area's growth: own growth less the gap. */
export function referenceGrowth(base: FactBase, s: Subject, period: Period): Derived | undefined {
  const growth = cell(base, s, 'growth', period);
  const gap = cell(base, s, 'gap', period);
  if (!growth || !gap) return undefined;
  return make('reference-growth', [growth, gap], 'percent', 'growth', (v) => at(v, 0).minus(at(v, 1)), {
    subject: { ...s, place: gap.against ?? s.place },
    period,
  });
}

/** A part's value from its share of the whole. */
export function partOfWhole(base: FactBase, s: Subject, period: Period): Derived | undefined {
  const whole = base.indicators.get(s.indicator)?.identities.shareOf;
  const share = cell(base, s, 'share', period);
  const total = whole && cell(base, { ...s, indicator: whole }, 'level', period);
  if (!share || !total || share.against !== undefined) return undefined;
  return make('part-of-whole', [total, share], total.quantity.unit, 'level', (v) => at(v, 0).times(percent(at(v, 1))), {
    subject: s,
    period,
  });
}

/** A surplus from what it is the difference of, a total from what it is the sum of, where no source gives it itself. */
export function fromTerms(base: FactBase, s: Subject, period: Period): Derived | undefined {
  const { differenceOf, sumOf } = base.indicators.get(s.indicator)?.identities ?? {};
  const terms = (differenceOf ?? sumOf ?? []).map((indicator) => cell(base, { ...s, indicator }, 'level', period));
  const inputs = terms.filter((o) => o !== undefined);
  const [first] = inputs;
  if (!first || inputs.length < terms.length || inputs.some((o) => o.quantity.unit !== first.quantity.unit)) return;
  const of = (v: readonly Decimal[]) => v.reduce((a, b) => (differenceOf ? a.minus(b) : a.plus(b)));
  return make(differenceOf ? 'difference' : 'sum', inputs, first.quantity.unit, 'level', of, { subject: s, period });
}

/** A part over its whole, in percent: 41 of 88 tasks; executed of contracted. */
export function shareOf(part: Observation, whole: Observation): Derived | undefined {
  if (part.quantity.unit !== whole.quantity.unit) return undefined;
  return make('share-of', [part, whole], 'percent', 'share', (v) => at(v, 0).dividedBy(at(v, 1)).times(HUNDRED), {
    subject: { indicator: part.indicator.id, place: part.place, breakdown: part.breakdown },
    period: part.period,
  });
}

/** The share a year earlier: share less its change. */
export function shareBefore(base: FactBase, s: Subject, period: Period): Derived | undefined {
  const later = shiftYears(period, 1);
  const share = cell(base, s, 'share', later);
  const change = cell(base, s, 'share_change', later);
  if (!share || !change) return undefined;
  return make('share-before', [share, change], 'percent', 'share', (v) => at(v, 0).minus(at(v, 1)), {
    subject: s,
    period,
  });
}

/** Yuan per dollar that two printed amounts of one observation imply. */
export function impliedRate(o: Observation): Derived | undefined {
  const all = [o.quantity, ...o.alsoReported];
  const cny = all.find((q) => q.unit === 'CNY');
  const usd = all.find((q) => q.unit === 'USD');
  if (!cny || !usd) return undefined;
  const subject = { indicator: o.indicator.id, place: o.place, breakdown: o.breakdown };
  return make(
    'implied-rate',
    [o, o],
    'CNY per USD',
    'level',
    (v) => at(v, 0).dividedBy(at(v, 1)),
    { subject, period: o.period },
    [cny, usd],
  );
}

/** The amount in the other currency at the rate that the same source implies for the same period; else nothing. */
export function convert(base: FactBase, o: Observation, to: 'CNY' | 'USD'): Derived | undefined {
  const printed = base
    .ofSource(o.source.id)
    .find((x) => x.period.id === o.period.id && x.measure === 'level' && usable(x) && impliedRate(x) !== undefined);
  if (!printed || !['CNY', 'USD'].includes(o.quantity.unit)) return undefined;
  const all = [printed.quantity, ...printed.alsoReported];
  const cny = all.find((q) => q.unit === 'CNY');
  const usd = all.find((q) => q.unit === 'USD');
  if (!cny || !usd) return undefined;
  const subject = { indicator: o.indicator.id, place: o.place, breakdown: o.breakdown };
  return make(
    'converted',
    [o, printed, printed],
    to,
    'level',
    (v) => (to === 'USD' ? at(v, 0).times(at(v, 2)).dividedBy(at(v, 1)) : at(v, 0).times(at(v, 1)).dividedBy(at(v, 2))),
    { subject, period: o.period },
    [o.quantity, cny, usd],
  );
}

/** Difference, ratio or sum of observations of one unit; `currency` picks the printed amounts in it. */
export function combine(
  kind: 'difference' | 'ratio' | 'sum',
  inputs: readonly Observation[],
  currency?: 'CNY' | 'USD',
): Derived | undefined {
  const quantities = inputs.map((o) =>
    currency ? [o.quantity, ...o.alsoReported].find((q) => q.unit === currency) : o.quantity,
  );
  const [first] = quantities;
  if (!first || quantities.some((q) => q === undefined || q.unit !== first.unit)) return undefined;
  const list = quantities.filter((q) => q !== undefined);
  const percentages = first.unit === 'percent';
  const unit = kind === 'ratio' ? 'times' : percentages && kind === 'difference' ? 'percentage-point' : first.unit;
  if (percentages && kind !== 'difference') return undefined;
  return make(
    kind,
    inputs,
    unit,
    inputs[0]?.measure ?? 'level',
    (v) =>
      kind === 'sum'
        ? v.reduce((a, b) => a.plus(b))
        : kind === 'difference'
          ? at(v, 0).minus(at(v, 1))
          : at(v, 0).dividedBy(at(v, 1)),
    {},
    list,
  );
}

/** Growth from one level to a later one of the same series, in percent: later / earlier − 1. */
export function growthBetween(
  earlier: { readonly observation: Observation; readonly shown: Quantity },
  later: { readonly observation: Observation; readonly shown: Quantity },
): Derived | undefined {
  const { indicator, place, breakdown, period } = later.observation;
  if (earlier.shown.unit !== later.shown.unit || !amount(earlier.shown).greaterThan(0)) return undefined;
  return make(
    'growth-between',
    [later.observation, earlier.observation],
    'percent',
    'growth',
    (v) => at(v, 0).dividedBy(at(v, 1)).minus(one).times(HUNDRED),
    { subject: { indicator: indicator.id, place, breakdown }, period },
    [later.shown, earlier.shown],
  );
}
