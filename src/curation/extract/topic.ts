import type { Subjects } from './about.ts';
import { subjectItems } from './attached.ts';
import type { Memory } from './memory.ts';
import { hasCue, isWord, type Piece } from './piece.ts';

/** A sentence without figures that is no longer than this has a topic, whether the base knows it or not. */
const SHORT = 8;

/** "Cruise traffic did better.": a sentence without figures says what those of the next are about. */
export function turnToTopic(memory: Memory, pieces: readonly Piece[], subjects: Subjects, asks: boolean): void {
  // A place is where the sentence plays, and no topic.
  const items = subjectItems(pieces).filter((i) => !i.optional && i.meanings.some((m) => m.role === 'subject'));
  const before = { items: [], readings: [], sure: true, near: false, part: false };
  const { readings, sure } = subjects.find(items, before, undefined);
  // "The digital economy? Around 52 percent": the question is of something that the base does not know.
  if (asks && items.length === 0) memory.barred = 'unknown-word';
  const told = readings.length > 0 || items.some((i) => subjects.isWithin(i));
  if (items.length === 0 || (pieces.length > SHORT && !told)) return;
  Object.assign(memory, { items, readings, sure, barred: undefined, doubtful: false });
}

/** "They carried …", "It also hosted …": the sentence goes on about what was spoken of. */
export const opensWithPronoun = ([first]: readonly Piece[]): boolean =>
  /^(?:it|its|they|their)$/.test(first?.typed ?? '');

/** "Counting offshore and onshore business together": neither of the two narrows down what follows. */
export function unpair(memory: Memory, clause: readonly Piece[]): void {
  const words = clause.filter(isWord);
  const paired = words.filter((_, i) => hasCue(words[i + 1], 'and') && words[i + 2]?.item?.meanings.every(isNone));
  const ids = paired.flatMap((p) => p.item?.meanings.map((m) => m.id) ?? []);
  if (ids.length === 0) return;
  memory.items = memory.items.filter((i) => !i.meanings.some((m) => ids.includes(m.id)));
  memory.readings = [];
}

/** No name of anything in the base. */
const isNone = (m: { readonly role: string }): boolean => m.role === 'attribute' || m.role === 'filler';
