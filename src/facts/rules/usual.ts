import type { FactBase } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { doubtful, settled, short } from './figures.ts';
import { Pace } from './pace.ts';

/** A level lies in the range that the indicator's record calls usual; running totals, which only grow, are let off. */
export function* checkUsual(base: FactBase): Generator<Objection> {
  const pace = new Pace();
  for (const { indicator, series } of base.groups()) {
    const usual = base.indicators.get(indicator)?.usual;
    if (!usual) continue;
    for (const measures of series.values()) {
      const levels = settled(measures.get('level'));
      const members = Object.values(levels[0]?.breakdown ?? {});
      if (members.some((m) => base.members.get(m)?.role === 'running-total')) continue;
      for (const o of levels) {
        const at = Math.abs(pace.of(o));
        if (at < usual.low || at > usual.high)
          yield doubtful('unusual', o, { value: short(at), low: short(usual.low), high: short(usual.high) });
      }
    }
  }
}
