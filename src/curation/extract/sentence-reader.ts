import type { Measure } from '../../facts/schema.ts';
import type { Item } from '../../question/reading.ts';
import { type Before, isBare, type Subjects } from './about.ts';
import { attached, hasNames, subjectItems } from './attached.ts';
import { boundOf } from './bounds.ts';
import { isBracketedElsewhere } from './bracketed-place.ts';
import { remember, returnTo } from './carried-period.ts';
import { type Share, shareOut } from './coordination.ts';
import { countsOther } from './counted.ts';
import { bracketed, endOfSpan, endsOfSpans, onYearBefore, periodOf, whenOf } from './figure-period.ts';
import type { Barred, FigureReading } from './figure-reading.ts';
import { besideOf, isRate, unitOf } from './figure-unit.ts';
import { isBracket, isCircumstance, opensFrom } from './lead.ts';
import { type Measured, measureOf } from './measured.ts';
import type { Memory } from './memory.ts';
import { hasOwnSubject } from './own-subject.ts';
import { isCountedBehind, isPart, isSomeOf, isStillWhole, isTotalOfParts } from './part-of.ts';
import { carriedFor, isOfCountsOnly, isTimePart } from './period-for.ts';
import { type FigurePiece, hasCue, isFigure, isPeriod, isWord, type Piece, type Sentence } from './piece.ts';
import { isOthersOwn } from './possessor.ts';
import { Said } from './said.ts';
import { barredBy, headsStrangely, isAttribute, maybeNarrowed, narrowed } from './scope.ts';
import { findOf } from './share-of.ts';
import { isOfThreshold } from './threshold.ts';
import { opensWithPronoun, turnToTopic, unpair } from './topic.ts';
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
  /** It names a subject itself. */
  #named = false;
  /** The clause before heads this one with a word that the base does not know. */
  #headed = false;
  /** Up to here the pieces belong to the figure before: "20 have been implemented" takes what stands behind it. */
  #taken = 0;
  readonly #said = new Said();
  #like: { readonly measured: Measured; readonly unit: UnitId | undefined } | undefined;

  constructor(sentence: Sentence, subjects: Subjects, memory: Memory, published: Date | undefined, target: Target) {
    this.#pieces = sentence.pieces;
    this.#asks = sentence.asks;
    this.#named = sentence.continues || hasNames(sentence.pieces);
    this.#published = published;
    this.#subjects = subjects;
    this.#memory = memory;
    returnTo(memory, sentence.pieces);
    this.#whens = findWhens(sentence.pieces, memory, published);
    this.#shares = shareOut(sentence.pieces, this.#whens, subjects);
    this.#ends = endsOfSpans(sentence.pieces);
    this.#target = target;
    this.#near = sentence.continues || opensWithPronoun(sentence.pieces);
  }

  read(): void {
    if (!this.#pieces.some(isFigure)) turnToTopic(this.#memory, this.#pieces, this.#subjects, this.#asks);
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
    remember(this.#memory, this.#whens, this.#pieces, this.#named);
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
    if (!opening.some(opensFrom) || !opening.some(isFigure) || hasNames(opening) || next.some(isFigure)) return;
    this.#lead(...second);
  }

  /** A clause without a figure may name what the next ones are about. */
  #lead(from: number, to: number): void {
    // "When the reforms began, …": the circumstances are no subject.
    if (isCircumstance(this.#pieces[from])) return;
    const end = this.#pieces[to];
    const mark = this.#target.line.slice(this.#pieces[to - 1]?.end ?? 0, end?.start ?? 0);
    this.#headed ||= headsStrangely(this.#pieces.slice(from, to), /[:：]/.test(mark));
    // "Nationwide, trade expanded": no rank, but the place of all that follows.
    const place = (i: Item) => from === 0 && to === 1 && i.meanings.every((m) => m.role === 'place');
    const items = subjectItems(this.#pieces.slice(from, to))
      .filter((i) => i.meanings.some((m) => m.role !== 'attribute'))
      .map((i) => (place(i) ? { ...i, optional: false } : i));
    if (!items.some((i) => !i.optional)) return;
    if (to === 1 && items.every(place)) {
      Object.assign(this.#memory, { items, readings: [] });
      this.#near = true;
      return;
    }
    unpair(this.#memory, this.#pieces.slice(from, to));
    const about = this.#subjects.find(items, this.#before(false), 'percent');
    // 服务外包执行额（含离岸与在岸）: a bracket may say what is in it, and is not what is spoken of.
    if (this.#near && isBracket(this.#target.line, this.#pieces, from, to)) {
      this.#memory.doubtful ||= about.readings.some((c) => !this.#memory.readings.includes(c));
      if (this.#pieces.slice(from, to).some((p) => isAttribute(p) || hasCue(p, 'excluding')))
        this.#memory.barred = 'unknown-word';
      return;
    }
    const kept = this.#near ? this.#memory.items.filter((i) => !items.some((o) => this.#subjects.areRivals(i, o))) : [];
    this.#memory.items = about.readings.length > 0 ? about.items : [...kept, ...items];
    this.#memory.readings = about.readings;
    // 厦门软件出口｜出口额…: the head is narrowed down by a word that the base does not know.
    const limited = isBare(items) && narrowed(this.#pieces.slice(from, to), [], about);
    this.#memory.barred = limited ? 'unknown-word' : undefined;
    this.#near = true;
  }

  #before(part: boolean): Before {
    const { items, readings, sure } = this.#memory;
    return { items, readings, sure, near: this.#near, part };
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
    const inForce = carriedFor(about, this.#memory, this.#published);
    const stretch = periodOf(piece, { when, whens: this.#whens, inForce, pieces: this.#pieces }, measured, left, right);
    const period = twin ? twin.period : endOfSpan(stretch, this.#ends.get(piece));
    const barred = barredBy(piece, this.#pieces, about, measured, [clauseFrom, clauseTo], [...left, ...right]);
    // A sentence that names its place anew is headed by nothing before it.
    if (own.some((i) => i.meanings.some((m) => m.role === 'place'))) this.#headed = false;
    const headed = this.#headed;
    const unread =
      (part &&
        measured.measure !== 'share' &&
        !isTimePart(when, this.#whens, this.#memory.period) &&
        isStillWhole(about.readings, before)) ||
      (isSomeOf(piece, right) && about.readings.some((c) => Object.keys(c.breakdown).length === 0));
    const other =
      countsOther(piece, unit, left, right, about, this.#subjects.index.elsewhere) ||
      isOfThreshold(piece, this.#pieces.slice(clauseFrom, clauseTo)) ||
      (measured.measure === 'share' && isOfOtherWhole(left, right, about, this.#subjects.index.elsewhere));
    // "Contributed 96.4 percent of economic growth": of what is named behind it only a part.
    const pulled =
      isRate(unit) && left.some((p) => hasCue(p, 'contribute')) && right.some((p) => GROWTH.test(p.typed)) && !rates;
    const strange = !before.near && hasOwnSubject(piece, this.#pieces, about, unit);
    const narrow =
      headed || unread || other || pulled || strange || narrowed(left, right, about) ? 'unknown-word' : undefined;
    const theirs =
      isOthersOwn(left, this.#target.line) || isBracketedElsewhere(piece, this.#pieces, this.#target.line, about)
        ? 'place'
        : undefined;
    // 厦门口岸进出口…，出口…: a direction by itself goes on with what was narrowed down.
    const limited = this.#memory.barred !== undefined || this.#memory.doubtful;
    const goesOn = about.carried || (before.near && limited && isBareName(own));
    const bar = barred ?? theirs ?? narrow ?? (goesOn ? this.#memory.barred : undefined);
    const again = twin === undefined && this.#said.isGiven(about, period, measured, unit);
    const doubtful =
      left.some((p) => isWord(p) && p.unknown) ||
      maybeNarrowed(this.#pieces.slice(clauseFrom, piece.at), right, about) ||
      isSomeOf(piece, right) ||
      (goesOn && this.#memory.doubtful) ||
      (about.carried && (isTotalOfParts(left, about) || again));
    if (!goesOn || strange) Object.assign(this.#memory, { barred: lasting(bar, left), doubtful });
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
    this.#memory.sure = about.sure;
    this.#near ||= !about.carried;
    this.#named ||= !about.carried;
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

/** Names without a place that say nothing by themselves. */
const isBareName = (own: readonly Item[]): boolean =>
  isBare(own.filter((i) => !i.optional)) && !own.some((i) => i.meanings.some((m) => m.role === 'place'));

const GROWTH = /\bgrowth$|增长$/;

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
