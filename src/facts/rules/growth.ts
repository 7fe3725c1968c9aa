import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { parsePeriod } from '../period.ts';
import { acrossBreak, bounds, boundsIn, byPeriod, doubtful, settled, short, wrong } from './figures.ts';

/** How far, in points, growth may lie from its two levels before it is an error and not a later revision. */
const GROSSLY = 25;

/**
 * Growth fits the two levels within rounding. A small misfit is a doubt: the earlier figure may have been revised since.
 * Growth at constant prices is let off: it does not follow from levels at current prices.
 */
export function* checkGrowth(base: FactBase): Generator<Objection> {
  const canonical = new Map<string, string>();
  const baseOf = (o: Observation): string => {
    const text = o.against ?? o.period.id.replace(/\d{4}/g, (year) => String(Number(year) - 1));
    const known = canonical.get(text) ?? parsePeriod(text)?.id ?? text;
    canonical.set(text, known);
    return known;
  };
  for (const { indicator, series } of base.groups()) {
    if (base.indicators.get(indicator)?.growthPrices === 'constant') continue;
    for (const measures of series.values()) {
      const growths = settled(measures.get('growth'));
      if (growths.length === 0 || !measures.has('level')) continue;
      const levels = byPeriod(measures.get('level'));
      for (const growth of growths) {
        const [now, before] = [levels.get(growth.period.id), levels.get(baseOf(growth))];
        const objection = now && before && compare(growth, now, before);
        if (objection) yield objection;
      }
    }
  }
}

function compare(growth: Observation, now: Observation, before: Observation): Objection | undefined {
  const [a, b, g] = [bounds(now), boundsIn(before, now.quantity.unit), bounds(growth)];
  if (!b || b.low <= 0 || acrossBreak(growth, now.period, before.period)) return undefined;
  const low = (a.low / b.high - 1) * 100;
  const high = (a.high / b.low - 1) * 100;
  if (g.high >= low - 1e-9 && g.low <= high + 1e-9) return undefined;
  const implied = (low + high) / 2;
  const params = { growth: growth.quantity.printed, implied: short(implied), now: now.id, before: before.id };
  const far = Math.max(low - g.high, g.low - high) > GROSSLY;
  return far ? wrong('growth-does-not-fit', growth, params) : doubtful('growth-does-not-fit', growth, params);
}
