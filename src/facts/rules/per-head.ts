import type { FactBase } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { byPeriod, doubtful, short, size } from './figures.ts';

/** Whole over amount per head is a population, which does not jump: by more than this share a year it does. */
const A_YEAR = 0.06;

export function* checkPerHead(base: FactBase): Generator<Objection> {
  for (const { indicator, place, series } of base.groups()) {
    const whole = base.indicators.get(indicator)?.identities.perHeadOf;
    if (!whole) continue;
    const wholes = byPeriod(base.series({ indicator: whole, place, breakdown: {}, measure: 'level' }));
    let before: { readonly year: number; readonly heads: number; readonly id: string } | undefined;
    for (const o of byPeriod(series.get('')?.get('level')).values()) {
      const total = wholes.get(o.period.id);
      if (total?.quantity.unit !== o.quantity.unit) continue;
      const now = { year: Number(o.period.end.slice(0, 4)), heads: size(total) / size(o), id: o.id };
      if (before) {
        const change = Math.abs(Math.log(now.heads / before.heads)) / Math.max(1, now.year - before.year);
        if (change > A_YEAR)
          yield doubtful('per-head', o, {
            heads: short(now.heads),
            headsBefore: short(before.heads),
            before: before.id,
          });
      }
      before = now;
    }
  }
}
