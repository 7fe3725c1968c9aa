import type { Quantity } from '../facts/quantity.ts';
import { isNumber } from '../facts/quantity.ts';
import { type Bounds, bounds } from '../facts/rules/figures.ts';
import type { ObservationRecord } from '../facts/schema.ts';
import { type Body, readBody } from './document.ts';

/** A line that puts a figure, as far as repeats are concerned. */
export interface Stating {
  readonly id: number;
  /** The document that it puts. */
  readonly document: string;
  readonly after: Body | undefined;
  readonly isHeadline: boolean;
}

/**
 * The lines that only say again what another line of the proposal says of the same figure, perhaps rounded more: a
 * headline, a summary. The most exact one counts, the body's before the headline's, else the first.
 */
export function repeatsAmong(lines: readonly Stating[]): ReadonlySet<number> {
  const byDocument = new Map<string, Stating[]>();
  for (const line of lines) byDocument.set(line.document, [...(byDocument.get(line.document) ?? []), line]);
  const out = new Set<number>();
  for (const group of byDocument.values()) {
    if (group.length < 2) continue;
    const [best, ...rest] = [...group].sort(
      (a, b) => looseness(a) - looseness(b) || Number(a.isHeadline) - Number(b.isHeadline) || a.id - b.id,
    );
    for (const other of rest) if (best && saysTheSame(best, other)) out.add(other.id);
  }
  return out;
}

const recordOf = ({ after }: Stating): ObservationRecord | undefined => {
  const read = after && readBody('observation', after);
  return read?.ok ? read.body : undefined;
};

/** What each printed amount may stand for, by unit. */
function amountsOf(record: ObservationRecord): readonly (readonly [string, Bounds])[] {
  const { qualifier } = record;
  return [record, ...record.alsoReported]
    .filter(({ value }) => isNumber(value))
    .map(({ value, unit, scale }) => {
      const quantity: Quantity = { printed: value, unit, scale };
      return [unit, bounds({ quantity, qualifier })] as const;
    });
}

/** How much the printed number leaves open; without a number, all of it. */
function looseness(line: Stating): number {
  const record = recordOf(line);
  const [first] = record ? amountsOf(record) : [];
  return first ? first[1].high - first[1].low : Number.POSITIVE_INFINITY;
}

function saysTheSame(a: Stating, b: Stating): boolean {
  const [one, other] = [recordOf(a), recordOf(b)];
  if (!one || !other || one.against !== other.against) return false;
  return amountsOf(one).some(([unit, own]) =>
    amountsOf(other).some(([theirUnit, theirs]) => unit === theirUnit && meet(own, theirs)),
  );
}

/** Two ranges with more in common than an end: 3.3 and 3.4 share none of what they round. */
function meet(a: Bounds, b: Bounds): boolean {
  const slack = 1e-9 * Math.max(Math.abs(a.high), Math.abs(b.high), 1e-9);
  return a.low < b.high - slack && b.low < a.high - slack;
}
