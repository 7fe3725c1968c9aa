import { hasCue, isFigure, isPeriod, isWord, type Piece } from './piece.ts';

/**
 * "Against 40.97 billion yuan in June 2023", "after a fall of 5.9 percent in the first quarter": the index of the figure
 * compared with, where the period that begins at `from` stands right behind it. That period is of no other figure.
 */
export function comparandBefore(pieces: readonly Piece[], from: number): number | undefined {
  if (pieces[from]?.broken) return undefined;
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const piece = pieces[i];
    if (isFigure(piece)) return isComparedWith(pieces, i) ? i : undefined;
    if (!isWord(piece) || piece.broken) return undefined;
  }
  return undefined;
}

const REACH = 5;

/** True where the words right before a figure compare another one with it. */
function isComparedWith(pieces: readonly Piece[], at: number): boolean {
  let named = false;
  for (let i = at; i >= 0; i--) {
    const piece = pieces[i];
    if (piece === undefined || (i < at && !isWord(piece))) return false;
    const compares = hasCue(piece, 'than') && !hasCue(piece, 'over', 'under', 'reach', 'and');
    // "Imports from ASEAN of 3 billion yuan in 2021": what comes from there is named between.
    if (compares || hasCue(piece, 'after')) return !(named && hasCue(piece, 'from-level'));
    if (piece.broken || isPeriod(piece)) return false;
    named ||= isWord(piece) && piece.item !== undefined && !piece.item.optional;
  }
  return false;
}
