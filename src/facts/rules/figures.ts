import { ratesOf, YUAN_PER_DOLLAR } from '../exchange-rate.ts';
import type { Observation } from '../fact-base.ts';
import { doubt, error, type Objection, type ObjectionCode } from '../objection.ts';
import type { Period } from '../period.ts';
import { SCALES } from '../quantity.ts';
import { isMoney } from '../units.ts';

/**
 * Figures as doubles, for the rules only: they look for differences far larger than a double's error, in bases where
 * exact arithmetic on every figure would take too long. No answer is ever computed with these.
 */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const POWERS: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(SCALES).map(([name, power]) => [name, 10 ** power]),
);

/** 10 to the power of minus n, by table: `**` is slow where a million figures are looked at. */
const DECIMALS = Array.from({ length: 16 }, (_, n) => 10 ** -n);

function plain(printed: string): string {
  return printed.includes(',') ? printed.replaceAll(',', '') : printed;
}

/** A printed number with what the page says of it: all that its bounds depend on. */
export type Printed = Pick<Observation, 'quantity' | 'qualifier'>;

/** The amount in units of one. */
export function size(o: Printed): number {
  const { printed, scale } = o.quantity;
  return Number(plain(printed)) * (POWERS[scale] ?? 1);
}

/** One step of the last printed digit, in units of one: 53.38 billion gives 10 million. */
export function lastDigit(o: Printed): number {
  const { printed, scale } = o.quantity;
  const point = printed.indexOf('.');
  return (POWERS[scale] ?? 1) * (point < 0 ? 1 : (DECIMALS[printed.length - point - 1] ?? 0));
}

/** One step of the last digit that is not a zero: "over 3,000" may be any number up to 4,000. */
function roundStep(o: Printed): number {
  const digits = plain(o.quantity.printed).replace('.', '');
  return lastDigit(o) * 10 ** (digits.length - digits.replace(/0+$/, '').length);
}

/** What a printed number may stand for: half its last digit either way, wider where the page says over, nearly or about. */
export function bounds(o: Printed): Bounds {
  const value = size(o);
  if (o.qualifier === undefined || o.qualifier === 'target') {
    const half = lastDigit(o) / 2;
    return { low: value - half, high: value + half };
  }
  const step = roundStep(o);
  if (o.qualifier === 'over') return { low: value, high: value + step };
  if (o.qualifier === 'nearly') return { low: value - step, high: value };
  return { low: value - step, high: value + step };
}

/** The bounds in another figure's unit; money is converted at any rate given, other units not at all. */
export function boundsIn(
  o: Observation,
  unit: string,
  rates: readonly [number, number] = YUAN_PER_DOLLAR,
): Bounds | undefined {
  const own = bounds(o);
  if (o.quantity.unit === unit) return own;
  if (!isMoney(o.quantity.unit) || !isMoney(unit)) return undefined;
  const [least, most] = rates;
  if (unit === 'CNY') return { low: own.low * least, high: own.high * most };
  return { low: own.low / most, high: own.high / least };
}

/** True where two figures of a cell may be one: within their rounding, money at a rate of the time. */
export function mayAgree(o: Observation, other: Observation): boolean {
  const same = boundsIn(other, o.quantity.unit, ratesOf(o.period));
  return same === undefined || overlap(bounds(o), same);
}

/** True when the two ranges share a number, give or take a double's error. */
export function overlap(a: Bounds, b: Bounds): boolean {
  const slack = 1e-9 * Math.max(Math.abs(a.high), Math.abs(b.high), 1e-9);
  return a.low <= b.high + slack && b.low <= a.high + slack;
}

/** True when a figure is larger than another beyond rounding, rates of exchange and what "over" or "nearly" leave open. */
export function exceeds(o: Observation, other: Observation): boolean {
  if (o.quantity.unit === other.quantity.unit && size(o) <= size(other)) return false;
  const own = boundsIn(o, other.quantity.unit);
  return own !== undefined && own.low > bounds(other).high;
}

/** A number for a sentence: six significant digits. */
export function short(n: number): string {
  return String(Number(n.toPrecision(6)));
}

const file = (o: Observation): string => `sources/${o.source.id}.json`;
const pointer = (o: Observation): string => `/observations/${o.index ?? 0}`;
type Params = Readonly<Record<string, string>>;

/** An error at an observation's place in its file; the id is always among the parameters. */
export function wrong(code: ObjectionCode, o: Observation, params: Params = {}): Objection {
  return error(code, file(o), pointer(o), { id: o.id, ...params });
}

/** A doubt at an observation's place in its file; the id is always among the parameters. */
export function doubtful(code: ObjectionCode, o: Observation, params: Params = {}): Objection {
  return doubt(code, file(o), pointer(o), { id: o.id, ...params });
}

/** A disputed figure has been looked at by a person: the rules neither object to it nor measure others by it. */
export function settled(list: readonly Observation[] | undefined): readonly Observation[] {
  if (!list) return [];
  return list.some((o) => o.disputed) ? list.filter((o) => !o.disputed) : list;
}

/** The undisputed figures of a series by period; of several sources for one period the earliest. */
export function byPeriod(list: readonly Observation[] | undefined): ReadonlyMap<string, Observation> {
  const map = new Map<string, Observation>();
  for (const o of settled(list)) if (!map.has(o.period.id)) map.set(o.period.id, o);
  return map;
}

/** True when a break in the series lies between two periods of an indicator. */
export function acrossBreak(o: Observation, a: Period, b: Period): boolean {
  return o.indicator.breaks.some(({ from }) => a.end.slice(0, 4) < from !== b.end.slice(0, 4) < from);
}
