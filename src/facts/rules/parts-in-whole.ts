import type { Breakdown, FactBase } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { byPeriod, exceeds, settled, wrong } from './figures.ts';

/** A part is no larger than its whole: each breakdown against the same figure with one dimension fewer. */
export function* checkPartsInWhole(base: FactBase): Generator<Objection> {
  for (const { indicator, place, series } of base.groups()) {
    if (base.indicators.get(indicator)?.kind === 'ratio') continue;
    for (const [key, measures] of series) {
      const levels = settled(measures.get('level'));
      const breakdown = levels[0]?.breakdown;
      if (key === '' || !breakdown) continue;
      for (const wider of withoutOne(base, breakdown)) {
        const wholes = byPeriod(base.series({ indicator, place, breakdown: wider, measure: 'level' }));
        if (wholes.size === 0) continue;
        for (const o of levels) {
          const whole = wholes.get(o.period.id);
          if (whole && exceeds(o, whole)) yield wrong('part-above-whole', o, { whole: whole.id });
        }
      }
    }
  }
}

/** The breakdowns that a breakdown is a part of. A running total or a target is no part of what it is measured beside. */
function withoutOne(base: FactBase, breakdown: Breakdown): Breakdown[] {
  return Object.entries(breakdown)
    .filter(([, member]) => ['part', 'group'].includes(base.members.get(member)?.role ?? ''))
    .map(([dimension]) => Object.fromEntries(Object.entries(breakdown).filter(([d]) => d !== dimension)));
}
