import type { Item } from '../../question/reading.ts';
import { hasCue, isPeriod, isWord, type Piece } from './piece.ts';

/** Names; that a total is a running one is told by its dates. */
export const subjectItems = (pieces: readonly Piece[]): Item[] =>
  pieces.flatMap((p) => (isWord(p) && p.item && !hasCue(p, 'cumulative') ? [p.item] : []));

/**
 * What stands right behind a figure and belongs to it: "88 pilot tasks", "34 billion yuan of services trade". `whole`: the
 * predicate too ("… had been completed").
 */
export function attached(right: readonly Piece[], whole: boolean, followed: boolean): readonly Piece[] {
  let named = false;
  for (const [i, p] of right.entries()) {
    // "72.2 percent of Xiamen's 2019 retail sales": a year inside the name.
    const next = right[i + 1];
    if (isPeriod(p) && !p.broken && !next?.broken && isWord(next) && next.item && i > 0) continue;
    if (!isWord(p) || p.broken || (named && !whole && PREDICATE.test(p.typed))) return right.slice(0, i);
    // What follows belongs to the next figure: "28 exhibitions and 947 conferences", "1,888 firms with a capital of …".
    if (followed && !whole && (hasCue(p, 'and') || (named && hasCue(p, 'reach')))) return right.slice(0, i);
    named ||= p.item !== undefined && !p.item.optional;
  }
  return right;
}

const PREDICATE = /^(?:had|have|has|was|were|is|are|been|已|已经)$/;

/** True where something is named outright. */
export const hasNames = (pieces: readonly Piece[]): boolean =>
  pieces.some((p) => isWord(p) && p.item && !p.item.optional);
