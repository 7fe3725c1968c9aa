import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { type Bounds, bounds, boundsIn, byPeriod, overlap, short, wrong } from './figures.ts';

type Cells = ReadonlyMap<string, Observation>;

/** Parts add up to their whole, and a difference is what its two sides make it, within rounding. */
export function* checkSums(base: FactBase): Generator<Objection> {
  const cells = (indicator: string, place: string, breakdown = {}) =>
    byPeriod(base.series({ indicator, place, breakdown, measure: 'level' }));
  for (const { indicator, place } of base.groups()) {
    const { sumOf, differenceOf, parts } = base.indicators.get(indicator)?.identities ?? {};
    if (!sumOf && !differenceOf && !parts) continue;
    const whole = cells(indicator, place);
    if (sumOf)
      yield* compare(
        whole,
        sumOf.map((id) => cells(id, place)),
        [1],
      );
    if (differenceOf)
      yield* compare(
        whole,
        differenceOf.map((id) => cells(id, place)),
        [1, -1],
      );
    if (parts)
      yield* compare(
        whole,
        parts.members.map((m) => cells(indicator, place, { [parts.dimension]: m })),
        [1],
      );
  }
}

/** `signs` of the parts in order; the last one holds for the rest. */
function* compare(whole: Cells, parts: readonly Cells[], signs: readonly number[]): Generator<Objection> {
  if (parts.some((cells) => cells.size === 0)) return;
  for (const [period, o] of whole) {
    const found = parts.flatMap((cells) => cells.get(period) ?? []);
    const terms = found.flatMap((part) => boundsIn(part, o.quantity.unit) ?? []);
    if (terms.length < parts.length) continue;
    const sum = add(terms, signs);
    if (!overlap(sum, bounds(o)))
      yield wrong('parts-do-not-add-up', o, {
        whole: short((bounds(o).low + bounds(o).high) / 2),
        sum: short((sum.low + sum.high) / 2),
        parts: found.map((part) => part.id).join(', '),
      });
  }
}

function add(parts: readonly Bounds[], signs: readonly number[]): Bounds {
  let [low, high] = [0, 0];
  parts.forEach((b, i) => {
    const sign = signs[i] ?? signs.at(-1) ?? 1;
    low += sign > 0 ? b.low : -b.high;
    high += sign > 0 ? b.high : -b.low;
  });
  return { low, high };
}
