import type { Labels } from './labels.ts';
import type { Query, Target } from './query.ts';

/** What somebody typed or picked: an indicator's name, and periods in any spelling. */
export interface TrendOptions {
  readonly indicator: string;
  readonly from?: string;
  readonly to?: string;
}

export interface CompareOptions {
  readonly a: string;
  readonly b: string;
  readonly period?: string;
}

const isWhole = (target: Target): boolean => target.subjects.length === 1;

/** `/trend`: a query, or what asks which indicator is meant or which period could not be read. */
export function trendQuery(labels: Labels, { indicator, from, to }: TrendOptions, now: Date): Query {
  const named = labels.query({ indicator }, now);
  if (named.kind !== 'figure') return named;
  const ends = [from, to].map((period) => (period === undefined ? named : labels.query({ indicator, period }, now)));
  const [first, last] = ends;
  if (first?.kind !== 'figure') return first ?? named;
  if (last?.kind !== 'figure') return last ?? named;
  const { target } = named;
  return {
    kind: 'trend',
    claims: [],
    target,
    ...(first.target.period ? { from: first.target.period } : {}),
    ...(last.target.period ? { to: last.target.period } : {}),
  };
}

/** `/compare`: a query for both, or what asks which indicator is meant or which period could not be read. */
export function compareQuery(labels: Labels, { a, b, period }: CompareOptions, now: Date): Query {
  const [first, second] = [a, b].map((indicator) =>
    labels.query({ indicator, ...(period === undefined ? {} : { period }) }, now),
  );
  if (first?.kind !== 'figure') return first ?? { kind: 'sources' };
  if (second?.kind !== 'figure') return second ?? first;
  if (!isWhole(first.target)) return first;
  if (!isWhole(second.target)) return second;
  return { kind: 'compare', operation: 'versus', claims: [], targets: [first.target, second.target] };
}
