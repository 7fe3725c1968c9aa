import type { FactBase } from '../facts/fact-base.ts';
import { comparePeriods, type Period } from '../facts/period.ts';
import type { Target } from '../question/query.ts';
import { findFigure } from './find.ts';

/**
 * Things compared without a period are compared in the same one: the latest year that all have, else the latest period.
 * @returns undefined where a period was said, where their own latest agree, or where none is shared.
 */
export function commonPeriod(base: FactBase, targets: readonly Target[]): Period | undefined {
  if (targets.length < 2 || targets.some((t) => t.period || t.base || t.reference)) return undefined;
  const subjects = targets.map((t) => (t.subjects.length > 0 ? t.subjects : t.open));
  const latest = targets.map((t, i) => subjects[i]?.map((s) => findFigure(base, s, t)?.figure) ?? []);
  const figures = latest.flatMap((list) => list.filter((f) => f !== undefined));
  if (figures.length !== targets.length || latest.some((list) => list.length !== 1)) return undefined;
  const periods = figures.map((f) => (f.kind === 'reported' ? f.observation.period : f.derived.period));
  if (new Set(periods.map((p) => p?.id)).size === 1) return undefined;
  const [first, ...others] = targets.map((t, i) => {
    const [subject] = subjects[i] ?? [];
    const figure = figures[i];
    const measure = t.measure ?? (figure?.kind === 'reported' ? figure.observation.measure : 'level');
    const isUsable = (o: { readonly disputed?: unknown; readonly qualifier?: unknown }) =>
      !o.disputed && o.qualifier !== 'target';
    const series = subject ? base.series({ ...subject, measure }).filter(isUsable) : [];
    return new Map(series.map((o) => [o.period.id, o.period]));
  });
  const shared = [...(first?.values() ?? [])].filter((p) => others.every((o) => o.has(p.id))).sort(comparePeriods);
  return shared.filter((p) => p.kind === 'year').at(-1) ?? shared.at(-1);
}
