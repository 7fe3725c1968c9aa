import type { FactBase } from '../facts/fact-base.ts';
import { parsePeriod } from '../facts/period.ts';
import type { Query } from '../question/query.ts';

type TrendQuery = Extract<Query, { kind: 'trend' }>;

/**
 * "Average growth 2012–2021", "running total 2015-08 to 2023-08": one figure of all that time is on file, and it is what was
 * asked for, not the series between its ends.
 * @returns the query for that figure; undefined where none is on file.
 */
export function ofWholeSpan(base: FactBase, { target, from, to, several, claims }: TrendQuery): Query | undefined {
  const [subject, second] = target.subjects;
  const period = several && from && to ? parsePeriod(`${from.id}/${to.id}`) : undefined;
  if (!subject || second || !period) return undefined;
  const measure = target.measure ?? 'level';
  if (base.cell({ ...subject, measure }, period.id).length === 0) return undefined;
  return { kind: 'figure', about: 'figure', claims, target: { ...target, period, measure } };
}
