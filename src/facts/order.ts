import type { Observation } from './fact-base.ts';
import { comparePeriods, type Period } from './period.ts';

/**
 * Orders observations by period (last day, then the longer last), and within a period by publication. By buckets: there
 * are few periods and many observations.
 */
export function inOrder(observations: readonly Observation[]): Observation[] {
  const buckets = new Map<string, { readonly period: Period; readonly list: Observation[] }>();
  for (const o of observations) {
    const bucket = buckets.get(o.period.id);
    if (bucket) bucket.list.push(o);
    else buckets.set(o.period.id, { period: o.period, list: [o] });
  }
  const out: Observation[] = [];
  for (const { list } of [...buckets.values()].sort((a, b) => comparePeriods(a.period, b.period)))
    for (const o of list) out.push(o);
  return out;
}

const published = (o: Observation): string =>
  `${o.source.published ?? o.source.publishedAbout ?? '9999'} ${o.source.id}`;

/**
 * Two sources may state one cell: the earlier publication comes first and keeps the plain id, the later ones carry their
 * source's. Changes the series in place and notes in `moved` which observation now stands where another one stood.
 */
export function distinguish(series: Observation[], moved: Map<Observation, Observation>): void {
  for (let i = 1; i < series.length; i += 1) {
    let end = i;
    while (end < series.length && series[end]?.period.id === series[i - 1]?.period.id) end += 1;
    if (end === i) continue;
    const cell = series.slice(i - 1, end);
    const sorted = [...cell].sort((a, b) => (published(a) < published(b) ? -1 : 1));
    cell.forEach((was, n) => {
      const o = sorted[n] ?? was;
      const now = n === 0 ? o : { ...o, id: `${o.id}~${o.source.id}` };
      series[i - 1 + n] = now;
      moved.set(was, now);
    });
    i = end;
  }
}
