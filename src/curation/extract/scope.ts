import { type About, isAverage } from './about.ts';
import type { Barred } from './figure-reading.ts';
import type { Measured } from './measured.ts';
import { type FigurePiece, hasCue, isWord, type Piece } from './pieces.ts';

/** Why a figure says nothing of what was: a plan or supposition, a denial, an average, another place. */
export function barredBy(
  figure: FigurePiece,
  pieces: readonly Piece[],
  about: About,
  measured: Measured,
  [clauseFrom, clauseTo]: readonly [number, number],
  around: readonly Piece[],
): Barred | undefined {
  const clause = pieces.slice(clauseFrom, clauseTo);
  const before = pieces.slice(0, figure.at);
  const target = about.readings.some((c) => Object.values(c.breakdown).includes('target'));
  if (!target && [...before, ...clause].some((p) => hasCue(p, 'plan', 'target') || isForecast(p))) return 'plan';
  if (pieces.slice(clauseFrom, figure.at).some((p) => hasCue(p, 'not-so'))) return 'denied';
  if (clause.some((p) => hasCue(p, 'revised'))) return 'averaged';
  if (!about.readings.some(isAverage) && around.some((p) => hasCue(p, 'averaged'))) return 'averaged';
  return elsewhere(clause.slice(0, figure.at - clauseFrom), measured) ? 'place' : undefined;
}

const isForecast = (p: Piece): boolean => isWord(p) && p.cues.has('forecast');

/** The nation or the province named as the place itself, not as what is measured against. */
function elsewhere(left: readonly Piece[], { measure }: Measured): boolean {
  if (measure === 'gap' || measure === 'rank' || measure === 'share') return false;
  const place = left.findLast((p) => named(p, 'china', 'worldwide', 'xiamen'));
  return (
    place !== undefined &&
    !named(place, 'xiamen') &&
    !left.some((p) => named(p, 'xiamen') && Math.abs(p.at - place.at) < 3)
  );
}

const named = (p: Piece, ...ids: readonly string[]): boolean =>
  isWord(p) && p.item !== undefined && !p.item.optional && p.item.meanings.some((m) => ids.includes(m.id));

const TIES = new Set(['of', 'for', 'in', 'worth of', 'of the']);

/** True when a word that the base does not know may narrow the subject down: "tea exports", "exports of tea", 出口茶叶. */
export function narrowed(left: readonly Piece[], right: readonly Piece[]): boolean {
  const tied = left.some((p, i) => {
    if (isWord(p) && p.topic) return isSubject(left[i + 1]) && !left[i + 1]?.broken && !hasHan(p);
    if (!isStrange(p)) return false;
    const [before, earlier, next] = [left[i - 1], left[i - 2], left[i + 1]];
    if (isSubject(next) && !next?.broken) return true;
    if (p.broken) return false;
    return (
      isSubject(before) ||
      (TIES.has(before?.typed ?? '') && isSubject(earlier)) ||
      (isStrange(before) && i > 0 && narrowed(left.slice(0, i), []))
    );
  });
  if (tied) return true;
  const [first, second] = right;
  if (!first || first.broken) return false;
  if (TIES.has(first.typed)) return isStrange(second);
  return isStrange(first) && hasHan(first);
}

const hasHan = (p: Piece): boolean => /[\u4e00-\u9fff]/.test(p.typed);
const isStrange = (p: Piece | undefined): boolean => isWord(p) && p.unknown && !/[a-z]ly$/.test(p.typed);
const isSubject = (p: Piece | undefined): boolean =>
  isWord(p) && p.item !== undefined && !p.item.optional && p.item.meanings.some((m) => m.role === 'subject');
