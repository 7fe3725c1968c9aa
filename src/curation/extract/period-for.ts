import { type Period, parsePeriod } from '../../facts/period.ts';
import type { About } from './about.ts';
import { isPartOfPeriod } from './carried-period.ts';
import type { Measured } from './measured.ts';
import type { Memory } from './memory.ts';
import type { When } from './when.ts';

/**
 * The period that is carried to a figure. A ratio (GDP a head) has that of the whole text, for part of a year has none; a
 * fair of which a text speaks without a date is that of the year in which it came out.
 */
export function carriedFor({ readings }: About, memory: Memory, published: Date | undefined): Period | undefined {
  const every = (is: (c: About['readings'][number]) => boolean) => readings.length > 0 && readings.every(is);
  const { period, frame } = memory;
  if (isPartOfPeriod(period, frame) && every((c) => c.record.kind === 'ratio')) return frame;
  if (period || !published || !every((c) => c.record.event === true)) return period;
  return parsePeriod(String(published.getUTCFullYear()));
}

/** "… 21 routes at the end of August, and cargo rose 12.9 percent": the day of a count is not that of a growth after it. */
export function isOfCountsOnly(when: When | undefined, about: About, measured: Measured, clauseFrom: number): boolean {
  const flow = about.readings.length > 0 && about.readings.every((c) => c.record.kind === 'flow');
  return when?.running === 'upto' && when.to <= clauseFrom && measured.measure === 'growth' && flow;
}

/** "Of which 21.1 billion in the first half", 其中9月12.4亿元: the part is one of time. */
export function isTimePart(when: When | undefined, whens: readonly When[], inForce: Period | undefined): boolean {
  const earlier = whens.findLast((w) => when && !w.base && w.to <= when.from)?.period;
  return isPartOfPeriod(when?.period, earlier) || isPartOfPeriod(when?.period, inForce);
}
