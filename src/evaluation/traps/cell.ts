import type { Breakdown, FactBase, Observation } from '../../facts/fact-base.ts';
import type { Period } from '../../facts/period.ts';
import type { Measure } from '../../facts/schema.ts';

/** One cell of the base, on file or not: what a question without any looseness asks for. */
export interface Cell {
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: Breakdown;
  readonly period: Period;
  readonly measure: Measure;
  /** What a share, rank or gap is measured against; undefined: the whole, or the year before. */
  readonly against: string | undefined;
}

export function cellOf(o: Observation): Cell {
  const { place, breakdown, period, measure } = o;
  // What growth and changes are measured from is a period, and the question does not say it.
  const against = ['share', 'rank', 'gap'].includes(measure) ? o.against : undefined;
  return { indicator: o.indicator.id, place, breakdown, period, measure, against };
}

export function inCell(base: FactBase, cell: Cell): readonly Observation[] {
  const { indicator, place, breakdown, measure } = cell;
  return base.series({ indicator, place, breakdown, measure }).filter((o) => isIn(o, cell));
}

/** True when the observation is of the cell: the same in all, and of its period or, for a count, on a date in it. */
export function isIn(o: Observation, cell: Cell): boolean {
  return (
    o.indicator.id === cell.indicator &&
    o.place === cell.place &&
    o.measure === cell.measure &&
    sameBreakdown(o.breakdown, cell.breakdown) &&
    isWhen(o.period, cell.period) &&
    isAgainst(cellOf(o).against, cell)
  );
}

/** "What share was it?" of something that is no part says not of what: the one published is meant, and named. */
function isAgainst(own: string | undefined, { against, measure, breakdown }: Cell): boolean {
  const open = measure === 'share' && against === undefined && Object.keys(breakdown).length === 0;
  return measure === 'level' || open || own === against;
}

export function sameBreakdown(a: Breakdown, b: Breakdown): boolean {
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return keys.length === others.length && keys.every((k) => a[k] === b[k]);
}

/** A count on a date answers for the month or year that the date lies in, and the other way round. */
function isWhen(own: Period, asked: Period): boolean {
  if (own.id === asked.id) return true;
  const within = (a: Period, b: Period) => a.start <= b.start && b.end <= a.end;
  return own.kind === 'asof' && (within(asked, own) || within(own, asked));
}
