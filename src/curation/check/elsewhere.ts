import type { FactBase, Observation } from '../../facts/fact-base.ts';
import type { Period } from '../../facts/period.ts';
import { amount, isNumber } from '../../facts/quantity.ts';
import type { FigureReading } from '../extract/figure-reading.ts';
import { fitsUnit } from '../extract/unit-fit.ts';
import { agree, type Stated } from './agreement.ts';
import { isOf, sameCut } from './on-file.ts';

/** Where the very number is on file instead: in another period, or as another, kindred figure. */
export interface Elsewhere {
  readonly verdict: 'matches' | 'other-period' | 'other-measure';
  readonly observation: Observation;
}

/** Digits that a number needs to be taken for another figure's by its value alone. */
const TELLING = 2;
/** Digits that a rounded number needs for the same, and one of another subject and another period. */
const ROUNDED = 3;

/** The very number as another figure of the same subject (another period), or of a kindred one (another measure). */
export function elsewhere(base: FactBase, r: FigureReading, stated: Stated): Elsewhere | undefined {
  const { period } = r;
  if (stated.rough || r.dated === 'open' || !period || r.about.readings.length === 0) return undefined;
  const digits = digitsOf(r.figure.digits);
  if (digits < TELLING && r.unit !== 'rank') return undefined;
  return (
    sought(base, r, stated, equals) ??
    (significant(r.figure.digits) >= ROUNDED && r.unit !== 'rank' ? sought(base, r, stated, rounds) : undefined)
  );
}

type Same = (o: Observation, stated: Stated) => boolean;

function sought(base: FactBase, r: FigureReading, stated: Stated, isSame: Same): Elsewhere | undefined {
  const { period, measured } = r;
  if (!period) return undefined;
  const same = r.about.readings.flatMap((c) => sameCut(base, c));
  const equal = same.filter((o) => isSame(o, stated));
  const now = (o: Observation) => isOf(base, o, period, r.running);
  const like = (o: Observation) => measured.measure === undefined || o.measure === measured.measure;
  // The words leave the measure open: the number itself tells.
  const meant = measured.measure === undefined && !measured.other ? equal.find(now) : undefined;
  if (meant && isSame === equals) return { verdict: 'matches', observation: meant };
  const moved = equal.find((o) => like(o) && !now(o));
  if (moved) {
    const isMeant = isStretchOf(moved, period, r) || isUndatedCount(moved, r);
    return { verdict: isMeant ? 'matches' : 'other-period', observation: moved };
  }
  const turned =
    equal.find(now) ??
    (isRoundRate(r) ? undefined : kindred(base, r).find((o) => isSame(o, stated) && now(o))) ??
    (isSame === equals ? exchanged(base, r, stated) : undefined);
  if (turned) return { verdict: 'other-measure', observation: turned };
  const strayed = equal[0] ?? (isSame === equals ? sibling(base, r, stated) : undefined);
  return strayed && { verdict: 'other-measure', observation: strayed };
}

/** "Since 1980", "by 15 September": only one end of the stretch was named, and it is that of the figure on file. */
const isStretchOf = (o: Observation, period: Period, r: FigureReading): boolean =>
  r.running && o.period.kind === 'range' && (o.period.start === period.start || o.period.end === period.end);

/** A count that the sentence gives no date for: the one on file has its own, whatever period was spoken of before. */
const isUndatedCount = (o: Observation, r: FigureReading): boolean =>
  r.dated !== 'sentence' && o.period.kind === 'asof' && o.indicator.kind === 'stock';

/** Figures of the same topic, other places included: the province's number said of the city. */
function kindred(base: FactBase, r: FigureReading): readonly Observation[] {
  const [first] = r.about.readings;
  if (!first) return [];
  return [...base.indicators.values()]
    .filter((i) => i.topic === first.record.topic)
    .flatMap((i) => base.ofIndicator(i.id));
}

/** The very rate of another subject of the same place and period: of two shares in a row each was given the other's. */
function exchanged(base: FactBase, r: FigureReading, stated: Stated): Observation | undefined {
  const { period, measured } = r;
  const rate = r.unit === 'percent' || r.unit === 'percentage-point';
  if (!period || !rate || measured.measure === undefined || digitsOf(r.figure.digits) < ROUNDED) return undefined;
  return base.observations.find(
    (o) =>
      o.measure === measured.measure &&
      isOf(base, o, period, r.running) &&
      r.about.readings.some((c) => c.place === o.place) &&
      equals(o, stated),
  );
}

/** The very amount as that of another member of the same breakdown in another period: it is no slip of the pen. */
function sibling(base: FactBase, r: FigureReading, stated: Stated): Observation | undefined {
  const rate = r.unit === 'percent' || r.unit === 'percentage-point';
  if (rate || significant(r.figure.digits) < ROUNDED) return undefined;
  return kindred(base, r).find((o) => equals(o, stated));
}

function equals(o: Observation, stated: Stated): boolean {
  return [o.quantity, ...o.alsoReported].some(
    (q) => isNumber(q.printed) && isLikeUnit(o, q.unit, stated.unit) && amount(q).equals(stated.amount),
  );
}

function rounds(o: Observation, stated: Stated): boolean {
  return [o.quantity, ...o.alsoReported].some(
    (q) =>
      isNumber(q.printed) &&
      isLikeUnit(o, q.unit, stated.unit) &&
      agree({ ...stated, unit: q.unit }, o, q) === 'rounds',
  );
}

function isLikeUnit(o: Observation, own: string, stated: string | undefined): boolean {
  if (stated === undefined || stated === 'count')
    return fitsUnit(o.indicator.unitClass, undefined) && o.measure === 'level';
  return rate(stated) === rate(own);
}

/** Percent and percentage points are taken for one another. */
const rate = (unit: string): string => (unit === 'percentage-point' ? 'percent' : unit);

/** Zeros at the end tell nothing: 1,200 may be a rounding of much. */
const significant = (digits: string): number => digitsOf(digits.includes('.') ? digits : digits.replace(/0+$/, ''));

/** Thirty percent is a rate of many things. */
const isRoundRate = (r: FigureReading): boolean =>
  (r.unit === 'percent' || r.unit === 'percentage-point') && /^\d*0$/.test(r.figure.digits);

const digitsOf = (digits: string): number => digits.replace(/[.]/g, '').replace(/^0+/, '').length;
