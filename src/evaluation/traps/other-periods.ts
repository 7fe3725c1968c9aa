import { type Period, parsePeriod, shiftYears } from '../../facts/period.ts';

/** The same stretch of other years, near and far. */
export function otherYears(period: Period): Period[] {
  return [-1, 1, -2, 2, -5, -12].map((by) => shiftYears(period, by)).filter((p) => p.id !== period.id);
}

/** Stretches of the same year that are taken for one another: half for year, a month for all months up to it. */
export function otherStretches(period: Period): Period[] {
  if (period.kind === 'asof' || period.kind === 'range') return [];
  const year = period.start.slice(0, 4);
  const month = period.end.slice(5, 7);
  const ids = [year, `${year}-H1`, `${year}-H2`, `${year}-Q1`, `${year}-Q3`, `${year}-Q4`, `${year}-${month}`];
  const running = [`${year}-01/${year}-${month}`, `${year}-01/${year}-09`, `${year}-06`];
  const found = [...ids, ...running].flatMap((id) => parsePeriod(id) ?? []);
  return [...new Map(found.map((p) => [p.id, p])).values()].filter((p) => p.id !== period.id);
}
