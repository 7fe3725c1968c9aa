import type { FactBase } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { bounds, byPeriod, doubtful, short } from './figures.ts';

/** The growth of a sum lies between the growths of its parts. */
export function* checkGrowthOfParts(base: FactBase): Generator<Objection> {
  for (const { indicator, place, series } of base.groups()) {
    const { sumOf, parts } = base.indicators.get(indicator)?.identities ?? {};
    const whole = byPeriod(series.get('')?.get('growth'));
    if (whole.size === 0) continue;
    const groups = [
      sumOf?.map((id) => ({ indicator: id, breakdown: {} })),
      parts?.members.map((m) => ({ indicator, breakdown: { [parts.dimension]: m } })),
    ];
    for (const group of groups) {
      if (!group) continue;
      const cells = group.map((key) => byPeriod(base.series({ ...key, place, measure: 'growth' })));
      for (const [period, o] of whole) {
        const found = cells.flatMap((of) => of.get(period) ?? []).map(bounds);
        if (found.length < cells.length) continue;
        const low = Math.min(...found.map((b) => b.low));
        const high = Math.max(...found.map((b) => b.high));
        const { low: l, high: h } = bounds(o);
        if (h < low || l > high)
          yield doubtful('growth-outside-parts', o, { growth: o.quantity.printed, low: short(low), high: short(high) });
      }
    }
  }
}
