import type { Bound } from './figure-reading.ts';
import { type FigurePiece, hasCue, isFigure, isWord, type Piece } from './piece.ts';

const BOUNDS: readonly Bound[] = ['nearly', 'under', 'over', 'about'];

/** The word that bounds a figure: right before it, or right after it (以上, 左右, "or so"). */
export function boundOf(figure: FigurePiece, left: readonly Piece[], right: readonly Piece[]): Bound | undefined {
  return boundIn(figure, left, right) ?? (figure.figure.rough ? 'about' : undefined);
}

function boundIn(figure: FigurePiece, left: readonly Piece[], right: readonly Piece[]): Bound | undefined {
  if (figure.figure.over) return 'over';
  for (const p of [...left].reverse().slice(0, 4)) {
    if (isFigure(p) || (isWord(p) && p.item && !p.item.optional)) break;
    const found = BOUNDS.find((b) => hasCue(p, b));
    if (found) return found;
    if (!hasCue(p, 'to-level', 'reach')) break;
  }
  const [after] = right;
  if (!after || after.broken) return undefined;
  if (/^(?:以上|开外|有余|多|余|plus)$/.test(after.typed)) return 'over';
  if (/^(?:左右|上下|or so|thereabouts|give or take)$/.test(after.typed)) return 'about';
  return /^(?:以下|以内|不到)$/.test(after.typed) ? 'under' : undefined;
}
