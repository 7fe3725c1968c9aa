import type { Period } from '../../facts/period.ts';

const DAY = 86_400_000;

/** The length of a period by ISO 8601: `P1Y`, `P6M`, `P10M`, `P258D`. */
export function durationOf(period: Period): string {
  const [start, end] = [new Date(`${period.start}T00:00:00Z`), new Date(`${period.end}T00:00:00Z`)];
  const after = new Date(end.getTime() + DAY);
  const isWholeMonths = start.getUTCDate() === 1 && after.getUTCDate() === 1;
  if (!isWholeMonths) return `P${Math.round((after.getTime() - start.getTime()) / DAY)}D`;
  const months = (after.getUTCFullYear() - start.getUTCFullYear()) * 12 + after.getUTCMonth() - start.getUTCMonth();
  return months % 12 === 0 ? `P${months / 12}Y` : `P${months}M`;
}
