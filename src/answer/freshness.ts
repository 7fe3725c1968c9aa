import type { FactBase } from '../facts/fact-base.ts';
import { comparePeriods, type Period } from '../facts/period.ts';
import { MEASURES, type Measure } from '../facts/schema.ts';
import type { Subject } from '../question/query.ts';

/** How old the newest figure is, by how often new ones come. */
export interface Freshness {
  /** `due`: the next period is over; `overdue`: its figure should have come out; `old`: nobody knows when the next comes. */
  readonly state: 'current' | 'due' | 'overdue' | 'old';
  readonly newest: Period;
  /** Whole months since the newest period ended. */
  readonly months: number;
}

/** Figures come out some time after their period: half as long again as a period lasts, at least two months. */
const lag = (cadence: number): number => Math.max(2, Math.ceil(cadence / 2));

/** From so many months on, the age of a figure that comes out at no set times is told. */
const OLD = 36;

/**
 * @param measure whose newest figure is meant; left out: any.
 * @param now the moment of the question.
 * @returns undefined where nothing is on file, or the figure is a running total or target.
 */
export function freshness(base: FactBase, subject: Subject, now: Date, measure?: Measure): Freshness | undefined {
  const cadence = base.indicators.get(subject.indicator)?.cadence;
  const isOutcome = Object.values(subject.breakdown).every((m) =>
    ['part', 'group'].includes(base.members.get(m)?.role ?? 'part'),
  );
  const newest = (measure ? [measure] : MEASURES)
    .flatMap((m) => base.series({ ...subject, measure: m }))
    .filter((o) => o.qualifier !== 'target')
    .map((o) => o.period)
    .sort(comparePeriods)
    .at(-1);
  if (!isOutcome || !newest) return undefined;
  const months = monthsBetween(newest.end, now);
  if (cadence === undefined) return { state: months >= OLD ? 'old' : 'current', newest, months };
  const state = months >= cadence + lag(cadence) ? 'overdue' : months >= cadence ? 'due' : 'current';
  return { state, newest, months };
}

/** Whole months from the end of a day to a moment; never below zero. */
function monthsBetween(day: string, now: Date): number {
  const after = new Date(`${day}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  const months = (now.getUTCFullYear() - after.getUTCFullYear()) * 12 + now.getUTCMonth() - after.getUTCMonth();
  return Math.max(0, months - (now.getUTCDate() < after.getUTCDate() ? 1 : 0));
}
