import { HOME } from '../../facts/home.ts';
import { isPeriod, isWord, type Piece } from './piece.ts';

const OWNS = /^\s?['’]s?\b/;

/**
 * True where a country or bloc that Xiamen trades with owns the figure itself: "the European Union's goods trade",
 * 美国2021年对外贸易. `line` is the paragraph that the pieces point into.
 */
export function isOthersOwn(left: readonly Piece[], line: string): boolean {
  const at = left.findIndex((p) => isWord(p) && p.item?.meanings.some((m) => m.role === 'foreign'));
  const owner = left[at];
  if (!owner) return false;
  const named = (p: Piece) => isWord(p) && p.item?.meanings.some((m) => m.id === HOME);
  if (left.some(named)) return false;
  if (OWNS.test(line.slice(owner.end, owner.end + 3)) || /['’]s?$/.test(line.slice(owner.start, owner.end)))
    return left.slice(at + 1).some((p) => isWord(p) && p.item !== undefined);
  const before = left[at - 1];
  const opens = before === undefined || isPeriod(before);
  return opens && /[\u4e00-\u9fff]/.test(owner.typed) && isPeriod(left[at + 1]);
}
