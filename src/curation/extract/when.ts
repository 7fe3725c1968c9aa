import { type Period, parsePeriod, shiftYears } from '../../facts/period.ts';
import { complete, half } from '../../question/periods/span.ts';
import { comparandBefore } from './comparand.ts';
import { hasCue, isFigure, isPeriod, isWord, type Piece } from './piece.ts';
import { joinWhens } from './when-joined.ts';

/** A period of a sentence, put together from the phrases that make it up. */
export interface When {
  /** Pieces, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Left out: it was said but cannot be told ("this year" without a date, a week). */
  readonly period?: Period;
  /** "Than in 2019": what is compared with, not what the figure is of. */
  readonly base: boolean;
  /** "Since 2015", "by the end of 2018": a total up to then, or since then. */
  readonly running: 'since' | 'upto' | undefined;
  /** "Against 40.97 billion yuan in June 2023": the index of the one figure that it belongs to. */
  readonly only?: number;
}

/** The period in force before a sentence, and the one that the text as a whole is about. */
export interface InForce {
  readonly period: Period | undefined;
  readonly frame: Period | undefined;
}

/** The periods that a sentence names, in order. What is in force, else the day of publication, completes months without a year. */
export function findWhens(
  pieces: readonly Piece[],
  { period: inForce, frame }: InForce,
  published: Date | undefined,
): When[] {
  const out: When[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const past = lastSaid(out) ?? inForce;
    // 去年同期开行88列: the year before, of which the clause speaks.
    if (hasCue(piece, 'year-before') && past && speaksOf(pieces, i))
      out.push({ from: i, to: i + 1, period: shiftYears(past, -1), base: false, running: undefined });
    if (!isPeriod(piece)) continue;
    const when = whenAt(pieces, i, out, { period: inForce, frame }, published);
    const only = when.base ? undefined : comparandBefore(pieces, when.from);
    out.push(only === undefined ? when : { ...when, only });
    i = when.to - 1;
  }
  return joinWhens(out, pieces);
}

/** The last period said of the subject itself, and not of what it is compared with. */
const lastSaid = (list: readonly When[]): Period | undefined =>
  list.findLast((w) => !w.base && w.only === undefined)?.period;

function whenAt(
  pieces: readonly Piece[],
  i: number,
  before: readonly When[],
  { period: inForce, frame }: InForce,
  published: Date | undefined,
): When {
  const piece = pieces[i];
  const common = { from: i, to: i + 1, base: isBase(pieces, i), running: runningAt(pieces, i) };
  if (!isPeriod(piece) || piece.mention.kind === 'unsupported' || piece.mention.kind === 'early') return common;
  const { mention } = piece;
  const next = neighbour(pieces, i);
  if (mention.kind === 'period') {
    const part = next && isPeriod(pieces[next]) ? pieces[next] : undefined;
    // 2013年到2023年8月.
    const years = /^\d{4}\/\d{4}$/.test(mention.period.id);
    if (years && isPeriod(part) && part.mention.kind === 'partial' && next === i + 1) {
      const month = complete(part.mention, Number(mention.period.id.slice(5)));
      const period = month && parsePeriod(`${mention.period.id.slice(0, 4)}/${month.end.slice(0, 7)}`);
      return { ...common, to: i + 2, ...(period ? { period } : {}) };
    }
    // 今年1-6月, "2021 (January to June)": the months belong to the year.
    if (isPeriod(part) && part.mention.kind === 'partial' && mention.period.kind === 'year') {
      const period = piece.undated ? undefined : complete(part.mention, Number(mention.period.id));
      return { ...common, to: (next ?? i) + 1, ...(period ? { period } : {}) };
    }
    // 截至2022年末…，上年末…: before the year spoken of, else before that of publication.
    const of = /^上年/.test(piece.typed) ? lastSaid(before)?.end.slice(0, 4) : undefined;
    const said = of === undefined ? mention.period : (parsePeriod(String(Number(of) - 1)) ?? mention.period);
    const period = isYearEnd(pieces, i) ? (parsePeriod(said.end.slice(0, 4)) ?? said) : said;
    return { ...common, ...(piece.undated ? {} : { period }) };
  }
  if (mention.kind === 'partial') {
    const of = next === undefined ? undefined : pieces[next];
    if (isPeriod(of) && of.mention.kind === 'period' && of.mention.period.kind === 'year') {
      const period = of.undated ? undefined : complete(mention, Number(of.mention.period.id));
      return { ...common, to: (next ?? i) + 1, ...(period ? { period } : {}) };
    }
    const y = (lastSaid(before) ?? sharedYear(pieces, i) ?? inForce)?.end.slice(0, 4);
    const whole = y === undefined ? published && lastOf(mention, published, pieces) : complete(mention, Number(y));
    const period = isCount(piece.typed)
      ? (sameLength(frame, mention) ?? sameLength(inForce, mention) ?? ofLength(mention, whole))
      : whole;
    return { ...common, ...(period ? { period } : {}) };
  }
  if (mention.kind === 'mid') {
    const found = half(mention.year, 1);
    return { ...common, ...(found?.kind === 'period' ? { period: found.period } : {}) };
  }
  const from = lastSaid(before) ?? inForce;
  return { ...common, ...(from ? { period: shiftYears(from, mention.years) } : {}) };
}

/** Months without a year are the last ones before the day of publication; of a plan, those of its year. */
function lastOf(months: MonthsSaid, published: Date, pieces: readonly Piece[]): Period | undefined {
  const year = published.getUTCFullYear();
  const isAhead = months.toMonth > published.getUTCMonth() + 1 && !pieces.some(isPlan);
  return complete(months, isAhead ? year - 1 : year);
}

type MonthsSaid = Parameters<typeof complete>[0];

/** "In the nine months": the period spoken of, where it has as many. */
function sameLength(period: Period | undefined, { toMonth }: Months): Period | undefined {
  const length = period && Number(period.end.slice(5, 7)) - Number(period.start.slice(5, 7)) + 1;
  return length === toMonth ? period : undefined;
}

/** Three or six months that were not spoken of might be any quarter or half. */
const ofLength = ({ toMonth }: Months, whole: Period | undefined): Period | undefined =>
  toMonth === 3 || toMonth === 6 ? undefined : whole;

type Months = { readonly toMonth: number };

const isCount = (typed: string): boolean => /^(?:the|these|those) .* months$/.test(typed) && !/first/.test(typed);

/** "1.006 million in June, 1.0037 million in July and 1.0044 million in August 2020": the year at the end is that of all. */
function sharedYear(pieces: readonly Piece[], i: number): Period | undefined {
  const dated = pieces.slice(i + 1).find((p) => isPeriod(p) && p.mention.kind !== 'partial');
  if (!isPeriod(dated) || dated.undated || dated.mention.kind !== 'period') return undefined;
  const { period } = dated.mention;
  const listed = pieces.slice(i + 1, dated.at).some((p) => hasCue(p, 'and') || p.broken);
  return listed && period.kind === 'month' ? period : undefined;
}

/** True where the phrase opens a clause that goes on to an amount, not to a growth ("比去年同期增长"). */
function speaksOf(pieces: readonly Piece[], i: number): boolean {
  const opens = pieces
    .slice(Math.max(0, i - 2), i)
    .every((p) => isWord(p) && !p.item && !hasCue(p, 'than', 'up', 'down', 'growth'));
  const next = pieces.findIndex((p, k) => k > i && isFigure(p));
  const figure = pieces[next];
  const rate = isFigure(figure) && (figure.figure.unit === 'percent' || figure.figure.unit === 'percentage-point');
  const start = i === 0 || pieces[i]?.broken || pieces[i - 1]?.broken || i === 1;
  return (
    opens &&
    start &&
    next > 0 &&
    !rate &&
    pieces.slice(i + 1, next).every((p) => !p.broken && !hasCue(p, 'up', 'down', 'growth'))
  );
}

const isPlan = (p: Piece): boolean => hasCue(p, 'plan', 'target', 'aimed-at', 'forecast');

/** An aim to be reached by the end of a year is one for that year. */
function isYearEnd(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  const named = isPeriod(piece) && piece.mention.kind === 'period' && piece.mention.period;
  return named && /-12$/.test(named.id) && UPTO_END.test(piece?.typed ?? '') && pieces.some(isPlan);
}

const UPTO_END = /\bend\b|[底末]/;

/** The next period, when nothing but "of this" stands between. */
function neighbour(pieces: readonly Piece[], i: number): number | undefined {
  for (let k = i + 1; k <= i + 3; k++) {
    const piece = pieces[k];
    if (isPeriod(piece)) return k;
    if (!isWord(piece) || piece.item || piece.unknown || hasCue(piece, 'than', 'and')) return undefined;
  }
  return undefined;
}

/** The piece before that says something: articles and prepositions of time are passed over. */
function leader(pieces: readonly Piece[], i: number): Piece | undefined {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const piece = pieces[k];
    if (!isWord(piece)) return piece;
    const preposition = hasCue(piece, 'reach') && piece.cues.size === 1;
    if ((piece.cues.size > 0 && !preposition) || piece.item || piece.unknown) return piece;
    if (pieces[k + 1]?.broken) return undefined;
  }
  return undefined;
}

function isBase(pieces: readonly Piece[], i: number): boolean {
  const before = leader(pieces, i);
  if (pieces[i]?.broken || hasCue(before, 'since')) return false;
  // "5.9 million over the whole half-year": in the course of it.
  const piece = pieces[i];
  if (
    isPeriod(piece) &&
    piece.mention.kind === 'partial' &&
    hasCue(before, 'over') &&
    (i === 1 || isFigure(pieces[i - 2])) &&
    !isOfChange(pieces.slice(0, i))
  )
    return false;
  // "Over 2012-2022": with nothing before it, in the course of it.
  if (hasCue(before, 'over') && (before?.at === 0 || before?.broken)) return false;
  if (
    hasCue(before, 'than', 'same-period', 'year-before') &&
    !hasCue(before, 'reach') &&
    (!hasCue(before, 'and') || hasCue(before, 'compare'))
  )
    return true;
  return hasCue(pieces[i + 1], 'than') && /相比|相较|对比/.test(pieces[i + 1]?.typed ?? '');
}

/** "An increase of 2.1 billion yuan over November": so much more than then. */
function isOfChange(before: readonly Piece[]): boolean {
  const clause = before.slice(
    Math.max(
      0,
      before.findLastIndex((p) => p.broken),
    ),
  );
  return clause.some((p) => hasCue(p, 'up', 'down', 'change-amount'));
}

function runningAt(pieces: readonly Piece[], i: number): When['running'] {
  const before = leader(pieces, i);
  const behind = pieces[i + 1];
  if (hasCue(before, 'since') || (hasCue(behind, 'since') && !behind?.broken)) return 'since';
  // "To reach 160 billion yuan by 2026": the aim for that year, and no total up to then.
  if (pieces.some(isPlan) && !pieces.some((p) => hasCue(p, 'cumulative', 'since'))) return undefined;
  // "By the end of 2018", 2018年底: what there was on that day, all told.
  return hasCue(before, 'upto') || UPTO_END.test(pieces[i]?.typed ?? '') ? 'upto' : undefined;
}
