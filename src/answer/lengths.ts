import type { Period } from '../facts/period.ts';
import type { Figure } from './answer.ts';
import { inputsOf } from './cite.ts';

/**
 * True where amounts of one indicator that add up over time cover stretches of unlike length: a month of exports is less than
 * a year of them whatever happened. Stocks, rates and shares compare all the same; of two indicators the asker named each time.
 */
export function areUnlikeLengths(figures: readonly Figure[]): boolean {
  const lengths = new Map<string, number>();
  return figures.some((f) => {
    const [o] = inputsOf(f);
    const { period, measure } = f.kind === 'derived' ? f.derived : f.observation;
    if (!o || !period || measure !== 'level' || o.indicator.kind !== 'flow' || period.kind === 'asof') return false;
    const id = (f.kind === 'derived' ? f.derived.subject?.indicator : undefined) ?? o.indicator.id;
    const known = lengths.get(id);
    lengths.set(id, monthsOf(period));
    return known !== undefined && known !== monthsOf(period);
  });
}

function monthsOf({ start, end }: Period): number {
  const month = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return month(end) - month(start) + 1;
}
