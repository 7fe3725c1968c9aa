const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day of the calendar, written as `2021-08-27`; there is no 30th of February. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * A day as people write it, year first: `2021-8-27`, `2021/08/27`, 2021年8月27日. Undefined for anything else; with the year last nobody
 * can tell the day from the month.
 */
export function dayTyped(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text.trim()) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}

/** True for a day that has not begun anywhere on earth: the first places are fourteen hours ahead of Greenwich. */
export function isAhead(day: string, now: Date): boolean {
  return day > new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
}
