import { type Period, parsePeriod, shiftYears } from '../../facts/period.ts';
import { isPartOfPeriod } from './carried-period.ts';
import type { Measured } from './measured.ts';
import { type FigurePiece, hasCue, isFigure, isPeriod, isWord, type Piece } from './piece.ts';
import type { When } from './when.ts';

/** "193 (2015), 184 (2013)": the period in brackets right behind a figure and the words that it counts. */
export function bracketed(
  piece: FigurePiece,
  pieces: readonly Piece[],
  whens: readonly When[],
  line: string,
): When | undefined {
  const at = pieces.findIndex((p) => p.at > piece.at && (p.broken || !isWord(p)));
  const [p, before] = [pieces[at], pieces[at - 1]];
  if (!isPeriod(p) || !before || !/^\s*[(（]/.test(line.slice(before.end, p.start))) return undefined;
  return whens.find((w) => w.from === at && !w.base);
}

/** The period of a figure: in its clause before it, right behind it, else the one in force in the sentence. */
export function whenOf(
  piece: FigurePiece,
  pieces: readonly Piece[],
  whens: readonly When[],
  [from, to]: readonly [number, number],
  inForce: Period | undefined,
): When | undefined {
  const own = whens.find((w) => w.only === piece.at);
  if (own) return own;
  const said = whens.filter((w) => !w.base && w.only === undefined);
  const before = said.findLast((w) => w.from >= from && w.to <= piece.at);
  const behind = said.find((w) => w.from > piece.at && w.to <= to);
  const taken = before && from > 0 && isFigure(pieces[from - 1]);
  if (before && !(taken && behind)) return before;
  if (behind) return behind;
  const earlier = said.findLast((w) => w.to <= piece.at);
  if (earlier) return earlier;
  const [only] = said;
  // "… to 66.83 billion yuan, with April contributing 16.6 billion": the part is that of what follows only.
  const apart =
    only && isPartOfPeriod(only.period, inForce) && pieces.slice(piece.at + 1, only.from + 1).some((p) => p.broken);
  return said.length === 1 && only && !apart && !isCompared(piece, pieces, only) ? only : undefined;
}

/** "9.8 percent, against 8.1 percent in November 2021": the period is that of the figure which is compared with. */
function isCompared(piece: FigurePiece, pieces: readonly Piece[], { from }: When): boolean {
  const between = pieces.slice(piece.at + 1, from);
  const set = between.find((p) => hasCue(p, 'than') && !hasCue(p, 'over', 'under', 'reach', 'and'));
  return set !== undefined && between.some((p) => isFigure(p) && p.at > set.at);
}

/** 较2022年同期的79.6亿元增长, "compared with 2020's 357.29 billion": the period compared with, where the figure is of it. */
function periodComparedWith(
  piece: FigurePiece,
  pieces: readonly Piece[],
  whens: readonly When[],
  inForce: Period | undefined,
): Period | undefined {
  const base = whens.find((w) => w.base && w.to <= piece.at && piece.at - w.to < 4);
  const between = base ? pieces.slice(base.to, piece.at) : [];
  const plain = between.every(
    (p) =>
      isWord(p) &&
      !p.broken &&
      !p.unknown &&
      (!p.item || p.item.optional) &&
      (hasCue(p, 'same-period') || !hasCue(p, 'up', 'down', 'growth', 'share', 'reach', 'to-level', 'over', 'under')),
  );
  if (!base?.period || !plain || piece.broken) return undefined;
  if (!between.some((p) => hasCue(p, 'same-period'))) return base.period;
  return inForce && shiftYears(inForce, Number(base.period.end.slice(0, 4)) - Number(inForce.end.slice(0, 4)));
}

/** What a sentence says of time, and what was in force before it. */
export interface Dates {
  readonly when: When | undefined;
  readonly whens: readonly When[];
  readonly inForce: Period | undefined;
  readonly pieces: readonly Piece[];
}

/** The period that a figure is of; `inForce` where its sentence names none. */
export function periodOf(
  piece: FigurePiece,
  { when, whens, inForce, pieces }: Dates,
  measured: Measured,
  left: readonly Piece[],
  right: readonly Piece[],
): Period | undefined {
  const period = when ? when.period : inForce;
  // "… a rise of 9.8 percent, after growth of 27.4 percent in the same period last year".
  const afterPast = left.some((p) => hasCue(p, 'after')) && right.some((p) => hasCue(p, 'year-before'));
  if (measured.measure === 'growth' && afterPast && period) return shiftYears(period, -1);
  if (measured.measure !== 'level') return period;
  const against = periodComparedWith(piece, pieces, whens, period);
  if (against || !period) return against;
  // "Compared with 32.41 billion in the same period last year".
  const set = left.findLast(
    (p) => hasCue(p, 'than') && p.typed !== 'on' && !hasCue(p, 'reach', 'and', 'over', 'under'),
  );
  const own = when && set && when.from > set.at;
  const past =
    right.some((p) => hasCue(p, 'year-before')) || left.some((p) => hasCue(p, 'year-before') && when?.from !== p.at);
  if (!own && (past || (set && right.some((p) => hasCue(p, 'same-period'))))) return shiftYears(period, -1);
  // "152 exhibitions, up from 120": of a time that is not named.
  const unnamed = UP_FROM.test(set?.typed ?? '') && period.kind !== 'range';
  return set && !own && (!when || unnamed) ? undefined : period;
}

const UP_FROM = /^(?:(?:up|down) from|compared (?:with|to)|versus|vs|against)$/;

/** A growth on anything but the year before is no growth of the base's. */
export function onYearBefore(
  measured: Measured,
  period: Period | undefined,
  whens: readonly When[],
  clauseTo: number,
): Measured {
  if (measured.measure !== 'growth' || !period) return measured;
  const bases = whens.filter((w) => w.base && w.period && w.from < clauseTo);
  const year = String(Number(period.end.slice(0, 4)) - 1);
  // "In January from December 2023": the year before, and another month.
  const { kind, end } = period;
  const other = (p: Period) => p.kind === 'month' && kind === 'month' && p.end.slice(5, 7) !== end.slice(5, 7);
  const odd = bases.some((w) => w.period && (w.period.end.slice(0, 4) !== year || other(w.period)));
  return odd ? { ...measured, other: true } : measured;
}

/** Which end of a stretch of years each figure of "from A to B between 2012 and 2022" belongs to. */
export function endsOfSpans(pieces: readonly Piece[]): ReadonlyMap<FigurePiece, 'first' | 'last'> {
  const out = new Map<FigurePiece, 'first' | 'last'>();
  const figures = pieces.filter(isFigure);
  figures.forEach((a, i) => {
    const b = figures[i + 1];
    // "GDP tripled between 2010 and 2023, to 806 billion yuan": what it came to.
    const moved = pieces.slice(0, a.at).some((p) => hasCue(p, 'up', 'down'));
    if (!isRate(a) && moved && hasCue(pieces[a.at - 1], 'to-level')) out.set(a, 'last');
    if (!b || isRate(a) || isRate(b)) return;
    const opens = pieces.slice(Math.max(0, a.at - 3), a.at).some((p) => hasCue(p, 'from-level') && !isFigure(p));
    const between = pieces.slice(a.at + 1, b.at);
    if (!opens || !between.some((p) => hasCue(p, 'to-level'))) return;
    out.set(a, 'first').set(b, 'last');
  });
  return out;
}

const isRate = (f: FigurePiece): boolean => f.figure.unit === 'percent' || f.figure.unit === 'percentage-point';

/** The first or last year of a stretch of years; any other period stays what it is. */
export function endOfSpan(period: Period | undefined, end: 'first' | 'last' | undefined): Period | undefined {
  const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(period?.id ?? '') ?? [];
  if (end === undefined || first === undefined || last === undefined) return period;
  return parsePeriod(end === 'first' ? first : last);
}
