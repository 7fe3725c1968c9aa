import type { FactBase } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { bounds, settled, wrong } from './figures.ts';

/** A running total never falls. */
export function* checkRunningTotals(base: FactBase): Generator<Objection> {
  for (const { series } of base.groups())
    for (const measures of series.values()) {
      const levels = settled(measures.get('level'));
      const breakdown = levels[0]?.breakdown ?? {};
      if (!Object.values(breakdown).some((m) => base.members.get(m)?.role === 'running-total')) continue;
      for (const [i, o] of levels.entries()) {
        const before = levels[i - 1];
        if (before?.quantity.unit === o.quantity.unit && bounds(o).high < bounds(before).low)
          yield wrong('running-total-falls', o, { before: before.id });
      }
    }
}
