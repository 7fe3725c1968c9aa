import { HOME } from '../../facts/home.ts';
import type { About } from './about.ts';
import { type FigurePiece, hasCue, isWord, type Piece, type WordPiece } from './piece.ts';
import type { UnitId } from './unit-words.ts';

const COUNTS: ReadonlySet<UnitId | undefined> = new Set([undefined, 'count', 'person', 'piece']);

/**
 * True where a number counts another thing than the figure was taken for, told by the noun behind it ("144 ports",
 * 54个国家) or by its counter (发动机213台). `places`: concepts of places, which a subject may have in its name and never counts.
 */
export function countsOther(
  piece: FigurePiece,
  unit: UnitId | undefined,
  left: readonly Piece[],
  right: readonly Piece[],
  about: About,
  places: ReadonlySet<string>,
): boolean {
  if (!COUNTS.has(unit) || piece.figure.ordinal || about.readings.length === 0) return false;
  // "Calling at 144 of them", 挂靠港口149个: where it goes is what is counted.
  if (left.some((p) => hasCue(p, 'destined'))) return true;
  const isOwn = (id: string) => !places.has(id) && about.readings.some((c) => c.allowed.has(id));
  const { counts } = piece.figure;
  if (counts && ![...counts].some(isOwn)) return true;
  const noun = nounOf(right);
  const names = (p: WordPiece) =>
    p.item?.meanings.some((m) => (m.role === 'subject' || m.role === 'attribute') && isOwn(m.id)) ?? false;
  if (noun.length === 0 || noun.some(names)) return isModified(noun, names);
  return hasHan(noun[0]) ? noun.some((p) => p.item !== undefined && !p.item.optional) : true;
}

/** "30 consumer exhibitions": a word that nobody knows stands before what is counted. */
function isModified(noun: readonly WordPiece[], names: (p: WordPiece) => boolean): boolean {
  const head = noun.findIndex(names);
  return noun.slice(0, Math.max(0, head)).some((p) => p.unknown && !/ly$/.test(p.typed));
}

/** The noun that stands right behind a number with all before it: "144 foreign ports"; none: "162 in June". */
export function nounOf(right: readonly Piece[]): readonly WordPiece[] {
  const out: WordPiece[] = [];
  for (const p of right.slice(0, LONGEST)) {
    if (!isWord(p) || p.broken || CLOSES.test(p.typed) || isPlace(p)) break;
    out.push(p);
    if (isPlural(p.typed)) return out;
  }
  return out.every(hasHan) ? out.slice(0, 2) : [];
}

const LONGEST = 5;
/** Words with which no noun goes on. */
const CLOSES =
  /^(?:of|for|in|on|at|by|with|from|to|into|and|or|but|as|than|over|under|per|a|an|the|that|which|who|this|these|those|was|were|is|are|be|been|had|has|have|will|would|last|next|across|plus|versus|compared)\b|^[的了是为在占达较比于至到和及与]/;
const isPlural = (typed: string): boolean =>
  /(?:[^sui]s|people|personnel|staff|crew|men|women|children|aircraft)$/.test(typed) && !SINGULAR.test(typed);
const SINGULAR = /^(?:.* )?(?:overseas|always|besides|towards|perhaps|its|as|was|has|does|gas)$/;
const isPlace = (p: WordPiece): boolean => p.item?.meanings.every((m) => m.id === HOME) ?? false;
const hasHan = (p: Piece | undefined): boolean => p !== undefined && /[\u4e00-\u9fff]/.test(p.typed);
