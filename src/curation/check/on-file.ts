import type { FactBase, Observation } from '../../facts/fact-base.ts';
import { covers, type Period } from '../../facts/period.ts';
import type { Measure } from '../../facts/schema.ts';
import type { Candidate as Subject } from '../../question/subjects.ts';
import type { FigureReading } from '../extract/figure-reading.ts';

const AGAINST: Readonly<Record<string, string>> = { china: 'china', fujian: 'fujian', worldwide: 'world' };

/** True where the observation is measured against what the text names. */
function isAgainst(o: Observation, r: FigureReading): boolean {
  const named = r.measured.against;
  if (o.measure === 'gap' || o.measure === 'rank')
    return named === undefined ? o.measure === 'rank' : o.against === AGAINST[named];
  if (o.measure !== 'share') return true;
  if (o.against === undefined || o.against.includes('=') || o.against === 'xiamen') return named === undefined;
  return named !== undefined && o.against === AGAINST[named];
}

/** True where an observation's period is the one that a text speaks of; a count on a date has a date in it. */
export function isOf(base: FactBase, o: Observation, period: Period, running: boolean): boolean {
  if (o.period.id === period.id) return true;
  if (o.period.kind === 'asof') return covers(period, o.period) || covers(o.period, period);
  // A total up to June 2021: the running total that ends then.
  const total = Object.values(o.breakdown).some((m) => base.members.get(m)?.role === 'running-total');
  return total && running && o.period.end >= period.start && o.period.end <= period.end;
}

/** What is on file in the cells that a figure may be of. */
export function cellsOf(base: FactBase, r: FigureReading): readonly Observation[] {
  const { measure } = r.measured;
  const { period } = r;
  if (!measure || r.measured.other || !period) return [];
  return r.about.readings.flatMap((c) =>
    seriesOf(base, c, measureFor(c, measure)).filter((o) => isOf(base, o, period, r.running) && isAgainst(o, r)),
  );
}

/** A rate that is an indicator of its own (average growth) has levels in percent. */
function measureFor(c: Subject, measure: Measure): Measure {
  return c.record.unitClass === 'percent' ? 'level' : measure;
}

export function seriesOf(base: FactBase, c: Subject, measure: Measure): readonly Observation[] {
  return base.series({ indicator: c.indicator, place: c.place, breakdown: c.breakdown, measure });
}
