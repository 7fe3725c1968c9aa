import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { doubtful, mayAgree, short, size, wrong } from './figures.ts';

/** One source states a cell once; two sources state the same value, or the cell is in dispute. */
export function* checkCells(base: FactBase): Generator<Objection> {
  for (const { series } of base.groups())
    for (const measures of series.values())
      for (const list of measures.values())
        for (let i = 1; i < list.length; i += 1) {
          const o = list[i];
          if (o?.period.id === list[i - 1]?.period.id && o) yield* checkAgainst(o, list, i);
        }
}

function* checkAgainst(o: Observation, list: readonly Observation[], i: number): Generator<Objection> {
  for (let n = i - 1; n >= 0; n -= 1) {
    const other = list[n];
    if (!other || other.period.id !== o.period.id) return;
    if (other.source.id === o.source.id) yield wrong('duplicate-cell', o, { other: other.id });
    else if (!o.disputed && !other.disputed) {
      if (!mayAgree(o, other))
        yield doubtful('conflict', o, {
          other: other.id,
          value: o.quantity.printed,
          otherValue: other.quantity.printed,
          amount: short(size(o)),
          otherAmount: short(size(other)),
          unit: o.quantity.unit,
          otherUnit: other.quantity.unit,
          source: o.source.id,
          otherSource: other.source.id,
        });
    }
  }
}
