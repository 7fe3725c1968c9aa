import { Decimal } from 'decimal.js';
import type { FactBase, Observation } from '../facts/fact-base.ts';
import { isPortion } from '../facts/portion.ts';
import { amount } from '../facts/quantity.ts';
import type { Indicator } from '../facts/schema.ts';
import type { Query } from '../question/query.ts';
import type { Derived, Figure } from './answer.ts';
import { inputsOf } from './cite.ts';
import { combine, shareOf } from './derive.ts';

type CompareQuery = Extract<Query, { kind: 'compare' }>;

/** What the question asks of two or more figures: a difference, ratio, share or sum; nothing where that means nothing. */
export function reckon(
  { operation, currency }: Pick<CompareQuery, 'operation' | 'currency'>,
  observations: readonly Observation[],
): readonly Derived[] {
  const [a, b] = observations;
  if (!a || !b) return [];
  if (operation === 'sum') return told([combine('sum', observations, currency)]);
  if (observations.length > 2) return [];
  const difference = combine('difference', bigFirst(a, b), currency);
  switch (operation) {
    case 'share':
      return told([a.period.id === b.period.id ? shareOf(a, b) : undefined]);
    case 'ratio':
      // In the direction that was asked; a share only of what one is a part of.
      return told([combine('ratio', [a, b], currency), portion(a, b) ?? portion(b, a), difference]);
    case 'versus':
      return told([difference, combine('ratio', bigFirst(a, b), currency)]);
    case 'difference':
      return told([difference]);
  }
}

const told = (made: readonly (Derived | undefined)[]): readonly Derived[] => made.filter((d) => d !== undefined);

const portion = (part: Observation, whole: Observation): Derived | undefined =>
  part.period.id === whole.period.id && isPortion(part, whole) ? shareOf(part, whole) : undefined;

/** Differences are told as "by how much the larger one is larger". */
function bigFirst(a: Observation, b: Observation): [Observation, Observation] {
  return amount(a.quantity).greaterThanOrEqualTo(amount(b.quantity)) || a.quantity.unit !== b.quantity.unit
    ? [a, b]
    : [b, a];
}

/** Index of the largest figure; undefined where the units differ, two are the same, or one is doubtful as printed. */
export function largestOf(figures: readonly Figure[], currency?: 'CNY' | 'USD'): number | undefined {
  // A rank is no amount: the 13th place is better than the 14th, and "higher" may be taken either way.
  if (figures.some((f) => inputsOf(f).some((o) => o.disputed || o.measure === 'rank'))) return undefined;
  const values = figures.map((f) => {
    if (f.kind === 'derived') return { unit: f.derived.unit, value: f.derived.value };
    const all = [f.observation.quantity, ...f.observation.alsoReported];
    const q = (currency && all.find((x) => x.unit === currency)) || f.observation.quantity;
    return { unit: q.unit, value: amount(q) };
  });
  const [first] = values;
  if (!first || values.some((v) => v.unit !== first.unit)) return undefined;
  const max = Decimal.max(...values.map((v) => v.value));
  const top = values.flatMap((v, i) => (v.value.equals(max) ? [i] : []));
  const [best] = top;
  return top.length === 1 && best !== undefined && isBeyond(figures, best) ? best : undefined;
}

/** "Over 11" may be more than 12: it is only the largest for certain, never the smaller one; "nearly 12" the other way round. */
function isBeyond(figures: readonly Figure[], top: number): boolean {
  const has = (f: Figure, qualifier: 'over' | 'nearly') =>
    f.kind === 'reported' && f.observation.qualifier === qualifier;
  return figures.every((f, i) => !has(f, i === top ? 'nearly' : 'over'));
}

/** Changes of definition that lie between amounts of one indicator: nothing is derived across. Growth has no level to break. */
export function breaksAmong(base: FactBase, figures: readonly Figure[]): Indicator['breaks'] {
  const observations = figures.flatMap((f) => inputsOf(f)).filter((o) => o.measure === 'level');
  const year = (o: Observation) => o.period.end.slice(0, 4);
  return [...new Set(observations.map((o) => o.indicator.id))].flatMap((id) => {
    const own = observations.filter((o) => o.indicator.id === id);
    const isBetween = (from: string) => own.some((o) => year(o) < from) && own.some((o) => year(o) >= from);
    return base.indicators.get(id)?.breaks.filter(({ from }) => isBetween(from)) ?? [];
  });
}
