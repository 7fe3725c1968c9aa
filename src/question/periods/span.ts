import { type Period, parsePeriod, periodBetween } from '../../facts/period.ts';
import type { PeriodMention } from './mention.ts';

const pad = (n: number): string => String(n).padStart(2, '0');

/** The period from one month to another as a mention; undefined for months that do not exist or run backwards. */
export function months(y1: number, m1: number, y2: number, m2: number): PeriodMention | undefined {
  if (m1 < 1 || m1 > 12 || m2 < 1 || m2 > 12) return undefined;
  const last = new Date(Date.UTC(y2, m2, 0)).getUTCDate();
  const period = periodBetween(`${y1}-${pad(m1)}-01`, `${y2}-${pad(m2)}-${last}`);
  return period && { kind: 'period', period };
}

export function year(y: number): PeriodMention | undefined {
  return y >= 1000 && y <= 2999 ? months(y, 1, y, 12) : undefined;
}

export function half(y: number, n: number): PeriodMention | undefined {
  return n === 1 || n === 2 ? months(y, n * 6 - 5, y, n * 6) : undefined;
}

/** Quarters `from` to `to` of a year: first to second is the first half. */
export function quarters(y: number, from: number, to: number): PeriodMention | undefined {
  return from >= 1 && to <= 4 ? months(y, from * 3 - 2, y, to * 3) : undefined;
}

/** A span of days; whole months become months. */
export function days(from: string, to: string): PeriodMention | undefined {
  const [a, b] = [parsePeriod(from), parsePeriod(to)];
  const period = a && b && periodBetween(a.start, b.end);
  return period && { kind: 'period', period };
}

/** A period as the base writes it; undefined for what is none. */
export function named(id: string): PeriodMention | undefined {
  const period = parsePeriod(id);
  return period && { kind: 'period', period };
}

export function partial(fromMonth: number, toMonth: number): PeriodMention | undefined {
  return fromMonth >= 1 && fromMonth <= toMonth && toMonth <= 12 ? { kind: 'partial', fromMonth, toMonth } : undefined;
}

/** Gives a year to months that were named without one. */
export function complete(p: { readonly fromMonth: number; readonly toMonth: number }, y: number): Period | undefined {
  const found = months(y, p.fromMonth, y, p.toMonth);
  return found?.kind === 'period' ? found.period : undefined;
}

export const date = (y: number, m: number, d: number): string => `${y}-${pad(m)}-${pad(d)}`;
