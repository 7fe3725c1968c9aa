import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { doubtful } from './figures.ts';

/**
 * One sentence gives a level and its growth for the same period. Where a paragraph has both for one subject, but a level
 * without growth in one period and growth without a level in another, one of the two periods was probably misread.
 */
export function* checkCompanions(base: FactBase): Generator<Objection> {
  for (const { series } of base.groups())
    for (const measures of series.values()) {
      const levels = measures.get('level');
      const growths = measures.get('growth');
      if (!levels || !growths) continue;
      const lonely = without(growths, levels);
      if (lonely.length === 0) continue;
      for (const growth of lonely) {
        const paragraph = levels.filter((o) => o.source === growth.source && o.paragraph === growth.paragraph);
        const level = without(paragraph, growths).find((o) => !o.disputed);
        if (level) yield doubtful('period-mismatch', growth, { level: level.id });
      }
    }
}

/** Those of `list` for whose period and source `others` has nothing. Both are in order of time. */
function without(list: readonly Observation[], others: readonly Observation[]): Observation[] {
  const left: Observation[] = [];
  let n = 0;
  for (const o of list) {
    while (n < others.length && (others[n]?.period.end ?? '') < o.period.end) n += 1;
    let at = n;
    while (at < others.length && others[at]?.period.end === o.period.end && !isSame(others[at], o)) at += 1;
    if (!isSame(others[at], o)) left.push(o);
  }
  return left;
}

function isSame(a: Observation | undefined, b: Observation): boolean {
  return a?.period.id === b.period.id && a.source === b.source;
}
