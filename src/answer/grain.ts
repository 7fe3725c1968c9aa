import type { Observation } from '../facts/fact-base.ts';
import { type Period, parsePeriod, periodBetween, shiftYears } from '../facts/period.ts';

/**
 * What may stand in one series: years with years, January to July with January to July, running totals with those that
 * began on the same day. Counts of a stock are all counts on a date, whatever period they were published for.
 */
export type Grain = 'year' | 'half' | 'quarter' | 'month' | 'date' | `months ${string}` | `since ${string}`;

/** The plainer ones first: where a series has years, its months are another story. */
const ORDER = ['year', 'date', 'half', 'quarter', 'months', 'month', 'since'];

export function grainOf({ indicator, period }: Pick<Observation, 'indicator' | 'period'>): Grain {
  switch (period.kind) {
    case 'asof':
      return 'date';
    case 'range':
      return `since ${period.start}`;
    case 'months':
      return indicator.kind === 'stock' ? 'date' : `months ${period.start.slice(5, 7)}-${period.end.slice(5, 7)}`;
    default:
      return indicator.kind === 'stock' ? 'date' : period.kind;
  }
}

/** Sorts grains: the plainer first. */
export function compareGrains(a: Grain, b: Grain): number {
  const rank = (g: Grain) => ORDER.indexOf(g.split(' ')[0] ?? '');
  return rank(a) - rank(b);
}

const MONTHS = { half: 6, quarter: 3, month: 1 } as const;

/** The next period of the same kind: Q4 2020 → Q1 2021; January–July 2020 → January–July 2021. */
export function nextOf(period: Period): Period | undefined {
  switch (period.kind) {
    case 'year':
    case 'months':
      return shiftYears(period, 1);
    case 'half':
    case 'quarter':
    case 'month': {
      const size = MONTHS[period.kind];
      const first = Number(period.start.slice(0, 4)) * 12 + Number(period.start.slice(5, 7)) - 1 + size;
      const last = first + size - 1;
      return periodBetween(`${monthOf(first)}-01`, parsePeriod(monthOf(last))?.end ?? '');
    }
    default:
      return undefined;
  }
}

const monthOf = (n: number): string => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

/**
 * The periods between two of one series that neither is: those that a complete series would have. Between two counts on a
 * date: the calendar years in which there was none. None between running totals.
 */
export function periodsBetween(before: Period, after: Period): readonly Period[] {
  if (before.kind !== after.kind || before.kind === 'asof') {
    const years: Period[] = [];
    for (let year = Number(before.end.slice(0, 4)) + 1; year < Number(after.end.slice(0, 4)); year += 1)
      years.push(...[parsePeriod(String(year))].filter((p) => p !== undefined));
    return years;
  }
  const out: Period[] = [];
  for (let p = nextOf(before); p && p.end < after.end; p = nextOf(p)) out.push(p);
  return out;
}

/** True for periods that cover the same part of a year: their figures differ by no season. */
export function isSameSeason(a: Period, b: Period): boolean {
  return a.kind === b.kind && a.start.slice(5) === b.start.slice(5) && a.end.slice(5, 7) === b.end.slice(5, 7);
}
