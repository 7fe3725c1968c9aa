import { statesTwice } from './claims-apart.ts';
import type { Cues } from './cues.ts';
import { match } from './match.ts';
import type { Item, PeriodSlot, Reading } from './reading.ts';
import type { SubjectIndex } from './subjects.ts';

/** Imports and exports named apart, and not to be set against each other, are trade both ways. */
export function bothWays(reading: Reading, cues: Cues, index: SubjectIndex): readonly Item[] {
  const { items } = reading;
  // "Imports and exports, compared with 2020": set against another time, not against each other.
  const isApart =
    cues.has('which-more', 'difference', 'ratio') ||
    cues.any.has('apart') ||
    statesTwice(reading) ||
    (cues.has('compare') && !cues.moves);
  const both = items.find(
    (i) =>
      isApart &&
      !i.negated &&
      i.meanings.some((m) => m.id === 'both-ways') &&
      /import.*export|export.*import|进口.+出口|出口.+进口/.test(i.typed),
  );
  if (both) {
    const one = (id: string): Item => ({ ...both, optional: false, meanings: [{ id, role: 'subject' }] });
    // In the order of the question: which is divided by which.
    const isImportFirst = /^\W*(?:import|进口)/.test(both.typed);
    const apart = isImportFirst ? [one('import'), one('export')] : [one('export'), one('import')];
    return items.flatMap((i) => (i === both ? apart : [i]));
  }
  const named = (id: string) => items.find((i) => !i.negated && i.meanings.some((m) => m.id === id));
  const [imports, exports] = [named('import'), named('export')];
  if (!imports || !exports || imports === exports) return items;
  if (
    isApart ||
    isSetBetween(reading, imports, exports) ||
    isTimeBetween(imports, exports, reading.periods) ||
    cues.has('list') ||
    areNamedApart(items, [imports, exports], cues, index)
  )
    return items;
  const merged: Item = { ...imports, optional: false, meanings: [{ id: 'both-ways', role: 'subject' }] };
  return items.flatMap((i) => (i === imports ? [merged] : i === exports ? [] : [i]));
}

/** "Did imports exceed exports?": the word that sets them against each other stands between them. */
function isSetBetween({ cues, spans }: Reading, a: Item, b: Item): boolean {
  const at = [a, b].map((i) => spans.indexOf(i.span)).sort((x, y) => x - y);
  return cues.some((c) => c.id === 'gap' && c.at > (at[0] ?? 0) && c.at < (at[1] ?? 0));
}

/** "Exports in 2020 and imports in 2021": each has its own time. */
function isTimeBetween(a: Item, b: Item, periods: readonly PeriodSlot[]): boolean {
  const [from, to] = [Math.min(a.span.from, b.span.from), Math.max(a.span.from, b.span.from)];
  return periods.length > 1 && periods.some((p) => p.span.from > from && p.span.from < to);
}

/** "Goods imports and goods exports": named with the same word each time, and on file each for itself. */
function areNamedApart(
  items: readonly Item[],
  [a, b]: readonly [Item, Item],
  cues: Cues,
  index: SubjectIndex,
): boolean {
  const before = (item: Item) => items[items.indexOf(item) - 1];
  const isRepeated = before(a) !== before(b) && before(a)?.typed === before(b)?.typed;
  if (!isRepeated || cues.any.has('sum')) return false;
  const isOnFile = (item: Item) =>
    match(
      index,
      items.filter((i) => i !== item),
      cues.any,
    ).full.length === 1;
  return isOnFile(a) && isOnFile(b);
}
