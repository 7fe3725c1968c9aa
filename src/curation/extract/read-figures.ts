import type { Period } from '../../facts/period.ts';
import { shiftYears } from '../../facts/period.ts';
import type { Item } from '../../question/reading.ts';
import type { About, Subjects } from './about.ts';
import { boundOf } from './bounds.ts';
import { type Share, shareOut } from './coordination.ts';
import type { FigureReading } from './figure-reading.ts';
import { type Measured, measureOf } from './measured.ts';
import { splitParagraphs } from './paragraphs.ts';
import { type FigurePiece, hasCue, isFigure, isWord, type Piece, type ProseReader, type Sentence } from './pieces.ts';
import { barredBy, narrowed } from './scope.ts';
import type { UnitId } from './unit-words.ts';
import { findWhens, type When } from './when.ts';

/** What is spoken of, carried from figure to figure and from sentence to sentence. */
interface Memory {
  items: readonly Item[];
  period: Period | undefined;
  /** The sentence before spoke of several periods: none of them is carried on. */
  running: boolean;
}

/** Reads every figure of a text with what the text tells about it, in the order of the text. */
export function readFigures(
  text: string,
  reader: ProseReader,
  subjects: Subjects,
  published: Date | undefined,
): FigureReading[] {
  const out: FigureReading[] = [];
  const memory: Memory = { items: [], period: undefined, running: false };
  for (const paragraph of splitParagraphs(text))
    for (const sentence of reader.read(paragraph.text, published))
      new SentenceReader(sentence, subjects, memory, published, {
        start: paragraph.start,
        paragraph: paragraph.number,
        out,
      }).read();
  return out;
}

interface Target {
  readonly start: number;
  readonly paragraph: number;
  readonly out: FigureReading[];
}

class SentenceReader {
  readonly #pieces: readonly Piece[];
  readonly #asks: boolean;
  readonly #subjects: Subjects;
  readonly #memory: Memory;
  readonly #whens: readonly When[];
  readonly #shares: ReadonlyMap<FigurePiece, Share>;
  readonly #target: Target;
  /** Something of this sentence is in force already. */
  #near = false;
  #like: { readonly measured: Measured; readonly unit: UnitId | undefined } | undefined;
  #about: About | undefined;

  constructor(sentence: Sentence, subjects: Subjects, memory: Memory, published: Date | undefined, target: Target) {
    this.#pieces = sentence.pieces;
    this.#asks = sentence.asks;
    this.#subjects = subjects;
    this.#memory = memory;
    this.#whens = findWhens(sentence.pieces, memory.period, published?.getUTCFullYear());
    this.#shares = shareOut(sentence.pieces, this.#whens, subjects);
    this.#target = target;
  }

  read(): void {
    for (const [from, to] of this.#clauses()) {
      const figures = this.#pieces.slice(from, to).filter(isFigure);
      if (figures.length === 0) this.#lead(from, to);
      figures.forEach((f, i) => {
        const after = figures[i - 1];
        const next = figures[i + 1];
        this.#figure(f, after ? after.at + 1 : from, next ? next.at : to, from, to);
      });
    }
    const named = this.#whens.filter((w) => !w.base);
    const last = named.at(-1);
    if (last) {
      this.#memory.period = new Set(named.map((w) => w.period?.id)).size > 1 ? undefined : last.period;
      this.#memory.running = last.running;
    }
  }

  /** Stretches between commas, brackets and the like. */
  #clauses(): (readonly [number, number])[] {
    const cuts = this.#pieces.filter((p) => p.broken && p.at > 0).map((p) => p.at);
    return [0, ...cuts].map((from, i) => [from, cuts[i] ?? this.#pieces.length] as const);
  }

  /** A clause without a figure may name what the next ones are about. */
  #lead(from: number, to: number): void {
    const items = itemsOf(this.#pieces.slice(from, to));
    const hard = items.filter((i) => !i.optional);
    if (hard.length === 0) return;
    const kept = this.#near ? this.#memory.items.filter((i) => !items.some((o) => this.#subjects.areRivals(i, o))) : [];
    this.#memory.items = [...kept, ...items];
    this.#near = true;
  }

  #figure(piece: FigurePiece, from: number, to: number, clauseFrom: number, clauseTo: number): void {
    const left = this.#pieces.slice(from, piece.at);
    const right = this.#pieces.slice(piece.at + 1, to);
    const unit = this.#unitOf(piece);
    const beside = this.#besideOf(piece, left, unit);
    const twin = beside === undefined ? undefined : this.#target.out[beside];
    const share = this.#shares.get(piece);
    const own = share?.items ?? this.#own(left, right);
    const part = this.#pieces.slice(clauseFrom, piece.at).some((p) => hasCue(p, 'of-which'));
    const about = twin?.about ?? this.#subjects.find(own, this.#memory.items, unit, part, this.#near);
    const like =
      this.#like && this.#like.unit === unit && !left.some((p) => hasCue(p, 'reach')) ? this.#like.measured : undefined;
    const measured = twin?.measured ?? measureOf(piece, left, this.#reach(piece, to, clauseTo), like);
    const when = share?.when ?? this.#when(piece, from, to);
    const period = twin ? twin.period : this.#periodOf(when, measured, left, right);
    const barred = barredBy(piece, this.#pieces, about, measured, clauseFrom, clauseTo);
    this.#target.out.push({
      figure: piece.figure,
      unit,
      start: this.#target.start + piece.start,
      end: this.#target.start + piece.end,
      paragraph: this.#target.paragraph,
      about: share?.uneven ? { ...about, readings: [] } : about,
      period,
      dated: twin?.dated ?? (when ? (when.period ? 'sentence' : 'open') : period ? 'carried' : 'none'),
      running: twin?.running ?? (when ? when.running : this.#memory.running),
      measured: this.#againstBase(measured, period),
      bound: boundOf(piece, left, right),
      barred: barred ?? (narrowed(left, right) ? 'unknown-word' : undefined),
      beside,
      doubtful: left.some((p) => isWord(p) && p.unknown),
      asked: this.#asks,
    });
    this.#like = { measured, unit };
    this.#about = about;
    if (about.items.length > 0 && !about.carried) {
      this.#memory.items = about.items;
      this.#near = true;
    }
  }

  /** The names on the left; else what the figure counts or is a figure of, on the right. */
  #own(left: readonly Piece[], right: readonly Piece[]): readonly Item[] {
    return [...itemsOf(left), ...itemsOf(attached(right))];
  }

  /** The words that may tell the measure on the right: to the end of the clause. */
  #reach(piece: FigurePiece, to: number, clauseTo: number): readonly Piece[] {
    return this.#pieces.slice(piece.at + 1, Math.min(to, clauseTo));
  }

  #unitOf(piece: FigurePiece): UnitId | undefined {
    const { unit, power } = piece.figure;
    if (unit !== undefined || power === 0) return unit;
    const figures = this.#pieces.filter(isFigure);
    const i = figures.indexOf(piece);
    return figures[i + 1]?.figure.unit ?? figures.slice(0, i).findLast((f) => f.figure.unit !== 'percent')?.figure.unit;
  }

  /** "34.32 billion yuan ($5.31 billion)": the same amount in another currency. */
  #besideOf(piece: FigurePiece, left: readonly Piece[], unit: UnitId | undefined): number | undefined {
    const at = this.#target.out.length - 1;
    const before = this.#target.out[at];
    if (!before || (unit !== 'CNY' && unit !== 'USD') || (before.unit !== 'CNY' && before.unit !== 'USD'))
      return undefined;
    const adjacent = this.#pieces.slice(0, piece.at).findLast(isFigure);
    if (
      !adjacent ||
      adjacent.figure !== before.figure ||
      before.unit === unit ||
      (!piece.broken && !left[0]?.broken && left.length > 2)
    )
      return undefined;
    const plain = left.every(
      (p) =>
        isWord(p) &&
        !p.unknown &&
        (!p.item || p.item.optional) &&
        !hasCue(p, 'up', 'down', 'share', 'of-which', 'than', 'and', 'to-level'),
    );
    return plain ? at : undefined;
  }

  /** The period of a figure: in its clause before it, right behind it, else the one in force in the sentence. */
  #when(piece: FigurePiece, from: number, to: number): When | undefined {
    const said = this.#whens.filter((w) => !w.base);
    const before = said.findLast((w) => w.from >= from && w.to <= piece.at);
    const behind = said.find((w) => w.from > piece.at && w.to <= to);
    const taken = before && from > 0 && isFigure(this.#pieces[from - 1]);
    if (before && !(taken && behind)) return before;
    if (behind) return behind;
    return said.findLast((w) => w.to <= piece.at) ?? (said.length === 1 ? said[0] : undefined);
  }

  #periodOf(
    when: When | undefined,
    measured: Measured,
    left: readonly Piece[],
    right: readonly Piece[],
  ): Period | undefined {
    const period = when ? when.period : this.#memory.period;
    if (!period || measured.measure !== 'level') return period;
    // "Compared with 32.41 billion in the same period last year".
    const before = right.some((p) => hasCue(p, 'same-period')) || left.some((p) => hasCue(p, 'same-period'));
    const set = left.findLast((p) => hasCue(p, 'than') && !hasCue(p, 'reach', 'and'));
    const own = when && set && when.from > set.at;
    if (before && !own) return shiftYears(period, -1);
    return set && !own && !when ? undefined : period;
  }

  /** A growth on anything but the year before is no growth of the base's. */
  #againstBase(measured: Measured, period: Period | undefined): Measured {
    if (measured.measure !== 'growth' || !period) return measured;
    const bases = this.#whens.filter((w) => w.base && w.period);
    const year = String(Number(period.end.slice(0, 4)) - 1);
    const odd = bases.some((w) => w.period?.end.slice(0, 4) !== year);
    return odd ? { ...measured, other: true } : measured;
  }
}

const itemsOf = (pieces: readonly Piece[]): Item[] => pieces.flatMap((p) => (isWord(p) && p.item ? [p.item] : []));

/** What stands right behind a figure and belongs to it: "88 pilot tasks", "34 billion yuan of services trade". */
function attached(right: readonly Piece[]): readonly Piece[] {
  const end = right.findIndex((p) => !isWord(p) || p.broken || hasCue(p, 'and'));
  return end < 0 ? right : right.slice(0, end);
}
