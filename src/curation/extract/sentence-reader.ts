import { type Period, parsePeriod } from '../../facts/period.ts';
import type { Measure } from '../../facts/schema.ts';
import type { Item } from '../../question/reading.ts';
import { type About, type Before, isBare, type Subjects } from './about.ts';
import { attached, hasNames, subjectItems } from './attached.ts';
import { boundOf } from './bounds.ts';
import { isBracketedElsewhere } from './bracketed-place.ts';
import { isPart as isPartOf, remember, returnTo } from './carried-period.ts';
import { type Share, shareOut } from './coordination.ts';
import { countsOther } from './counted.ts';
import { bracketed, endOfSpan, endsOfSpans, onYearBefore, periodOf, whenOf } from './figure-period.ts';
import type { Barred, FigureReading } from './figure-reading.ts';
import { besideOf, isRate, unitOf } from './figure-unit.ts';
import { type Measured, measureOf } from './measured.ts';
import type { Memory } from './memory.ts';
import { isCountedBehind, isPart, isSomeOf, isStillWhole, isTotalOfParts } from './part-of.ts';
import { type FigurePiece, hasCue, isFigure, isPeriod, isWord, type Piece, type Sentence } from './piece.ts';
import { isOthersOwn } from './possessor.ts';
import { barredBy, headsStrangely, isAttribute, maybeNarrowed, narrowed } from './scope.ts';
import { findOf } from './share-of.ts';
import { isOfThreshold } from './threshold.ts';
import type { UnitId } from './unit-words.ts';
import { findWhens, type When } from './when.ts';
import { isOfOtherWhole } from './whole.ts';

interface Target {
  readonly line: string;
  readonly start: number;
  readonly paragraph: number;
  readonly out: FigureReading[];
}

/** Reads the figures of one sentence, clause by clause. */
export class SentenceReader {
  readonly #pieces: readonly Piece[];
  readonly #asks: boolean;
  readonly #published: Date | undefined;
  readonly #subjects: Subjects;
  readonly #memory: Memory;
  readonly #whens: readonly When[];
  readonly #shares: ReadonlyMap<FigurePiece, Share>;
  /** Which end of a stretch of years a figure is of. */
  readonly #ends: ReadonlyMap<FigurePiece, 'first' | 'last'>;
  readonly #target: Target;
  /** Something of this sentence is in force already. */
  #near = false;
  /** The clause before heads this one with a word that the base does not know. */
  #headed = false;
  /** Up to here the pieces belong to the figure before: "20 have been implemented" takes what stands behind it. */
  #taken = 0;
  /** What a level was given of already. */
  readonly #said = new Set<string>();
  #like: { readonly measured: Measured; readonly unit: UnitId | undefined } | undefined;

  constructor(sentence: Sentence, subjects: Subjects, memory: Memory, published: Date | undefined, target: Target) {
    this.#pieces = sentence.pieces;
    this.#asks = sentence.asks;
    this.#published = published;
    this.#subjects = subjects;
    this.#memory = memory;
    returnTo(memory, sentence.pieces);
    this.#whens = findWhens(sentence.pieces, memory.period, published?.getUTCFullYear());
    this.#shares = shareOut(sentence.pieces, this.#whens, subjects);
    this.#ends = endsOfSpans(sentence.pieces);
    this.#target = target;
    this.#near = sentence.continues || opensWithPronoun(sentence.pieces);
  }

  read(): void {
    if (!this.#pieces.some(isFigure)) this.#topic();
    const clauses = this.#clauses();
    this.#leadFromBehind(clauses);
    for (const [from, to] of clauses) {
      const figures = this.#pieces.slice(from, to).filter(isFigure);
      if (figures.length === 0 && this.#pieces.slice(to).some(isFigure)) this.#lead(from, to);
      figures.forEach((f, i) => {
        const after = figures[i - 1];
        const next = figures[i + 1];
        this.#figure(f, after ? after.at + 1 : from, next ? next.at : to, from, to);
      });
    }
    remember(this.#memory, this.#whens, this.#pieces);
  }

  /** Stretches between commas, brackets and the like. */
  #clauses(): (readonly [number, number])[] {
    const cuts = this.#pieces.filter((p) => p.broken && p.at > 0).map((p) => p.at);
    return [0, ...cuts].map((from, i) => [from, cuts[i] ?? this.#pieces.length] as const);
  }

  /** "From $82 million in 1978 to $134.8 billion in 2023, Xiamen's trade has …": what the figures are of is named behind them. */
  #leadFromBehind([first, second]: readonly (readonly [number, number])[]): void {
    if (!first || !second || this.#near) return;
    const [opening, next] = [this.#pieces.slice(...first), this.#pieces.slice(...second)];
    const from = opening.some((p) => hasCue(p, 'from-level') || FROM.test(p.typed));
    if (!from || !opening.some(isFigure) || hasNames(opening) || next.some(isFigure)) return;
    this.#lead(...second);
  }

  /** A clause without a figure may name what the next ones are about. */
  #lead(from: number, to: number): void {
    // "When the reforms began, …": the circumstances are no subject.
    if (SUBORDINATE.test(this.#pieces[from]?.typed ?? '')) return;
    const end = this.#pieces[to];
    const mark = this.#target.line.slice(this.#pieces[to - 1]?.end ?? 0, end?.start ?? 0);
    this.#headed ||= headsStrangely(this.#pieces.slice(from, to), /[:：]/.test(mark));
    // "Nationwide, trade expanded": no rank, but the place of all that follows.
    const place = (i: Item) => from === 0 && to === 1 && i.meanings.every((m) => m.role === 'place');
    const items = subjectItems(this.#pieces.slice(from, to))
      .filter((i) => i.meanings.some((m) => m.role !== 'attribute'))
      .map((i) => (place(i) ? { ...i, optional: false } : i));
    if (!items.some((i) => !i.optional)) return;
    const about = this.#subjects.find(items, this.#before(false), 'percent');
    // 服务外包执行额（含离岸与在岸）: a bracket may say what is in it, and is not what is spoken of.
    if (this.#near && isBracket(this.#target.line, this.#pieces, from, to)) {
      this.#memory.doubtful ||= about.readings.some((c) => !this.#memory.readings.includes(c));
      if (this.#pieces.slice(from, to).some(isAttribute)) this.#memory.barred = 'unknown-word';
      return;
    }
    const kept = this.#near ? this.#memory.items.filter((i) => !items.some((o) => this.#subjects.areRivals(i, o))) : [];
    this.#memory.items = about.readings.length > 0 ? about.items : [...kept, ...items];
    this.#memory.readings = about.readings;
    // 厦门软件出口｜出口额…: the head is narrowed down by a word that the base does not know.
    this.#memory.barred = narrowed(this.#pieces.slice(from, to), [], about) ? 'unknown-word' : undefined;
    this.#near = true;
  }

  /** "Cruise traffic did better.": a sentence without figures says what those of the next are about. */
  #topic(): void {
    // A place is where the sentence plays, and no topic.
    const items = subjectItems(this.#pieces).filter((i) => !i.optional && i.meanings.some((m) => m.role === 'subject'));
    const about = this.#subjects.find(items, { items: [], readings: [], near: false, part: false }, undefined);
    // "The digital economy? Around 52 percent": the question is of something that the base does not know.
    if (this.#asks && items.length === 0) this.#memory.barred = 'unknown-word';
    if (items.length === 0 || (this.#pieces.length > SHORT && about.readings.length === 0)) return;
    Object.assign(this.#memory, { items, readings: about.readings, barred: undefined, doubtful: false });
  }

  #before(part: boolean): Before {
    return { items: this.#memory.items, readings: this.#memory.readings, near: this.#near, part };
  }

  #figure(piece: FigurePiece, from: number, to: number, clauseFrom: number, clauseTo: number): void {
    const left = this.#pieces.slice(Math.max(from, this.#taken), piece.at);
    const right = this.#pieces.slice(piece.at + 1, to);
    const unit = unitOf(piece, left, this.#pieces);
    const beside = besideOf(piece, left, unit, this.#pieces, this.#target.out);
    const twin = beside === undefined ? undefined : this.#target.out[beside];
    const share = this.#shares.get(piece);
    const own = share?.items ?? this.#own(piece, left, right, clauseTo);
    const part = isPart(piece, this.#pieces.slice(clauseFrom, clauseTo), right);
    const before = this.#before(part);
    const twinned = share?.as && this.#target.out.find((r) => r.figure === share.as?.figure);
    const about = twin?.about ?? twinned?.about ?? findOf(this.#subjects, own, { left, right, before, unit });
    const like =
      this.#like &&
      isRate(this.#like.unit) === isRate(unit) &&
      (this.#like.unit === 'percentage-point' || !sinceName(left).some((p) => hasCue(p, 'reach')))
        ? this.#like.measured
        : undefined;
    const said =
      twin?.measured ??
      measureOf(
        piece,
        this.#headedBy(left, clauseFrom),
        this.#reach(piece, to, clauseTo),
        like,
        unit === 'rank' ? unit : undefined,
      );
    const rates = about.readings.length > 0 && about.readings.every((c) => c.record.unitClass === 'percent');
    // A rate that is an indicator of its own (average growth a year) has levels in percent.
    const measured: Measured = rates && unit === 'percent' ? { ...said, measure: 'level', other: false } : said;
    const found =
      share?.when ??
      bracketed(piece, this.#pieces, this.#whens, this.#target.line) ??
      whenOf(piece, this.#pieces, this.#whens, [from, to], this.#memory.period);
    const when = isOfCountsOnly(found, about, measured, clauseFrom) ? undefined : found;
    const inForce = this.#memory.period ?? this.#edition(about);
    const stretch = periodOf(piece, { when, whens: this.#whens, inForce, pieces: this.#pieces }, measured, left, right);
    const period = twin ? twin.period : endOfSpan(stretch, this.#ends.get(piece));
    const barred = barredBy(piece, this.#pieces, about, measured, [clauseFrom, clauseTo], [...left, ...right]);
    // A sentence that names its place anew is headed by nothing before it.
    if (own.some((i) => i.meanings.some((m) => m.role === 'place'))) this.#headed = false;
    const headed = this.#headed;
    const unread =
      (part && measured.measure !== 'share' && !this.#isTimePart(when) && isStillWhole(about.readings, before)) ||
      (isSomeOf(piece, right) && about.readings.some((c) => Object.keys(c.breakdown).length === 0));
    const other =
      countsOther(piece, unit, left, right, about, this.#subjects.index.elsewhere) ||
      isOfThreshold(piece, this.#pieces.slice(clauseFrom, clauseTo)) ||
      (measured.measure === 'share' && isOfOtherWhole(left, right, about, this.#subjects.index.elsewhere));
    const narrow = headed || unread || other || narrowed(left, right, about) ? 'unknown-word' : undefined;
    const theirs =
      isOthersOwn(left, this.#target.line) || isBracketedElsewhere(piece, this.#pieces, this.#target.line, about)
        ? 'place'
        : undefined;
    // 厦门口岸进出口…，出口…: a direction by itself goes on with what was narrowed down.
    const limited = this.#memory.barred !== undefined || this.#memory.doubtful;
    const goesOn = about.carried || (before.near && limited && isBareName(own));
    const bar = barred ?? theirs ?? narrow ?? (goesOn ? this.#memory.barred : undefined);
    const again = twin === undefined && this.#isSaid(about, period, measured, unit);
    const doubtful =
      left.some((p) => isWord(p) && p.unknown) ||
      maybeNarrowed(this.#pieces.slice(clauseFrom, piece.at), right, about) ||
      isSomeOf(piece, right) ||
      (goesOn && this.#memory.doubtful) ||
      (about.carried && (isTotalOfParts(left, about) || again));
    if (!goesOn) Object.assign(this.#memory, { barred: lasting(bar, left), doubtful });
    this.#target.out.push({
      figure: piece.figure,
      unit,
      start: this.#target.start + piece.start,
      end: this.#target.start + piece.end,
      paragraph: this.#target.paragraph,
      about: share?.uneven ? { ...about, readings: [] } : about,
      period,
      dated: twin?.dated ?? (when ? (when.period ? 'sentence' : 'open') : period ? 'carried' : 'none'),
      asOf: this.#pieces.slice(clauseFrom, clauseTo).some((p) => hasCue(p, 'now')) ? undefined : this.#memory.asOf,
      running: twin?.running ?? (when ? when.running !== undefined : this.#memory.running),
      measured: onYearBefore(measured, period, this.#whens, clauseTo),
      bound: boundOf(piece, left, right),
      barred: bar,
      target: [...left, ...right.slice(0, 2)].some((p) => hasCue(p, 'aimed-at')),
      beside,
      doubtful,
      asked: this.#asks,
      words: this.#wordsOf(piece, left, right),
    });
    this.#like = { measured, unit };
    if (about.carried && about.readings.length === 0) return;
    const relative = measured.against !== undefined && RELATIVE.has(measured.measure ?? 'level');
    this.#memory.items = relative ? withoutReference(about.items, this.#memory.items) : about.items;
    this.#memory.readings = about.readings;
    this.#near ||= !about.carried;
  }

  /** "Of which 21.1 billion in the first half", 其中9月12.4亿元: the part is one of time. */
  #isTimePart(when: When | undefined): boolean {
    const earlier = this.#whens.findLast((w) => when && !w.base && w.to <= when.from)?.period;
    return isPartOf(when?.period, earlier) || isPartOf(when?.period, this.#memory.period);
  }

  /** A fair of which a text speaks without a date is that of the year in which it came out. */
  #edition({ readings }: About): Period | undefined {
    const event = readings.length > 0 && readings.every((c) => c.record.event);
    return event && this.#published ? parsePeriod(String(this.#published.getUTCFullYear())) : undefined;
  }

  /** "88 in all, 30 for the bureau": a second number of the very same thing is of something else, or of a part. */
  #isSaid({ readings }: About, period: Period | undefined, { measure }: Measured, unit: UnitId | undefined): boolean {
    const key = [
      measure,
      unit,
      period?.id,
      ...readings.map((c) => `${c.indicator}@${c.place}${JSON.stringify(c.breakdown)}`),
    ];
    if (measure !== 'level' || readings.length === 0) return false;
    const said = this.#said.has(key.join());
    this.#said.add(key.join());
    return said;
  }

  /** The names on the left, and what the figure counts or is a figure of, on the right. */
  #own(piece: FigurePiece, left: readonly Piece[], right: readonly Piece[], clauseTo: number): readonly Item[] {
    const behind = isCountedBehind(piece, right, this.#pieces)
      ? this.#pieces.slice(piece.at + 1, clauseTo).filter((p) => !isFigure(p))
      : right;
    const ranks = piece.figure.ordinal ? right.filter((p) => !isPeriod(p)) : undefined;
    const own = attached(ranks ?? behind, behind !== right, piece.at + right.length + 1 < clauseTo);
    // "88 cruise calls and 281,500 passengers": what is counted is not counted twice.
    if (hasNames(own) && (!hasNames(left) || isCounted(piece))) this.#taken = piece.at + 1 + own.length;
    return [...subjectItems(left), ...subjectItems(own)];
  }

  /** The article's own words around a figure, from the names before it to those right behind. */
  #wordsOf(piece: FigurePiece, left: readonly Piece[], right: readonly Piece[]): string {
    const { line } = this.#target;
    const before = line.slice(left[0]?.start ?? piece.start, piece.start).trim();
    const behind = attached(right, false, false);
    const after = line.slice(piece.end, behind.at(-1)?.end ?? piece.end).trim();
    return [before, after].filter((x) => x !== '').join(' … ');
  }

  /** The words that may tell the measure on the right: to the end of the clause. */
  #reach(piece: FigurePiece, to: number, clauseTo: number): readonly Piece[] {
    return this.#pieces.slice(piece.at + 1, Math.min(to, clauseTo));
  }

  /** "Exports, growth on the year before: 12 percent": what stands before the colon tells the measure. */
  #headedBy(left: readonly Piece[], clauseFrom: number): readonly Piece[] {
    const says = left.some((p) => !isWord(p) || p.item || [...p.cues].some((c) => !BOUNDS.has(c)));
    const start = this.#pieces.slice(0, clauseFrom).findLast((p) => p.broken)?.at ?? 0;
    const head = this.#pieces.slice(start, clauseFrom);
    return says || head.some(isFigure) ? left : [...head, ...left];
  }
}

/** "Share: over 38 percent": a bound says nothing of the measure. */
const BOUNDS: ReadonlySet<string> = new Set(['about', 'nearly', 'over', 'under', 'than']);

/** What stands between the last name and a figure. */
const sinceName = (left: readonly Piece[]): readonly Piece[] =>
  left.slice(left.findLastIndex((p) => isWord(p) && p.item !== undefined && !p.item.optional) + 1);

/** "6,382 conferences and 193 exhibitions": the noun behind a bare number is its own. */
const isCounted = ({ figure }: FigurePiece): boolean => figure.unit === undefined && figure.power < 6;

/** "… 21 routes at the end of August, and cargo rose 12.9 percent": the day of a count is not that of a growth after it. */
function isOfCountsOnly(
  when: When | undefined,
  { readings }: About,
  { measure }: Measured,
  clauseFrom: number,
): boolean {
  const flow = readings.length > 0 && readings.every((c) => c.record.kind === 'flow');
  return when?.running === 'upto' && when.to <= clauseFrom && measure === 'growth' && flow;
}

/** "They carried …", "It also hosted …": the sentence goes on about what was spoken of. */
const opensWithPronoun = ([first]: readonly Piece[]): boolean => /^(?:it|its|they|their)$/.test(first?.typed ?? '');

/** True for a clause that stands in brackets. */
function isBracket(line: string, pieces: readonly Piece[], from: number, to: number): boolean {
  const [before, first, last] = [pieces[from - 1], pieces[from], pieces[to - 1]];
  return (
    before !== undefined &&
    /[(（]\s*$/.test(line.slice(before.end, first?.start)) &&
    /^\s*[)）]/.test(line.slice(last?.end))
  );
}

/** Names without a place that say nothing by themselves. */
const isBareName = (own: readonly Item[]): boolean =>
  isBare(own.filter((i) => !i.optional)) && !own.some((i) => i.meanings.some((m) => m.role === 'place'));

const SUBORDINATE = /^(?:when|after|before|although|though|because|the year)$/;
const FROM = /^(?:from|从|由)$/;

/** A sentence without figures that is no longer than this has a topic, whether the base knows it or not. */
const SHORT = 8;

/** What bars a figure because of its subject bars the next ones of that subject: "monthly exports", "tea exports". */
function lasting(barred: Barred | undefined, left: readonly Piece[]): Barred | undefined {
  if (barred === 'averaged') return left.some((p) => hasCue(p, 'averaged')) ? barred : undefined;
  return barred === 'place' || barred === 'unknown-word' ? barred : undefined;
}

const RELATIVE: ReadonlySet<Measure> = new Set(['gap', 'rank', 'share', 'share_change']);

/** "… 4.9 points above the national rate": the place that is spoken of stays what it was. */
function withoutReference(items: readonly Item[], before: readonly Item[]): readonly Item[] {
  const place = (i: Item) => !i.optional && i.meanings.every((m) => m.role === 'place');
  return [...before.filter(place), ...items.filter((i) => !place(i))];
}
