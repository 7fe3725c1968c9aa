/**
 * Periods, written as short canonical strings so that they can stand in ids and files:
 * `2020` · `2021-H1` · `2020-Q1` · `2020-06` · `2021-01/2021-10` (months) · `2013/2022` (years) ·
 * `2023-01-01/2023-09-15` (days) · `asof:2021-08` (a stock on a date).
 */
export type PeriodKind = 'year' | 'half' | 'quarter' | 'month' | 'months' | 'range' | 'asof';

export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  /** First day, `YYYY-MM-DD`; for `asof` the first day that the date covers. */
  readonly start: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly end: string;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const POINT = /^(\d{4})(?:-(?:([HQ])(\d)|(\d{2})(?:-(\d{2}))?))?$/;

interface Point {
  readonly start: string;
  readonly end: string;
  readonly grain: 'year' | 'half' | 'quarter' | 'month' | 'day';
}

function point(text: string): Point | undefined {
  const m = POINT.exec(text);
  if (!m) return undefined;
  const year = Number(m[1]);
  const letter = m[2];
  if (letter) {
    const n = Number(m[3]);
    const size = letter === 'H' ? 6 : 3;
    if (n < 1 || n > 12 / size) return undefined;
    return months(year, (n - 1) * size + 1, year, n * size, letter === 'H' ? 'half' : 'quarter');
  }
  if (!m[4]) return months(year, 1, year, 12, 'year');
  const month = Number(m[4]);
  if (month < 1 || month > 12) return undefined;
  if (!m[5]) return months(year, month, year, month, 'month');
  const day = Number(m[5]);
  if (day < 1 || day > lastDay(year, month)) return undefined;
  return { start: text, end: text, grain: 'day' };
}

function months(y1: number, m1: number, y2: number, m2: number, grain: Point['grain']): Point {
  return { start: `${y1}-${pad(m1)}-01`, end: `${y2}-${pad(m2)}-${lastDay(y2, m2)}`, grain };
}

/** The canonical period from `start` to `end` (days, inclusive): the shortest name that covers exactly these days. */
export function periodBetween(start: string, end: string): Period | undefined {
  if (end < start) return undefined;
  const [y1, m1, d1] = [start.slice(0, 4), Number(start.slice(5, 7)), Number(start.slice(8, 10))];
  const [y2, m2, d2] = [end.slice(0, 4), Number(end.slice(5, 7)), Number(end.slice(8, 10))];
  const wholeMonths = d1 === 1 && d2 === lastDay(Number(y2), m2);
  if (!wholeMonths) return { id: `${start}/${end}`, kind: 'range', start, end };
  if (y1 === y2) {
    const length = m2 - m1 + 1;
    if (length === 12) return { id: y1, kind: 'year', start, end };
    if (length === 6 && m1 % 6 === 1) return { id: `${y1}-H${(m1 + 5) / 6}`, kind: 'half', start, end };
    if (length === 3 && m1 % 3 === 1) return { id: `${y1}-Q${(m1 + 2) / 3}`, kind: 'quarter', start, end };
    if (length === 1) return { id: `${y1}-${pad(m1)}`, kind: 'month', start, end };
    return { id: `${y1}-${pad(m1)}/${y2}-${pad(m2)}`, kind: 'months', start, end };
  }
  if (m1 === 1 && m2 === 12) return { id: `${y1}/${y2}`, kind: 'range', start, end };
  return { id: `${y1}-${pad(m1)}/${y2}-${pad(m2)}`, kind: 'range', start, end };
}

/** A stock's date: `asof:2021-08`, `asof:2020` or `asof:2021-08-27`. */
export function asOf(text: string): Period | undefined {
  const p = point(text);
  return p && { id: `asof:${text}`, kind: 'asof', start: p.start, end: p.end };
}

/**
 * Reads a canonical period string. Equal spans have equal ids: `2021-01/2021-06` gives `2021-H1`.
 * @returns undefined when the text is no period, a month that does not exist, or a range backwards.
 */
export function parsePeriod(text: string): Period | undefined {
  if (text.startsWith('asof:')) return asOf(text.slice(5));
  const slash = text.indexOf('/');
  if (slash < 0) {
    const p = point(text);
    return p && periodBetween(p.start, p.end);
  }
  const from = point(text.slice(0, slash));
  const to = point(text.slice(slash + 1));
  if (!from || !to) return undefined;
  const found = periodBetween(from.start, to.end);
  // A range of mixed grain (2013/2023-08) keeps its own spelling: "since 2013" has no first month in the source.
  return found && from.grain !== to.grain && found.kind === 'range' ? { ...found, id: text } : found;
}

/** The same period `years` later (negative: earlier). A 29 February becomes the 28th. */
export function shiftYears(period: Period, years: number): Period {
  const shifted = period.id.replace(/\d{4}/g, (y) => String(Number(y) + years));
  return parsePeriod(shifted) ?? parsePeriod(shifted.replace(/-02-29/g, '-02-28')) ?? period;
}

/** True when every day of `inner` lies within `outer`. */
export function covers(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders periods by their last day, then by length (the longer last). For `Array.prototype.sort`. */
export function comparePeriods(a: Period, b: Period): number {
  if (a.end !== b.end) return a.end < b.end ? -1 : 1;
  return a.start < b.start ? 1 : a.start > b.start ? -1 : 0;
}
