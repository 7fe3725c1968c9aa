import type { FactBase, Observation } from '../fact-base.ts';
import type { Objection } from '../objection.ts';
import { type Bounds, bounds, boundsIn, overlap, settled, short, wrong } from './figures.ts';

/** The undisputed figures of a series, by period and in order of publication. */
type Cells = ReadonlyMap<string, readonly Observation[]>;

/**
 * How far the sum of another page's parts may lie from a whole, as a factor: two pages may differ because one was revised,
 * but not by this much.
 */
const GROSSLY = 1.5;

/** Parts add up to their whole, and a difference is what its two sides make it, within rounding. */
export function* checkSums(base: FactBase): Generator<Objection> {
  const cells = (indicator: string, place: string, breakdown = {}): Cells => {
    const out = new Map<string, Observation[]>();
    for (const o of settled(base.series({ indicator, place, breakdown, measure: 'level' }))) {
      const list = out.get(o.period.id);
      if (list) list.push(o);
      else out.set(o.period.id, [o]);
    }
    return out;
  };
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
  for (const [period, stated] of whole)
    for (const [n, o] of stated.entries()) {
      const found = parts.flatMap((cells) => partFor(o, cells.get(period)) ?? []);
      const terms = found.flatMap((part) => boundsIn(part, o.quantity.unit) ?? []);
      if (terms.length < parts.length) continue;
      const sum = add(terms, signs);
      const isLater = n > 0 && found.some((part) => part.source.id !== o.source.id);
      if (isLater ? !isGross(sum, bounds(o)) : overlap(sum, bounds(o))) continue;
      yield wrong('parts-do-not-add-up', o, {
        whole: middle(bounds(o)),
        sum: middle(sum),
        terms: terms.map(middle).join(', '),
        sign: signs.includes(-1) ? '-' : '+',
        unit: o.quantity.unit,
        parts: found.map((part) => part.id).join(', '),
      });
    }
}

/** The part that the same page gives, else the one that was published first. */
function partFor(whole: Observation, cell: readonly Observation[] | undefined): Observation | undefined {
  return cell?.find((part) => part.source.id === whole.source.id) ?? cell?.[0];
}

function isGross(a: Bounds, b: Bounds): boolean {
  const [one, other] = [(a.low + a.high) / 2, (b.low + b.high) / 2].map(Math.abs);
  return Math.max(one ?? 0, other ?? 0) > GROSSLY * Math.min(one ?? 0, other ?? 0);
}

const middle = ({ low, high }: Bounds): string => short((low + high) / 2);

function add(parts: readonly Bounds[], signs: readonly number[]): Bounds {
  let [low, high] = [0, 0];
  parts.forEach((b, i) => {
    const sign = signs[i] ?? signs.at(-1) ?? 1;
    low += sign > 0 ? b.low : -b.high;
    high += sign > 0 ? b.high : -b.low;
  });
  return { low, high };
}
