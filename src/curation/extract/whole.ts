import type { About } from './about.ts';
import { hasCue, isWord, type Piece, type WordPiece } from './piece.ts';

/**
 * True where a share is said to be of a whole that is not the subject's: "45 percent of Xiamen's tax revenue", 占税收60%.
 * `places`: concepts of places, of which any share may be.
 */
export function isOfOtherWhole(
  left: readonly Piece[],
  right: readonly Piece[],
  { readings }: About,
  places: ReadonlySet<string>,
): boolean {
  const share = left.findIndex((p) => hasCue(p, 'share'));
  const behind = /^of\b/.test(right[0]?.typed ?? '') ? right.slice(0, endOf(right)) : [];
  const whole = [...(share < 0 ? [] : left.slice(share + 1)), ...behind].filter(isWord);
  return whole.some((p) => {
    const names = p.item?.meanings ?? [];
    if (p.unknown) return true;
    if (names.length === 0 || isSoft(p) || names.some((m) => m.role === 'place' || m.role === 'foreign')) return false;
    return !names.some((m) => places.has(m.id) || readings.some((c) => c.allowed.has(m.id)));
  });
}

/** The whole ends at a comma, a figure or a verb. */
function endOf(right: readonly Piece[]): number {
  const end = right.findIndex((p) => p.broken || (isWord(p) && hasCue(p, 'and', 'up', 'down', 'than')));
  return end < 0 ? right.length : end;
}

const isSoft = (p: WordPiece): boolean => p.item?.meanings.every((m) => m.role === 'topic') ?? true;
