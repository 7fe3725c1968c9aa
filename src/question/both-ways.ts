import type { Cues } from './cues.ts';
import type { Item } from './reading.ts';

/** Imports and exports named apart, and not to be set against each other, are trade both ways. */
export function bothWays(items: readonly Item[], cues: Cues): readonly Item[] {
  const isApart = cues.has('which-more', 'difference', 'ratio', 'compare');
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
  if (cues.has('which-more', 'difference', 'ratio', 'compare', 'list')) return items;
  const merged: Item = { ...imports, optional: false, meanings: [{ id: 'both-ways', role: 'subject' }] };
  return items.flatMap((i) => (i === imports ? [merged] : i === exports ? [] : [i]));
}
