import type { Observation } from '../fact-base.ts';
import type { Period } from '../period.ts';
import { size } from './figures.ts';

/** Enough to tell a slip between yuan and dollars; exact rates are `implied-rate`'s concern. */
const YUAN_PER_DOLLAR = 6.8;

/** Brings figures of one indicator to a common footing: a flow to a year, money to yuan. */
export class Pace {
  readonly #years = new Map<Period, number>();

  of(o: Observation): number {
    const amount = o.quantity.unit === 'USD' ? size(o) * YUAN_PER_DOLLAR : size(o);
    if (o.indicator.kind !== 'flow' || o.period.kind === 'asof') return amount;
    const known = this.#years.get(o.period) ?? years(o.period);
    this.#years.set(o.period, known);
    return amount / known;
  }
}

const monthsTo = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const years = (p: Period): number => (monthsTo(p.end) - monthsTo(p.start) + 1) / 12;
