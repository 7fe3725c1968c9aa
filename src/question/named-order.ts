import type { Item, Reading } from './reading.ts';
import type { Candidate } from './subjects.ts';

/** Things named, in the order in which the question tells them apart. */
export function inOrder(candidates: readonly Candidate[], reading: Reading): Candidate[] {
  const at = (c: Candidate): number => {
    const own = nameApart(c, candidates, reading);
    return own ? reading.items.indexOf(own) : reading.items.length;
  };
  return [...candidates].sort((a, b) => at(a) - at(b));
}

export const nameApart = (c: Candidate, among: readonly Candidate[], { items }: Reading): Item | undefined =>
  items.find((i) => isNamedBy(i, c, among));

function isNamedBy(item: Item, c: Candidate, among: readonly Candidate[]): boolean {
  return item.meanings.some(
    (m) =>
      c.allowed.has(m.id) &&
      among.every((o) => o === c || !o.telling.has(m.id)) &&
      (c.telling.has(m.id) || among.every((o) => o === c || !o.allowed.has(m.id))),
  );
}

const BE = new Set(['is', 'are', 'was', 'were']);

/** "How many times imports were exports?": what stands behind the verb is measured by what stands before it. */
export function isTurned([a, b]: readonly Candidate[], reading: Reading): boolean {
  const { words, spans, cues } = reading;
  const times = cues.find((c) => c.id === 'ratio');
  const span = times && spans[times.at];
  if (!a || !b || !span || words[span.to - 1]?.text !== 'times') return false;
  const [first, second] = [nameApart(a, [a, b], reading)?.span, nameApart(b, [a, b], reading)?.span];
  if (!first || !second || span.from > first.from) return false;
  return words.slice(first.to, second.from).some((w) => BE.has(w.text));
}
