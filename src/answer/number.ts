import { Decimal } from 'decimal.js';
import { amount, digits, isNumber, type Quantity, SCALES, type Scale } from '../facts/quantity.ts';
import type { Derived } from './answer.ts';

/** `53380` → `53,380`; the decimals stay. */
export function group(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** How many decimals a derived figure is shown with: as many as its inputs were printed with, fewer if it is vaguer. */
export function decimalsOf(d: Derived): number {
  const most = decimalsPrinted(d);
  const width = d.interval.high.minus(d.interval.low).dividedBy(Decimal.pow(10, SCALES[scaleOf(d)]));
  // The last digit is worth at least a tenth of what the rounding leaves open.
  return width.isZero() ? most : Math.max(0, Math.min(most, -Math.ceil(width.log(10).minus(1).toNumber())));
}

function decimalsPrinted(d: Derived): number {
  if (d.unit === 'percent') return 1;
  if (d.unit === 'CNY per USD') return 3;
  if (d.unit === 'times') return 2;
  const like = (unit: string) => unit === d.unit || (d.unit === 'percentage-point' && unit === 'percent');
  const printed = d.inputs
    .flatMap((o) =>
      d.formula === 'converted' ? [o.quantity] : [o.quantity, ...o.alsoReported].filter((q) => like(q.unit)),
    )
    .map((q) => q.printed.split('.')[1]?.length ?? 0);
  return Math.max(0, ...printed);
}

/** The scale that a derived amount is shown in: that of its first input with that unit, or of the amount converted. */
export function scaleOf(d: Derived): Scale {
  if (d.formula === 'converted') return d.inputs[0]?.quantity.scale ?? 'one';
  const all = d.inputs.flatMap((o) => [o.quantity, ...o.alsoReported]);
  return all.find((q) => q.unit === d.unit)?.scale ?? 'one';
}

/** A derived number in a scale, rounded half away from zero as reports do. */
export function scaled(value: Decimal, scale: Scale, decimals: number): string {
  return value.dividedBy(Decimal.pow(10, SCALES[scale])).toFixed(decimals, Decimal.ROUND_HALF_UP);
}

/** The ends of a derived figure's interval, rounded outward so that they hold it; undefined where rounding makes them one. */
export function endsOf(d: Derived): readonly [string, string] | undefined {
  const [scale, decimals] = [scaleOf(d), decimalsOf(d)];
  const { low, high } = d.interval;
  if (scaled(low, scale, decimals) === scaled(high, scale, decimals)) return undefined;
  const round = (value: Decimal, mode: Decimal.Rounding) =>
    value.dividedBy(Decimal.pow(10, SCALES[scale])).toFixed(decimals, mode);
  return [round(low, Decimal.ROUND_FLOOR), round(high, Decimal.ROUND_CEIL)];
}

/** The same printed digits in another scale, exact: 53.38 billion is 533.8 hundred million. */
export function rescale(q: Quantity, scale: Scale): string {
  if (!isNumber(q.printed)) return q.printed;
  return amount(q).dividedBy(Decimal.pow(10, SCALES[scale])).toFixed();
}

/** True when the number is below zero. */
export function isNegative(q: Quantity): boolean {
  return isNumber(q.printed) && digits(q.printed).isNegative();
}
