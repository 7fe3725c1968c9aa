import type { Candidate as Reading } from '../../question/subjects.ts';
import { type About, type Before, ONE_WAY } from './about.ts';
import { type FigurePiece, hasCue, isFigure, isWord, type Piece } from './piece.ts';

/** True where a figure is said to be of a part: "of which 108", 其中, "108 of them", "111 of the measures". */
export function isPart(piece: FigurePiece, clause: readonly Piece[], right: readonly Piece[]): boolean {
  return clause.some((p) => p.at < piece.at && hasCue(p, 'of-which')) || isSomeOf(piece, right);
}

/** "108 of them", "90 of the exhibitions": so many of a greater number. */
export function isSomeOf(piece: FigurePiece, right: readonly Piece[]): boolean {
  const [first] = right;
  const { unit } = piece.figure;
  if (!first || first.broken || (unit !== undefined && unit !== 'count')) return false;
  return hasCue(first, 'of-which') || OF.test(first.typed);
}

const OF = /^of(?: (?:the|its|their))?$/;

/** "41 of Xiamen's 88 pilot tasks had been completed": what is counted stands behind the second number. */
export function isCountedBehind(piece: FigurePiece, right: readonly Piece[], pieces: readonly Piece[]): boolean {
  const next = pieces[piece.at + right.length + 1];
  const [first] = right;
  return (
    isFigure(next) &&
    !next.broken &&
    piece.figure.unit === undefined &&
    /^of\b/.test(first?.typed ?? '') &&
    right.length < 4
  );
}

/** True where the part's own name was not read: what is found for it is the very whole that was spoken of before. */
export function isStillWhole(found: readonly Reading[], { readings }: Before): boolean {
  const isSame = (a: Reading, b: Reading) =>
    a.indicator === b.indicator &&
    a.place === b.place &&
    Object.keys(a.breakdown).length === Object.keys(b.breakdown).length &&
    Object.entries(a.breakdown).every(([k, v]) => b.breakdown[k] === v);
  // "Outsourcing" may have been all of it or the offshore part: told apart by the part's own name.
  const narrowed = readings.length > 1 && found.length < readings.length;
  return !narrowed && found.some((c) => readings.some((w) => isSame(c, w)));
}

const TOTAL =
  /^(?:(?:the|a|its|their|grand|combined|overall) )*(?:total|sum)s?(?: (?:value|volume|amount))?$|^(?:总额|总值|总量|总数|合计|总计|共计|全部)$/;

/** 出口336.9亿元，总额565.4亿元: "the total" behind the figure of a part or of one direction is not that part's. */
export function isTotalOfParts(left: readonly Piece[], { items, readings }: About): boolean {
  const part =
    readings.some((c) => Object.keys(c.breakdown).length > 0) ||
    items.some((i) => i.meanings.some((m) => ONE_WAY.has(m.id)));
  const [first, ...rest] = left.filter((p) => isWord(p) && !/^(?:and|with|while|when|为|是|达)$/.test(p.typed));
  return part && first !== undefined && TOTAL.test(first.typed) && rest.every((p) => isWord(p) && !p.item);
}
