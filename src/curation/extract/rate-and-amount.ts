import type { FigureReading } from './figure-reading.ts';
import { fitsUnit } from './unit-fit.ts';

/** What stands between a rate and the amount that it led to: "rose 24 percent to 9.6 billion yuan", 增长24%，达96亿元. */
const LEADS_TO = /^\s*(?:to|to reach|，?\s*(?:达到?|至|为))\s*$/;

/**
 * A rate and the amount that it led to are of one thing. Where the amount cannot be of what the rate was read to be of (yuan of
 * parcels), that was not read at all.
 */
export function withoutMisfits(readings: readonly FigureReading[], text: string): readonly FigureReading[] {
  return readings.map((rate, i) => {
    const next = readings[i + 1];
    const isRate = rate.unit === 'percent' && next !== undefined && LEADS_TO.test(text.slice(rate.end, next.start));
    const classes = rate.about.readings.map(({ record }) => record.unitClass);
    if (!isRate || classes.length === 0 || classes.some((one) => fitsUnit(one, next.unit))) return rate;
    return { ...rate, barred: rate.barred ?? 'unknown-word' };
  });
}
