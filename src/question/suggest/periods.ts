import type { FactBase, Observation } from '../../facts/fact-base.ts';
import { comparePeriods, covers, type Period } from '../../facts/period.ts';
import { MEASURES, type Measure } from '../../facts/schema.ts';
import type { Subject } from '../query.ts';

/** A target is no outcome: there is nothing to look up, compare or draw in its period. */
const isOutcome = (o: Observation): boolean => o.qualifier !== 'target';

/** The periods of a subject, of one measure or of any; in order of time. */
export function periodsOf(base: FactBase, subject: Subject, measure?: Measure): Period[] {
  const measures = measure ? [measure] : MEASURES;
  return inOrder(
    measures.flatMap((m) =>
      base
        .series({ ...subject, measure: m })
        .filter(isOutcome)
        .map((o) => o.period),
    ),
  );
}

/** The periods of the series that a trend of the subject shows: of the first measure with two figures, else of any. */
export function seriesPeriods(base: FactBase, subject: Subject): Period[] {
  const series = MEASURES.map((measure) => periodsOf(base, subject, measure));
  return series.find((list) => list.length > 1) ?? series.find((list) => list.length > 0) ?? [];
}

/** The periods in which both have a figure of the same measure. */
export function sharedPeriods(base: FactBase, one: Subject, other: Subject): Period[] {
  return inOrder(
    MEASURES.flatMap((measure) => {
      const theirs = new Set(periodsOf(base, other, measure).map((p) => p.id));
      return periodsOf(base, one, measure).filter((p) => theirs.has(p.id));
    }),
  );
}

/** True when there is a figure for the period; for a stock, one on a day of it. */
export function hasFigure(base: FactBase, subject: Subject, period: Period): boolean {
  return MEASURES.some((measure) =>
    base
      .series({ ...subject, measure })
      .some(
        (o) => isOutcome(o) && (o.period.id === period.id || (o.period.kind === 'asof' && covers(period, o.period))),
      ),
  );
}

/** Each period once, in order of time. */
export function inOrder(periods: Iterable<Period>): Period[] {
  return [...new Map([...periods].map((p) => [p.id, p])).values()].sort(comparePeriods);
}
