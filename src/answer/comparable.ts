import { agree } from '../facts/agree.ts';
import type { FactBase, Observation } from '../facts/fact-base.ts';
import type { Period } from '../facts/period.ts';
import { isNumber, type Quantity } from '../facts/quantity.ts';
import type { Measure } from '../facts/schema.ts';
import type { Subject } from '../question/query.ts';
import { compareGrains, type Grain, grainOf } from './grain.ts';

export interface Span {
  readonly from?: Period;
  readonly to?: Period;
}

/** One period's figure with the amount in the unit of the series, and what other sources give for it. */
export interface Point {
  readonly observation: Observation;
  readonly shown: Quantity;
  readonly others: readonly Observation[];
}

/** The figures of a subject that may stand beside one another, and those that may not. */
export interface Comparable {
  readonly grain: Grain;
  readonly points: readonly Point[];
  readonly otherUnits: readonly Observation[];
  readonly otherPeriods: readonly Observation[];
}

/** Growth is against the year before; other measures only compare against the same thing. */
const against = (o: Observation): string => (o.measure === 'growth' ? '' : (o.against ?? ''));
const within = (p: Period, { from, to }: Span): boolean =>
  (from === undefined || p.start >= from.start) && (to === undefined || p.end <= to.end);

/**
 * Takes from a series what compares: one kind of period, one base, one unit. Targets are never among it.
 * @param wanted.grain the kind of period that was asked for; else years where there are two, else what there is.
 * @param wanted.unit the currency that was asked for; else the one that most of the figures have.
 */
export function comparable(
  base: FactBase,
  subject: Subject,
  wanted: Span & { readonly measure: Measure; readonly grain?: Grain; readonly unit?: string },
): Comparable | undefined {
  const { measure } = wanted;
  const isOutcome = (o: Observation) => o.qualifier !== 'target' && isNumber(o.quantity.printed);
  const series = base.series({ ...subject, measure }).filter((o) => isOutcome(o) && within(o.period, wanted));
  const classes = new Map<string, Observation[]>();
  for (const o of series) {
    const key = `${grainOf(o)}|${against(o)}`;
    file(classes, key, o);
  }
  const chosen = pick([...classes.values()], wanted.grain);
  const [first] = chosen ?? [];
  if (!chosen || !first) return undefined;
  const unit = wanted.unit ?? commonUnit(chosen);
  const cells = new Map<string, Observation[]>();
  for (const o of chosen) file(cells, o.period.id, o);
  const all = [...cells.values()].flatMap((cell) => point(cell, unit) ?? []);
  const used = new Set(all.flatMap((p) => [p.observation, ...p.others]));
  return {
    grain: grainOf(first),
    points: all,
    otherUnits: chosen.filter((o) => !used.has(o) && !inUnit(o, unit)),
    otherPeriods: series.filter((o) => !chosen.includes(o)),
  };
}

function file(lists: Map<string, Observation[]>, key: string, o: Observation): void {
  const list = lists.get(key);
  if (list) list.push(o);
  else lists.set(key, [o]);
}

function pick(classes: readonly (readonly Observation[])[], grain: Grain | undefined) {
  const grainOfClass = (c: readonly Observation[]) => c.flatMap((o) => grainOf(o))[0] ?? 'year';
  const sorted = [...classes].sort((a, b) => compareGrains(grainOfClass(a), grainOfClass(b)) || b.length - a.length);
  if (grain !== undefined) return sorted.find((c) => grainOfClass(c) === grain);
  const periods = (c: readonly Observation[]) => new Set(c.map((o) => o.period.id)).size;
  return sorted.find((c) => periods(c) > 1) ?? sorted[0];
}

const printedAmounts = (o: Observation): readonly Quantity[] => [o.quantity, ...o.alsoReported];
const inUnit = (o: Observation, unit: string) => printedAmounts(o).find((q) => q.unit === unit && isNumber(q.printed));

function commonUnit(list: readonly Observation[]): string {
  const count = new Map<string, number>();
  for (const o of list) for (const { unit } of printedAmounts(o)) count.set(unit, (count.get(unit) ?? 0) + 1);
  const [most] = [...count].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? '';
}

/** The undisputed figure of a cell, the earliest published first; the others only where they say something else. */
function point(cell: readonly Observation[], unit: string): Point | undefined {
  const fits = cell.filter((o) => inUnit(o, unit));
  const observation = fits.find((o) => !o.disputed) ?? fits[0];
  const shown = observation && inUnit(observation, unit);
  if (!observation || !shown) return undefined;
  // A figure that is only rounded more, or printed in fewer currencies, says nothing else.
  const differs = (o: Observation) =>
    !printedAmounts(o).some((q) => printedAmounts(observation).some((own) => agree(own, q, o.period)));
  return { observation, shown, others: cell.filter((o) => o !== observation && differs(o)) };
}
