import { isRate } from './figure-unit.ts';
import { type FigurePiece, hasCue, isFigure, isWord, type Piece } from './piece.ts';

/**
 * True where the number before a figure says which things are counted, so that the figure is of these alone: 千万美元以上项目22个,
 * "projects over $10 million numbered 22".
 */
export function isOfThreshold(piece: FigurePiece, clause: readonly Piece[]): boolean {
  const set = clause.findLast((p) => p.at < piece.at && isFigure(p));
  if (!isFigure(set) || isRate(set.figure.unit) || isRate(piece.figure.unit)) return false;
  const between = clause.filter((p) => p.at > set.at && p.at < piece.at);
  const [first, ...rest] = between;
  if (!first || first.broken) return false;
  if (hasCue(first, 'over', 'under') || GRADE.test(first.typed)) return rest.some(isName);
  const open = clause.findLast((p) => p.at < set.at);
  const bounded = hasCue(open, 'over', 'under') && !hasCue(open, 'reach', 'up', 'down');
  const named = clause.some((p) => p.at < set.at && isName(p));
  return bounded && named && set.figure.unit !== piece.figure.unit && between.every((p) => !p.broken && isVerb(p));
}

const GRADE = /^(?:级|级别|量级|规模|档)$/;
const isName = (p: Piece): boolean => isWord(p) && p.item !== undefined && !p.item.optional;
const isVerb = (p: Piece): boolean => isWord(p) && !isName(p) && !hasCue(p, 'and');
