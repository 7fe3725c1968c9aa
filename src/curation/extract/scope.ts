import { HOME } from '../../facts/home.ts';
import type { Item } from '../../question/reading.ts';
import type { About } from './about.ts';
import type { Barred } from './figure-reading.ts';
import type { Measured } from './measured.ts';
import { type FigurePiece, hasCue, isPeriod, isWord, type Piece, type WordPiece } from './piece.ts';
import { isAverage } from './subject-matcher.ts';

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
  if (!target && [...before, ...clause].some((p) => hasCue(p, 'plan', 'target', 'aimed-at') || isForecast(p)))
    return 'plan';
  if (pieces.slice(clauseFrom, figure.at).some((p) => hasCue(p, 'not-so'))) return 'denied';
  // Growth in dollars, or without price changes, is another growth: of most indicators.
  const real = !about.readings.some((c) => c.record.growthPrices === 'constant');
  const rate = figure.figure.unit === 'percent' || figure.figure.unit === 'percentage-point';
  if (
    [...before, ...clause].some(
      (p) => hasCue(p, 'revised') || (rate && (hasCue(p, 'usd') || (real && hasCue(p, 'constant-prices')))),
    )
  )
    return 'averaged';
  if (before.some((p) => hasCue(p, 'multi-year')) && !pieces.some(isPeriod)) return 'averaged';
  if (pieces.slice(clauseFrom, figure.at).some((p) => hasCue(p, 'excluding'))) return 'unknown-word';
  if (
    !about.readings.some(isAverage) &&
    around
      .slice(around.findLastIndex((p) => p.at < figure.at && hasCue(p, 'and')) + 1)
      .some((p) => hasCue(p, 'averaged'))
  )
    return 'averaged';
  const left = clause.slice(0, figure.at - clauseFrom);
  // "… below that of the country, which grew 5.2 percent".
  const relative = /^(?:which|where)$/.test(left[0]?.typed ?? '') && named(pieces[clauseFrom - 1], 'china', 'fujian');
  return relative || elsewhere(left, measured, about) || spokenOf(about, measured) ? 'place' : undefined;
}

const isForecast = (p: Piece): boolean => isWord(p) && p.cues.has('forecast');

/** The nation or the province named as the place itself, not as what is measured against. */
function elsewhere(left: readonly Piece[], { measure }: Measured, about: About): boolean {
  if (measure === 'gap' || measure === 'rank' || measure === 'share') return false;
  const own = about.readings.some((c) => c.place === 'fujian') ? [] : ['fujian'];
  // "The city's national export base" is a title.
  const title = (p: Piece) =>
    isWord(p) &&
    p.item?.meanings.some((m) => m.id === 'national') &&
    left.some((x) => x.at < p.at && isCity(x)) &&
    left.some((x) => x.at > p.at && isWord(x) && x.item !== undefined);
  const place = left.findLast((p) => named(p, 'china', 'worldwide', HOME, ...own) && !title(p));
  return (
    place !== undefined && !named(place, HOME) && !left.some((p) => named(p, HOME) && Math.abs(p.at - place.at) < 3)
  );
}

/** The nation or the province is what was spoken of before: "Fujian's exports rose …, imports …". */
function spokenOf({ items, readings }: About, { measure }: Measured): boolean {
  if (measure === 'gap' || measure === 'rank' || measure === 'share') return false;
  const isPlace = (i: Item) => i.meanings.every((m) => m.role === 'place' || m.role === 'foreign');
  const places = items.filter((i) => !i.optional && isPlace(i) && !i.meanings.some((m) => m.id === 'national'));
  const last = places.at(-1);
  return (
    last !== undefined &&
    !last.meanings.some((m) => m.id === HOME || readings.some((c) => c.place === m.id || c.allowed.has(m.id)))
  );
}

const isCity = (p: Piece): boolean =>
  isWord(p) && (p.item?.meanings.some((m) => m.id === HOME || m.id === 'city') ?? false);
const named = (p: Piece | undefined, ...ids: readonly string[]): boolean =>
  isWord(p) && p.item !== undefined && !p.item.optional && p.item.meanings.some((m) => ids.includes(m.id));

const TIES = /^(?:of|for|in|with|to|from|among|worth of|in terms of)(?: the)?$/;

/** True when a word that the base does not know may narrow the subject down: "tea exports", "exports of tea", 出口茶叶. */
export function narrowed(left: readonly Piece[], right: readonly Piece[], about: About): boolean {
  if (left.some((p, i) => hasCue(p, 'narrower') || isTied(left, i, about))) return true;
  const [first, second, third] = right;
  if (!first || first.broken) return false;
  if (first.typed === 'worth of' && isSpecial(right.slice(1))) return true;
  if (TIES.test(first.typed)) return isStrange(second) || (second?.typed === 'the' && isStrange(third));
  if (isStrange(first) && hasHan(first)) return true;
  // "12 tasks were added": not how many there are.
  const at = right.findIndex((p) => PREDICATE.test(p.typed));
  const verb = right[at + 1];
  return at > 0 && at < 4 && !right[at]?.broken && (isStrange(verb) || hasCue(verb, 'up', 'down'));
}

/** "Worth of bags": things that no name says, whatever else the word may mean. */
function isSpecial(right: readonly Piece[]): boolean {
  const end = right.findIndex((p) => !isWord(p) || p.broken || hasCue(p, 'to-level', 'from-level', 'reach', 'and'));
  const noun = right.slice(0, end < 0 ? right.length : end);
  return noun.length > 0 && !noun.some((p) => isSubject(p) || GOODS.test(p.typed));
}

const GOODS = /\b(?:goods|products|merchandise|cargo|commodities)$/;

/**
 * True where an ordinary word next to a name may mean a part ("large exhibitions", 国际航线), or a verb says that only what
 * was added is counted of a number that there is ("opened 8 new routes").
 */
export function maybeNarrowed(left: readonly Piece[], right: readonly Piece[], about: About): boolean {
  const stock = about.readings.some((c) => c.record.kind === 'stock');
  if (stock && [...left, ...right.slice(0, 3)].some((p) => hasCue(p, 'adds'))) return true;
  const near = (list: readonly Piece[]) =>
    list.some((p, i) => {
      // 国际性会议: a suffix of one character stands between.
      const next = SUFFIX.test(list[i + 1]?.typed ?? '') && !list[i + 1]?.broken ? list[i + 2] : list[i + 1];
      return hasCue(p, 'narrows') && !(isWord(p) && isAdmitted(p, about)) && isSubject(next) && !next?.broken;
    });
  // "Enterprises with more than ten million dollars": an amount without digits next to what is counted.
  if (left.some((p) => hasCue(p, 'usd', 'cny', 'money')) && about.readings.some((c) => c.record.unitClass === 'count'))
    return true;
  return near(left) || near(right) || (hasCue(right[0], 'narrows') && !right[0]?.broken);
}

const SUFFIX = /^[性型类级式化的]$/;
const PREDICATE = /^(?:was|were|have been|has been|had been)$/;

/** True for a word that stands where it narrows a name down: right before it, right after it, or tied to it by "of". */
function isTied(left: readonly Piece[], i: number, about: About): boolean {
  const [p, before, next] = [left[i], left[i - 1], left[i + 1]];
  if (!isWord(p)) return false;
  const leads = isSubject(next) && !next?.broken;
  if (leads && (isStrange(p) || (p.topic && !hasHan(p)) || (p.weak && !isAdmitted(p, about)))) return true;
  if (p.broken || !(isStrange(p) || p.topic)) return false;
  const behind = before?.typed === 'the' && !before.broken ? left[i - 2] : before;
  if (isTie(left, i - 1) && isSubject(beforeTie(left, i - 1))) return true;
  if (!isStrange(p) && !(behind !== before && isSubject(behind))) return false;
  return isSubject(behind) || (isStrange(before) && isTied(left, i - 1, about));
}

const isAdmitted = (p: WordPiece, { readings }: About): boolean =>
  readings.some((c) => p.item?.meanings.some((m) => c.allowed.has(m.id)));

/** A clause that only says what the next one is about: "Tea: …", 茶叶：…; it holds a word that the base does not know. */
export function headsStrangely(pieces: readonly Piece[], colon: boolean): boolean {
  return pieces.some((p) => hasCue(p, 'narrower') || (colon && (isStrange(p) || isAttribute(p))));
}

/** "trade with the bloc": what ties an unknown word to the name before it, an article passed over. */
function isTie(left: readonly Piece[], i: number): boolean {
  const at = left[i]?.typed === 'the' ? i - 1 : i;
  return TIES.test(left[at]?.typed ?? '');
}

function beforeTie(left: readonly Piece[], i: number): Piece | undefined {
  return left[left[i]?.typed === 'the' ? i - 2 : i - 1];
}

/** True for a word for things that no figure here is of. */
export const isAttribute = (p: Piece): boolean =>
  isWord(p) && (p.item?.meanings.every((m) => m.role === 'attribute') ?? false);
const hasHan = (p: Piece): boolean => /[\u4e00-\u9fff]/.test(p.typed);
const isStrange = (p: Piece | undefined): boolean => isWord(p) && p.unknown && !/[a-z]ly$/.test(p.typed);
const isSubject = (p: Piece | undefined): boolean =>
  isWord(p) && p.item !== undefined && !p.item.optional && p.item.meanings.some((m) => m.role === 'subject');
