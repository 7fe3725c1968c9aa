import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { covers } from '../period.ts';
import { exceeds, settled, size, wrong } from './figures.ts';

/** A quarter, a half or a month is no larger than a longer period of the same flow that holds it. */
export function* checkNestedPeriods(base: FactBase): Generator<Objection> {
  for (const { indicator, series } of base.groups()) {
    if (base.indicators.get(indicator)?.kind !== 'flow') continue;
    for (const measures of series.values()) {
      let year = '';
      let sameYear: Observation[] = [];
      for (const o of settled(measures.get('level'))) {
        const ends = o.period.end.slice(0, 4);
        if (ends !== year) {
          yield* comparePairs(sameYear);
          [year, sameYear] = [ends, []];
        }
        sameYear.push(o);
      }
      yield* comparePairs(sameYear);
    }
  }
}

/** Every pair, since of two periods that end together either may come first. */
function* comparePairs(list: readonly Observation[]): Generator<Objection> {
  for (let i = 0; i < list.length; i += 1)
    for (let n = 0; n < list.length; n += 1) {
      const [part, long] = [list[i], list[n]];
      if (!part || !long || part === long || part.period.start < long.period.start) continue;
      if (!covers(long.period, part.period) || part.period.id === long.period.id) continue;
      if (part.period.kind === 'asof' || long.period.kind === 'asof') continue;
      if (size(long) >= 0 && exceeds(part, long)) yield wrong('period-above-longer', part, { longer: long.id });
    }
}
