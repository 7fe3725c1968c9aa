import type { About } from './about.ts';
import { type FigurePiece, hasCue, isWord, type Piece } from './piece.ts';
import type { UnitId } from './unit-words.ts';

/** Classes of which a figure names its unit: nobody gives containers or weights as bare numbers anew. */
const UNITED: ReadonlySet<string> = new Set(['teu', 'tonnes', 'area']);

/**
 * True where a sentence speaks of a thing of its own that the base does not know, so that what was spoken of before is not
 * meant: "The number of electric buses produced rose to 12,000", 口罩产量增至12000.
 */
export function hasOwnSubject(
  piece: FigurePiece,
  pieces: readonly Piece[],
  { carried, readings }: About,
  unit: UnitId | undefined,
): boolean {
  if (!carried || readings.length === 0) return false;
  const isUnited = readings.every((c) => UNITED.has(c.record.unitClass));
  if (isUnited && unit === undefined && piece.figure.power === 0) return true;
  return headOf(pieces.slice(0, piece.at)).some(isUnknown);
}

/** What a sentence begins with, up to its verb, where that stands in the same clause. */
function headOf(before: readonly Piece[]): readonly Piece[] {
  const end = before.findIndex((p) => !isWord(p) || hasCue(p, 'up', 'down', 'reach', 'to-level', 'growth', 'share'));
  const head = before.slice(0, end < 0 ? before.length : end);
  const cut = head.findLastIndex((p) => p.broken && p.at > 0);
  return end < 0 && before.length > 0 ? [] : head.slice(Math.max(0, cut));
}

const isUnknown = (p: Piece): boolean => isWord(p) && p.unknown && !/[a-z]ly$/.test(p.typed);
