import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import type { Indicator } from '../schema.ts';
import { settled, size, wrong } from './figures.ts';

/** What is counted one by one. Containers are counted in units of twenty feet, of which a long one is more than two. */
const COUNTED: readonly Indicator['unitClass'][] = ['count', 'persons', 'pieces'];

/** Amounts and counts that cannot be: a flow or stock below nothing that is no difference of two, half a person. */
export function* checkPossible(base: FactBase): Generator<Objection> {
  for (const { indicator: id, series } of base.groups()) {
    const indicator = base.indicators.get(id);
    if (indicator?.kind !== 'flow' && indicator?.kind !== 'stock') continue;
    const mayFallBelow = indicator.identities.differenceOf !== undefined;
    const isCounted = COUNTED.includes(indicator.unitClass);
    for (const measures of series.values())
      for (const o of settled(measures.get('level'))) {
        if (!mayFallBelow && size(o) < 0) yield wrong('negative-level', o, { value: o.quantity.printed });
        else if (isCounted && !isWhole(o)) yield wrong('fractional-count', o, { value: o.quantity.printed });
      }
  }
}

/** Within a double's error of a whole number. */
function isWhole(o: Observation): boolean {
  const amount = size(o);
  return Math.abs(amount - Math.round(amount)) <= 1e-6 + 1e-9 * Math.abs(amount);
}
