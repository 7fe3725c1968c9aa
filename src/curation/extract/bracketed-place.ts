import { HOME } from '../../facts/home.ts';
import type { About } from './about.ts';
import { type FigurePiece, hasCue, isFigure, isWord, type Piece } from './piece.ts';

/** 航线共61条（全省）: a bracket right behind a figure that holds nothing but another place says where the figure is of. */
export function isBracketedElsewhere(
  piece: FigurePiece,
  pieces: readonly Piece[],
  line: string,
  { readings }: About,
): boolean {
  const at = pieces.findIndex((p) => p.at > piece.at && (p.broken || isFigure(p)));
  const [p, before] = [pieces[at], pieces[at - 1]];
  if (!isWord(p) || !before || !/^\s*[(（]/.test(line.slice(before.end, p.start))) return false;
  const closes = /^\s*[)）]/.test(line.slice(p.end));
  const places = p.item?.meanings.filter((m) => m.role === 'place') ?? [];
  return (
    closes &&
    places.length > 0 &&
    !hasCue(p, 'rank') &&
    !places.some((m) => m.id === HOME || readings.some((c) => c.place === m.id))
  );
}
