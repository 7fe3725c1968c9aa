import { Decimal } from 'decimal.js';
import type { Observation } from '../../facts/fact-base.ts';
import { amount, isNumber, type Quantity } from '../../facts/quantity.ts';
import type { Bound } from '../extract/figure-reading.ts';

/** A figure as a text states it. */
export interface Stated {
  /** Digits as printed, signed. */
  readonly value: string;
  /** In units of one, signed. */
  readonly amount: Decimal;
  readonly power: number;
  readonly unit: string | undefined;
  readonly bound: Bound | undefined;
  /** A fraction in words: "a third", "nearly half". */
  readonly rough?: boolean;
}

/** How a stated figure stands to a published one; `unclear`: neither agreement nor contradiction can be claimed. */
export type Agreement = 'matches' | 'rounds' | 'unit-slip' | 'unclear' | 'differs';

/** Within this share of the published figure a stated round number is a fair rounding of it. */
const FAIR = 0.01;

/** A fraction in words is near enough within so many percentage points, and far off only beyond the second. */
const ROUGH = { near: 2.5, far: 6 } as const;

/** Compares with one printed amount of an observation; undefined where the units do not compare. */
export function agree(stated: Stated, o: Observation, q: Quantity): Agreement | undefined {
  if (!isNumber(q.printed)) return undefined;
  const fact = amount(q);
  const money = (u: string | undefined) => u === 'CNY' || u === 'USD';
  const unit = stated.unit ?? q.unit;
  if (unit !== q.unit) {
    const swapped = money(unit) && money(q.unit) && sameDigits(stated, q) && !stated.amount.isZero();
    return swapped && isTelling(stated) && isTenfold(stated.amount, fact) ? 'unit-slip' : undefined;
  }
  if (stated.rough && unit === 'percent') return roughly(stated, fact);
  if (stated.amount.equals(fact)) return 'matches';
  if (isWithin(stated, fact)) return 'rounds';
  if (isLoose(o, q, fact, stated.amount)) return 'unclear';
  if (isTelling(stated) && sameDigits(stated, q) && isTenfold(stated.amount, fact)) return 'unit-slip';
  return isFar(stated, fact) && !isBeyond(o, stated, fact) ? 'differs' : 'unclear';
}

/** A total that is so many times the published one, or that part of it, is more likely another thing's than wrong. */
const BEYOND = 3;

function isBeyond(o: Observation, stated: Stated, fact: Decimal): boolean {
  if (o.measure !== 'level' || o.indicator.unitClass === 'percent' || fact.isZero()) return false;
  const ratio = stated.amount.dividedBy(fact).abs();
  return ratio.greaterThan(BEYOND) || ratio.lessThan(1 / BEYOND);
}

function roughly(stated: Stated, fact: Decimal): Agreement {
  const off = fact.minus(stated.amount);
  const side = stated.bound === 'over' ? 1 : stated.bound === 'nearly' || stated.bound === 'under' ? -1 : 0;
  if (off.abs().greaterThan(ROUGH.far)) return 'differs';
  const right = side === 0 || off.isZero() || off.isNegative() === side < 0;
  return right && off.abs().lessThanOrEqualTo(side === 0 ? ROUGH.near : ROUGH.far) ? 'rounds' : 'unclear';
}

/** One step of the last digit that is not a zero, in units of one. */
function step(value: string, power: number): Decimal {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const zeros = fraction === '' ? (/0*$/.exec(whole)?.[0].length ?? 0) : 0;
  return Decimal.pow(10, power - fraction.length + (zeros < whole.length ? zeros : 0));
}

/** True where the published figure is among those that the words allow: "over 38 percent" of 38.5. */
function isWithin(stated: Stated, fact: Decimal): boolean {
  const said = stated.amount.abs();
  const real = fact.abs();
  if (said.isZero() || stated.amount.isNegative() !== fact.isNegative()) return false;
  const unit = step(stated.value, stated.power);
  if (stated.bound === 'over') return real.greaterThanOrEqualTo(said) && real.lessThan(said.plus(unit));
  if (stated.bound === 'nearly' || stated.bound === 'under')
    return real.lessThanOrEqualTo(said) && real.greaterThan(said.minus(unit));
  const off = real.minus(said).abs();
  const printed = Decimal.pow(10, stated.power - (stated.value.split('.')[1]?.length ?? 0)).dividedBy(2);
  if (off.lessThan(printed) || (off.equals(printed) && said.greaterThan(real))) return true;
  if (stated.bound === 'about') return off.lessThanOrEqualTo(unit.dividedBy(2));
  return off.lessThanOrEqualTo(unit.dividedBy(2)) && off.lessThanOrEqualTo(real.times(FAIR));
}

/** True where the source itself is vague ("over 11 million") or coarser, and the stated figure lies in what it leaves open. */
function isLoose(o: Observation, q: Quantity, fact: Decimal, said: Decimal): boolean {
  const printed = q.printed.replaceAll(',', '');
  const power = amount(q).isZero() ? 0 : amount(q).dividedBy(printed).log(10).round().toNumber();
  const unit = step(printed, power);
  const up = said.minus(fact);
  if (o.qualifier === 'over') return up.greaterThanOrEqualTo(0) && up.lessThan(unit);
  if (o.qualifier === 'nearly') return up.lessThanOrEqualTo(0) && up.abs().lessThan(unit);
  if (o.qualifier === 'about') return up.abs().lessThan(unit);
  const decimals = printed.split('.')[1]?.length ?? 0;
  const counted = o.measure === 'rank' || (o.measure === 'level' && o.indicator.unitClass === 'count');
  return !counted && up.abs().lessThanOrEqualTo(Decimal.pow(10, power - decimals).dividedBy(2));
}

/** True where no reading of the words is near: a bound that holds is never called wrong, nor is a cut-off last digit. */
function isFar(stated: Stated, fact: Decimal): boolean {
  const said = stated.amount.abs();
  const real = fact.abs();
  if (stated.amount.isNegative() !== fact.isNegative()) return true;
  const unit = step(stated.value, stated.power);
  if (stated.bound === 'over') return real.lessThan(said);
  if (stated.bound === 'under' || stated.bound === 'nearly')
    return real.greaterThan(said) || said.minus(real).greaterThan(unit.times(2));
  const off = real.minus(said).abs();
  if (stated.bound === 'about') return off.greaterThan(unit);
  return true;
}

const bare = (value: string): string => value.replace(/[-,.]/g, '').replace(/^0+|0+$/g, '');
const digitCount = (value: string): number => bare(value).length;
/** A lone digit is too little to know a number again by, unless zeros or a scale make it a large one. */
const isTelling = (s: Stated): boolean =>
  digitCount(s.value) > 1 || s.power > 0 || s.value.replace(/[-.]/g, '').length > 2;
const sameDigits = (stated: Stated, q: Quantity): boolean => bare(stated.value) === bare(q.printed);

function isTenfold(a: Decimal, b: Decimal): boolean {
  if (b.isZero() || a.isNegative() !== b.isNegative()) return false;
  const power = a.dividedBy(b).log(10);
  return power.isInteger();
}
