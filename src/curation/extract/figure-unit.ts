import { nounOf } from './counted.ts';
import type { FigureReading } from './figure-reading.ts';
import { type FigurePiece, hasCue, isFigure, isWord, type Piece } from './piece.ts';
import type { UnitId } from './unit-words.ts';

export const isRate = (unit: UnitId | undefined): boolean => unit === 'percent' || unit === 'percentage-point';

/** A figure's unit, or the one that it shares with its neighbours: "430.73 billion and 456.92 billion yuan". */
export function unitOf(piece: FigurePiece, left: readonly Piece[], pieces: readonly Piece[]): UnitId | undefined {
  const { unit, power, digits } = piece.figure;
  if (unit === undefined && power === 0 && isRankNumber(digits, left)) return 'rank';
  if (unit !== undefined || power === 0) return unit;
  const figures = pieces.filter(isFigure);
  const i = figures.indexOf(piece);
  const amounts = (f: FigurePiece) => !isRate(f.figure.unit) && f.figure.unit !== 'rank';
  // "27.8 million parcels, an increase of 44.2 percent": what is counted stands behind it.
  const next = pieces[piece.at + 1];
  if (isWord(next) && !next.broken && next.item && !next.item.optional) return undefined;
  return (
    figures.slice(i + 1).find((f) => amounts(f) && (f.figure.unit !== undefined || f.figure.power === 0))?.figure
      .unit ??
    figures.slice(0, i).findLast((f) => f.figure.unit && amounts(f))?.figure.unit ??
    (power >= BILLIONS && nounOf(pieces.slice(piece.at + 1)).length === 0 ? 'money' : undefined)
  );
}

/** Nothing is counted in hundreds of millions here but money. */
const BILLIONS = 8;

/** "World rank: 14", 排名14: a small whole number right behind the word. */
function isRankNumber(digits: string, left: readonly Piece[]): boolean {
  return /^\d{1,3}$/.test(digits) && hasCue(left.at(-1), 'rank-number');
}

/** "34.32 billion yuan ($5.31 billion)": the index of the amount that this one repeats in another currency. */
export function besideOf(
  piece: FigurePiece,
  left: readonly Piece[],
  unit: UnitId | undefined,
  pieces: readonly Piece[],
  out: readonly FigureReading[],
): number | undefined {
  const at = out.length - 1;
  const before = out[at];
  if (!before || (unit !== 'CNY' && unit !== 'USD') || (before.unit !== 'CNY' && before.unit !== 'USD'))
    return undefined;
  const adjacent = pieces.slice(0, piece.at).findLast(isFigure);
  if (
    !adjacent ||
    adjacent.figure !== before.figure ||
    before.unit === unit ||
    (!piece.broken && !left[0]?.broken && left.length > 2)
  )
    return undefined;
  const plain = left.every(
    (p) =>
      isWord(p) &&
      !p.unknown &&
      (!p.item || p.item.optional) &&
      !hasCue(p, 'up', 'down', 'share', 'of-which', 'than', 'and', 'to-level'),
  );
  return plain ? at : undefined;
}
