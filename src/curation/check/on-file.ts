import type { Breakdown, FactBase, Observation } from '../../facts/fact-base.ts';
import { HOME } from '../../facts/home.ts';
import { covers, type Period } from '../../facts/period.ts';
import { REFERENCE_PLACES } from '../../facts/reference-places.ts';
import type { Measure } from '../../facts/schema.ts';
import type { Candidate as Subject } from '../../question/subjects.ts';
import type { FigureReading } from '../extract/figure-reading.ts';

/** True where the observation is measured against what the text names. */
function isAgainst(o: Observation, r: FigureReading): boolean {
  const named = r.measured.against;
  if (o.measure === 'gap' || o.measure === 'rank')
    return named === undefined ? o.measure === 'rank' : o.against === REFERENCE_PLACES[named];
  if (o.measure !== 'share') return true;
  if (o.against === undefined || o.against.includes('=') || o.against === HOME) return named === undefined;
  return named === undefined
    ? r.about.items.some((i) => i.meanings.some((m) => m.id === 'ftz'))
    : o.against === REFERENCE_PLACES[named];
}

const isTotal = (base: FactBase, member: string): boolean => base.members.get(member)?.role === 'running-total';
const hasTotal = (base: FactBase, b: Breakdown): boolean => Object.values(b).some((m) => isTotal(base, m));

/** A stretch of several years: what is reported of it is a running total. */
const isLong = (p: Period): boolean => p.kind === 'range' && p.start.slice(0, 4) !== p.end.slice(0, 4);

/** True where an observation's period is the one that a text speaks of; a count on a date has a date in it. */
export function isOf(base: FactBase, o: Observation, period: Period, running: boolean): boolean {
  const total = hasTotal(base, o.breakdown);
  if (total && !running && !isLong(period)) return false;
  if (o.period.id === period.id) return true;
  if (o.period.kind === 'asof') return covers(period, o.period) || covers(o.period, period);
  // A total up to June 2021: the running total that ends then.
  return total && o.period.end.slice(0, 7) === period.end.slice(0, 7);
}

/** The observations of an indicator and breakdown, the running totals of the same cut included. */
export function sameCut(base: FactBase, c: Subject): readonly Observation[] {
  const cut = withoutTotal(base, c.breakdown);
  return base.ofIndicator(c.indicator).filter((o) => o.place === c.place && withoutTotal(base, o.breakdown) === cut);
}

function withoutTotal(base: FactBase, b: Breakdown): string {
  return Object.entries(b)
    .filter(([, m]) => !isTotal(base, m))
    .map(([k, m]) => `${k}=${m}`)
    .sort()
    .join();
}

/** What is on file in the cells that a figure may be of. */
export function cellsOf(base: FactBase, r: FigureReading): readonly Observation[] {
  const { measure } = r.measured;
  const { period } = r;
  if (!measure || r.measured.other || !period) return [];
  return r.about.readings.flatMap((c) =>
    sameCut(base, c).filter(
      (o) => o.measure === measureFor(c, measure) && isOf(base, o, period, r.running) && isAgainst(o, r),
    ),
  );
}

/** A rate that is an indicator of its own (average growth) has levels in percent. */
function measureFor(c: Subject, measure: Measure): Measure {
  return c.record.unitClass === 'percent' ? 'level' : measure;
}

/** What is on file as a target of what a figure is of. */
export function targetsOf(base: FactBase, r: FigureReading): readonly Observation[] {
  const { period } = r;
  if (!period || r.measured.measure !== 'level') return [];
  const isTarget = (o: Observation) => Object.values(o.breakdown).some((m) => base.members.get(m)?.role === 'target');
  const besides = (b: Breakdown) =>
    Object.entries(b)
      .filter(([, m]) => base.members.get(m)?.role !== 'target')
      .map(([k, m]) => `${k}=${m}`)
      .sort()
      .join();
  return r.about.readings.flatMap((c) =>
    base
      .ofIndicator(c.indicator)
      .filter(
        (o) =>
          isTarget(o) &&
          o.place === c.place &&
          besides(o.breakdown) === besides(c.breakdown) &&
          o.period.id === period.id,
      ),
  );
}
