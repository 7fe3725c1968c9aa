import type { FactBase } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { settled, size, wrong } from './figures.ts';

/** A share lies between 0 and 100 percent; a rank is a whole number from 1. */
export function* checkShareRange(base: FactBase): Generator<Objection> {
  for (const { series } of base.groups())
    for (const measures of series.values()) {
      for (const o of settled(measures.get('share')))
        if (size(o) < 0 || size(o) > 100) yield wrong('share-range', o, { value: o.quantity.printed });
      for (const o of settled(measures.get('rank')))
        if (size(o) < 1 || !Number.isInteger(size(o))) yield wrong('share-range', o, { value: o.quantity.printed });
    }
}
