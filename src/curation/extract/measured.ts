import { isReference } from '../../facts/reference-places.ts';
import type { Measure } from '../../facts/schema.ts';
import type { FigureMention } from './figure-mention.ts';
import { type FigurePiece, hasCue, isFigure, isPeriod, isWord, type Piece } from './piece.ts';

/** What kind of figure it is, as far as its clause tells. */
export interface Measured {
  /** Left out: the words do not say, or say something that is no measure here (a change in money, month on month). */
  readonly measure?: Measure;
  /** A fall. */
  readonly down: boolean;
  /** Said outright that it is none of the base's measures. */
  readonly other: boolean;
  /** The concept of the place that it is measured against: china, fujian, worldwide. */
  readonly against?: string;
}

/** Reads the measure of a figure from the words on either side of it; `like`: that of the figure it is listed with. */
export function measureOf(
  figure: FigurePiece,
  left: readonly Piece[],
  right: readonly Piece[],
  like: Measured | undefined,
  unit = figure.figure.unit,
): Measured {
  const { ordinal } = figure.figure;
  const cue = nearestMove(left, right) ?? (figure.figure.sign === '' ? compared(right) : 'growth');
  const down =
    figure.figure.sign === '-' || hasCue(left.at(-1), 'minus') || (figure.figure.sign === '' && cue === 'down');
  const against = referenceIn([...left, ...right]);
  const common: Measured = { down, other: false, ...(against ? { against } : {}) };
  if (ordinal || unit === 'rank') return { ...common, down: false, measure: 'rank' };
  const rate = unit === 'percent' || unit === 'percentage-point';
  if (unit === 'percent' && isPortion(left, right)) return { ...common, down: false, measure: 'share' };
  if ([...left, ...right].some((p) => hasCue(p, 'month-on-month', 'multi-year') || (rate && hasCue(p, 'contribute'))))
    return { ...common, other: true };
  if (unit === 'percentage-point') return points(common, left, right, like);
  if (unit === 'percent') return percent(common, cue, left, right, like, figure.figure);
  if (unit === 'times') return { ...common, other: true };
  if (isChange(left) || isDistance(left, right)) return { ...common, other: true };
  return { ...common, down: figure.figure.sign === '-' || hasCue(left.at(-1), 'minus'), measure: 'level' };
}

/** "Private firms contributed 36.6 percent of trade": a share; a contribution to growth is none. */
function isPortion(left: readonly Piece[], right: readonly Piece[]): boolean {
  const isOf = /^of(?: the)?$/.test(right[0]?.typed ?? '') && !right[0]?.broken;
  return isOf && left.some((p) => hasCue(p, 'contribute')) && !right.some((p) => hasCue(p, 'growth', 'up', 'down'));
}

type Move = 'up' | 'down' | 'growth' | 'share';

/** The word of movement or share that is nearest before the figure, else the first after it. */
function nearestMove(left: readonly Piece[], right: readonly Piece[]): Move | undefined {
  for (const p of [...left].reverse()) {
    const move = moveOf(p);
    if (move === 'down' && isSlower(left, p)) return 'growth';
    if (move) return move === 'growth' && left.some((x) => hasCue(x, 'down')) ? 'down' : move;
  }
  const after = right.flatMap((p) => moveOf(p) ?? []);
  return after.includes('down') ? 'down' : after[0];
}

/** "Growth fell to 4.4 percent", 增速回落至4.4%: less growth, and no fall. */
function isSlower(left: readonly Piece[], fall: Piece): boolean {
  const after = left.filter((p) => p.at > fall.at);
  const to = hasCue(fall, 'to-level') || after.some((p) => hasCue(p, 'to-level'));
  return to && left.some((p) => p.at < fall.at && hasCue(p, 'rate-noun'));
}

/** "24.5 percent more than in 2007". */
function compared([first]: readonly Piece[]): Move | undefined {
  return hasCue(first, 'over') ? 'up' : hasCue(first, 'under') ? 'down' : undefined;
}

function moveOf(p: Piece): Move | undefined {
  if (hasCue(p, 'down') && !hasCue(p, 'up')) return 'down';
  if (hasCue(p, 'share')) return 'share';
  if (hasCue(p, 'up')) return 'up';
  // 占同期出口的41.5%: the time of the whole is no growth.
  return hasCue(p, 'growth') && !hasCue(p, 'same-period') ? 'growth' : undefined;
}

function percent(
  common: Measured,
  cue: Move | undefined,
  left: readonly Piece[],
  right: readonly Piece[],
  like: Measured | undefined,
  figure: FigureMention,
): Measured {
  const pace = [...left, ...right].find((p) => hasCue(p, 'pace'));
  if (pace && isSlower(left, pace)) return { ...common, down: false, measure: 'growth' };
  if (pace) return { ...common, other: true };
  if (cue === 'share') return { ...common, down: false, measure: 'share' };
  if (cue !== undefined) return { ...common, measure: 'growth' };
  if (/^of\b/.test(right[0]?.typed ?? '') && right.some((p) => isWord(p) && p.item))
    return { ...common, measure: 'share' };
  // "A third of the exports".
  if (figure.rough && right.some((p) => isWord(p) && p.item)) return { ...common, measure: 'share' };
  if (like?.measure === 'growth' || like?.measure === 'share')
    return { ...common, down: like.down, measure: like.measure, other: like.other };
  // "… up 1.7 percentage points to 38.5 percent".
  return like?.measure === 'share_change' ? { ...common, down: false, measure: 'share' } : common;
}

function points(
  common: Measured,
  left: readonly Piece[],
  right: readonly Piece[],
  like: Measured | undefined,
): Measured {
  const all = [...left, ...right];
  if (common.against && !all.some((p) => hasCue(p, 'pace')))
    return {
      ...common,
      down: all.some((p) => hasCue(p, 'behind', 'under') && !hasCue(p, 'over')) || common.down,
      measure: 'gap',
    };
  if (all.some((p) => hasCue(p, 'up', 'down', 'growth')))
    return isOfShare(all, like) ? { ...common, measure: 'share_change' } : { ...common, other: true };
  // "… made up 36.9 percent of it, 6.2 percentage points more than in the same period of 2019".
  const more = like?.measure === 'share' ? compared(right) : undefined;
  if (more) return { ...common, down: more === 'down', measure: 'share_change' };
  return common;
}

/** Points are a change of a share where one is spoken of; growth has points too, and so may a slip of the pen. */
const isOfShare = (all: readonly Piece[], like: Measured | undefined): boolean =>
  like?.measure === 'share' || like?.measure === 'share_change' || all.some((p) => hasCue(p, 'share'));

/** "Exceeded imports by 3 billion yuan", "15 billion less than with …": how far one thing is from another. */
function isDistance(left: readonly Piece[], right: readonly Piece[]): boolean {
  const [last, before] = [left.at(-1), left.at(-2)];
  if (last?.typed === 'by' && !/^(?:followed|trailed)$/.test(before?.typed ?? '')) return true;
  const i = right.findIndex((p) => !isWord(p) || p.item === undefined || !p.item.optional);
  const first = right[i];
  if (first === undefined || i > 1 || first.broken) return false;
  if (/\bthan$/.test(first.typed)) return hasCue(first, 'over', 'under', 'than');
  // "3 billion yuan above the level of 2023"; "over" may be said of the time that it took.
  const year = right.slice(i + 1).find((p) => p.broken || isPeriod(p) || (isWord(p) && p.item && !p.item.optional));
  return /^(?:above|below|short of)$/.test(first.typed) && isPeriod(year) && !year.broken;
}

/** "Rose by 3 billion yuan": a change, not a level; "rose to" and "up to" are levels. */
function isChange(left: readonly Piece[]): boolean {
  if (isOfChange(left)) return true;
  for (const p of [...left].reverse()) {
    if (isFigure(p)) return false;
    if (hasCue(p, 'change-amount')) return true;
    // 比5月多4场: so much more than another.
    if (
      hasCue(p, 'up', 'down') &&
      hasCue(p, 'over', 'under') &&
      left.some((x) => hasCue(x, 'than') && !hasCue(x, 'over', 'under'))
    )
      return true;
    // "Rose to more than": where it came to, with the bound in the same phrase.
    if (hasCue(p, 'to-level')) return false;
    if (hasCue(p, 'over', 'under', 'about', 'nearly')) continue;
    if (hasCue(p, 'reach', 'than')) return false;
    if (hasCue(p, 'up', 'down') && !hasCue(p, 'over', 'under', 'than')) return true;
    if (isWord(p) && (p.item || p.unknown)) return false;
  }
  return false;
}

/** "The increase in exports was 3 billion yuan", 出口增量达30亿元: what the clause speaks of is a change. */
function isOfChange(left: readonly Piece[]): boolean {
  const start = Math.max(
    left.findLastIndex((p) => p.broken),
    left.findLastIndex((p) => isFigure(p) || (hasCue(p, 'to-level') && !hasCue(p, 'reach'))),
  );
  return left.slice(Math.max(0, start)).some((p) => hasCue(p, 'change-noun'));
}

/** The reference area named: 全国, "the world". */
function referenceIn(pieces: readonly Piece[]): string | undefined {
  for (const p of pieces) {
    const found = isWord(p) ? p.item?.meanings.find((m) => isReference(m.id)) : undefined;
    if (found) return found.id;
  }
  return undefined;
}
