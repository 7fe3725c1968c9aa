import { type Period, parsePeriod, periodBetween } from '../../facts/period.ts';
import { hasCue, isFigure, isPeriod, isWord, type Piece } from './piece.ts';
import type { When } from './when.ts';

/** Puts together the periods of a sentence that are one stretch: "2013 to August 2023", "since 2015 … by June 2021". */
export function joinWhens(list: readonly When[], pieces: readonly Piece[]): When[] {
  return thisYear(joinTotals(joinRanges(list, pieces)), pieces);
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

/** "2013 to August 2023" is one stretch. */
function joinRanges(list: readonly When[], pieces: readonly Piece[]): When[] {
  const out: When[] = [];
  for (const when of list) {
    const last = out.at(-1);
    const joined =
      last?.period &&
      when.period &&
      (isLink(pieces.slice(last.to, when.from)) || isBetween(pieces, last)) &&
      !isFigure(pieces[when.to])
        ? between(last.period, when.period)
        : undefined;
    if (last && joined) out[out.length - 1] = { ...last, to: when.to, period: joined };
    else out.push(when);
  }
  return out;
}

/** "Between 2013 and August 2023". */
const isBetween = (pieces: readonly Piece[], { from, to }: When): boolean =>
  /\bbetween$/.test(pieces[from - 1]?.typed ?? '') && pieces[to]?.typed === 'and';

/** "To", or "to the end of". */
function isLink([first, ...rest]: readonly Piece[]): boolean {
  const plain = (p: Piece) => isWord(p) && !p.broken && !p.item && !p.unknown;
  return hasCue(first, 'to-level') && rest.length < 4 && rest.every(plain);
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
