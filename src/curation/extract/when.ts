import { type Period, parsePeriod, periodBetween, shiftYears } from '../../facts/period.ts';
import { complete, half } from '../../question/periods/span.ts';
import { hasCue, isFigure, isPeriod, isWord, type Piece } from './piece.ts';

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
}

/** The periods that a sentence names, in order. `inForce` and `year` (of publication) complete months without a year. */
export function findWhens(pieces: readonly Piece[], inForce: Period | undefined, year: number | undefined): When[] {
  const out: When[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const past = out.at(-1)?.period ?? inForce;
    // 去年同期开行88列: the year before, of which the clause speaks.
    if (hasCue(piece, 'year-before') && past && speaksOf(pieces, i))
      out.push({ from: i, to: i + 1, period: shiftYears(past, -1), base: false, running: undefined });
    if (!isPeriod(piece)) continue;
    const when = whenAt(pieces, i, out, inForce, year);
    out.push(when);
    i = when.to - 1;
  }
  return thisYear(joinTotals(joinRanges(out, pieces)), pieces);
}

function whenAt(
  pieces: readonly Piece[],
  i: number,
  before: readonly When[],
  inForce: Period | undefined,
  year: number | undefined,
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
    return { ...common, ...(piece.undated ? {} : { period: mention.period }) };
  }
  if (mention.kind === 'partial') {
    const of = next === undefined ? undefined : pieces[next];
    if (isPeriod(of) && of.mention.kind === 'period' && of.mention.period.kind === 'year') {
      const period = of.undated ? undefined : complete(mention, Number(of.mention.period.id));
      return { ...common, to: (next ?? i) + 1, ...(period ? { period } : {}) };
    }
    const known = before.at(-1)?.period;
    const y = (known ?? sharedYear(pieces, i) ?? inForce)?.end.slice(0, 4) ?? year;
    const period = y === undefined ? undefined : complete(mention, Number(y));
    return { ...common, ...(period ? { period } : {}) };
  }
  if (mention.kind === 'mid') {
    const found = half(mention.year, 1);
    return { ...common, ...(found?.kind === 'period' ? { period: found.period } : {}) };
  }
  const from = before.at(-1)?.period ?? inForce;
  return { ...common, ...(from ? { period: shiftYears(from, mention.years) } : {}) };
}

/** "1.006 million in June, 1.0037 million in July and 1.0044 million in August 2020": the year at the end is that of all. */
function sharedYear(pieces: readonly Piece[], i: number): Period | undefined {
  const dated = pieces.slice(i + 1).find((p) => isPeriod(p) && p.mention.kind !== 'partial');
  if (!isPeriod(dated) || dated.undated || dated.mention.kind !== 'period') return undefined;
  const { period } = dated.mention;
  const listed = pieces.slice(i + 1, dated.at).some((p) => hasCue(p, 'and') || p.broken);
  return listed && period.kind === 'month' ? period : undefined;
}

/** "By 15 September 2023 … this year": from the first of January to that day. */
function thisYear(list: readonly When[], pieces: readonly Piece[]): When[] {
  const upto = list.find((w) => w.running === 'upto' && w.period && w.period.kind !== 'year');
  const end = upto?.period?.end;
  const says = (w: When) => {
    const piece = pieces[w.from];
    return isPeriod(piece) && THIS_YEAR.test(piece.typed) && (piece.undated || w.period?.id === end?.slice(0, 4));
  };
  if (end === undefined || !list.some((w) => w !== upto && says(w))) return [...list];
  return list.map((w) => {
    if (w !== upto && !says(w)) return w;
    const till = upto?.period?.kind === 'month' ? end.slice(0, 7) : end;
    const from = till.length === 7 ? `${end.slice(0, 4)}-01` : `${end.slice(0, 4)}-01-01`;
    const period = parsePeriod(`${from}/${till}`);
    return period ? { ...w, period, running: undefined } : w;
  });
}

const THIS_YEAR = /^(?:this year|(?:the )?current year|今年|本年度?)$/;

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
  if (isPeriod(piece) && piece.mention.kind === 'partial' && hasCue(before, 'over') && isFigure(pieces[i - 2]))
    return false;
  if (hasCue(before, 'than', 'same-period', 'year-before') && !hasCue(before, 'reach') && !hasCue(before, 'and'))
    return true;
  return hasCue(pieces[i + 1], 'than') && /相比|相较|对比/.test(pieces[i + 1]?.typed ?? '');
}

function runningAt(pieces: readonly Piece[], i: number): When['running'] {
  const before = leader(pieces, i);
  const behind = pieces[i + 1];
  if (hasCue(before, 'since') || (hasCue(behind, 'since') && !behind?.broken)) return 'since';
  // "By the end of 2018", 2018年底: what there was on that day, all told.
  return hasCue(before, 'upto') || /\bend\b|[底末]/.test(pieces[i]?.typed ?? '') ? 'upto' : undefined;
}

/** "2013 to August 2023" is one stretch. */
function joinRanges(list: readonly When[], pieces: readonly Piece[]): When[] {
  const out: When[] = [];
  for (const when of list) {
    const last = out.at(-1);
    const link = last && when.from - last.to === 1 ? pieces[last.to] : undefined;
    const joined =
      last?.period && when.period && hasCue(link, 'to-level') && !isFigure(pieces[when.to])
        ? between(last.period, when.period)
        : undefined;
    if (last && joined) out[out.length - 1] = { ...last, to: when.to, period: joined };
    else out.push(when);
  }
  return out;
}

function between(from: Period, to: Period): Period | undefined {
  const end = to.id.split('/').at(-1) ?? to.id;
  return parsePeriod(`${from.id}/${end}`) ?? parsePeriod(`${from.id}/${to.id}`) ?? periodBetween(from.start, to.end);
}

/** "Since August 2015 … by June 2021": a total from the one to the other, whichever of them the figure stands next to. */
function joinTotals(list: readonly When[]): When[] {
  const since = list.find((w) => w.running === 'since' && w.period);
  const upto = list.filter((w) => w.running === 'upto' && w.period && w !== since);
  return list.map((w) => {
    const till = w === since && upto.length === 1 ? upto[0] : upto.includes(w) ? w : undefined;
    const period = since?.period && till?.period ? between(since.period, till.period) : undefined;
    return period ? { ...w, period } : w;
  });
}
