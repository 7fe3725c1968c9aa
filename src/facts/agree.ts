import { ratesOf } from './exchange-rate.ts';
import type { Period } from './period.ts';
import { type Interval, interval, isNumber, type Quantity } from './quantity.ts';
import { isMoney } from './units.ts';

/**
 * True where two printed amounts of a period may be one and the same, each rounded as it is (780.27 and 780.3 billion), and
 * one of them converted at a rate of the time (134.8 billion dollars and 947.04 billion yuan of 2023).
 */
export function agree(a: Quantity, b: Quantity, period: Period): boolean {
  if (!isNumber(a.printed) || !isNumber(b.printed)) return a.unit === b.unit && a.printed === b.printed;
  if (a.unit === b.unit) return meet(interval(a), interval(b));
  if (!isMoney(a.unit) || !isMoney(b.unit)) return false;
  const [yuan, dollars] = a.unit === 'CNY' ? [interval(a), interval(b)] : [interval(b), interval(a)];
  const [least, most] = ratesOf(period);
  // A fall is as far from nothing in either currency.
  const [low, high] = dollars.low.isNegative() ? [most, least] : [least, most];
  return meet(yuan, { low: dollars.low.times(low), high: dollars.high.times(high) });
}

const meet = (one: Interval, other: Interval): boolean => one.low.lessThan(other.high) && other.low.lessThan(one.high);
