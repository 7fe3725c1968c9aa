import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { wrong } from './figures.ts';

/**
 * What is measured against something names it: a gap and a rank a place, a share its whole unless the indicator's record
 * or its own breakdown tells of what it is a part. (Growth is on the same period a year before, unless told.)
 */
export function* checkReferences(base: FactBase): Generator<Objection> {
  for (const { series } of base.groups())
    for (const measures of series.values())
      for (const measure of ['gap', 'rank', 'share', 'share_change'] as const)
        for (const o of measures.get(measure) ?? [])
          if (o.against === undefined && !isOfWhole(o)) yield wrong('no-reference', o, { measure });
}

function isOfWhole({ measure, indicator, breakdown }: Observation): boolean {
  if (measure !== 'share' && measure !== 'share_change') return false;
  return indicator.identities.shareOf !== undefined || Object.keys(breakdown).length > 0;
}
