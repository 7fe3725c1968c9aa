import { Decimal } from 'decimal.js';

/** Scales that trade reports print, as a power of ten. 万 is `ten-thousand`, 亿 `hundred-million`. */
export const SCALES = {
  one: 0,
  thousand: 3,
  'ten-thousand': 4,
  million: 6,
  'hundred-million': 8,
  billion: 9,
  trillion: 12,
} as const;
export type Scale = keyof typeof SCALES;

/** A number as a source printed it, with its unit; the printed digits are the truth, arithmetic uses `amount`. */
export interface Quantity {
  readonly printed: string;
  readonly unit: string;
  readonly scale: Scale;
}

/** Every number that rounds to the printed one lies in [low, high), in the unit's own scale of one. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

const NUMBER = /^-?\d{1,3}(,\d{3})+(\.\d+)?$|^-?\d+(\.\d+)?$/;

/** True for `53.38`, `1,708`, `-2.3`; false for slips such as `4,35.118`, which a person has to settle. */
export function isNumber(printed: string): boolean {
  return NUMBER.test(printed);
}

/** The printed digits as an exact number, scale not applied. Throws when `isNumber` is false. */
export function digits(printed: string): Decimal {
  if (!isNumber(printed)) throw new RangeError(`"${printed}" is not a number`);
  return new Decimal(printed.replaceAll(',', ''));
}

/** The exact amount in units of one: CNY 53.38 billion gives 53380000000. */
export function amount(q: Quantity): Decimal {
  return digits(q.printed).times(Decimal.pow(10, SCALES[q.scale]));
}

/**
 * The rounding interval of a printed number: half a unit of its last digit either way.
 * Counts are exact: pass `exact` for numbers that were counted, not rounded.
 */
export function interval(q: Quantity, exact = false): Interval {
  const value = amount(q);
  if (exact) return { low: value, high: value };
  const decimals = q.printed.split('.')[1]?.length ?? 0;
  const half = Decimal.pow(10, SCALES[q.scale] - decimals).dividedBy(2);
  return { low: value.minus(half), high: value.plus(half) };
}

/** True where two quantities say the same with the same exactness, however they are written: 430.73 billion and 4307.3亿. */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  if (!isNumber(a.printed) || !isNumber(b.printed)) return a.printed === b.printed && a.scale === b.scale;
  const [one, other] = [interval(a), interval(b)];
  return one.low.equals(other.low) && one.high.equals(other.high);
}
