import type { Vocabulary } from '../../facts/vocabulary.ts';
import { fold, type Token } from '../../question/fold.ts';
import { readSpans, type Span } from '../../question/lattice.ts';
import { Lexicon } from '../../question/lexicon.ts';
import { findPeriods } from '../../question/periods/index.ts';
import type { PeriodMention } from '../../question/periods/mention.ts';
import { type Item, typedOf } from '../../question/reading.ts';
import type { Word } from '../../question/words.ts';
import { type FigureMention, findFigures } from './figure-mention.ts';
import { findListedNames } from './listed-names.ts';
import type { Common, Piece, Sentence } from './piece.ts';
import { findBareMonths, findProseDates } from './prose-dates.ts';
import { UnitWords } from './unit-words.ts';
import { torn, wordPiece } from './word-piece.ts';

/** Stands for the day of a text without a date: any year that is reckoned from it is unknown. */
const UNDATED = new Date('2900-06-30');
const LAST_YEAR = '2890';
/** Words that belong to a number and name nothing by themselves. */
const NUMERIC: ReadonlySet<string> = new Set(['unit-word', 'scale-word', 'counter']);

/** Reads published prose: nothing is taken for a slip of the pen, and words of articles count besides those of questions. */
export class ProseReader {
  readonly #lexicon: Lexicon;
  readonly #units: UnitWords;

  /** @param lexicon the words of questions, where they are compiled already. */
  constructor(vocabulary: Vocabulary, lexicon = new Lexicon(vocabulary)) {
    const prose = vocabulary.prose ?? [];
    this.#lexicon = lexicon.with(prose.filter((c) => !NUMERIC.has(c.role)));
    this.#units = new UnitWords(prose);
  }

  /** The sentences of a paragraph; `published` is the day that "last year" is reckoned from. */
  read(text: string, published: Date | undefined): Sentence[] {
    const narrow = halfWidth(text);
    const folded = fold(unbracketed(narrow));
    const words = this.#joinDecimals(folded.tokens.map(asWord));
    const figures = findFigures(words, text, this.#units).filter((f) => !f.ordinal || this.#ranks(words, f));
    const special = findProseDates(words, narrow, published ?? UNDATED);
    const usual = findPeriods(words, published ?? UNDATED, false).filter((p) => !isTornDate(p, words));
    const apart = (p: Stretch, list: readonly Stretch[]) => !list.some((x) => x.from < p.to && p.from < x.to);
    const bare = (/M(?:arch|ay)/.test(text) ? findBareMonths(words) : []).filter(
      (p) => apart(p, usual) && apart(p, special),
    );
    const periods = [...special, ...bare, ...usual.filter((p) => apart(p, special))];
    const kept = figures.filter(
      (f) =>
        !special.some((p) => p.from < f.to && f.from < p.to) &&
        !usual.some((p) => p.from < f.to && f.from < p.to && isDate(p, f, words, text)),
    );
    const dates = periods.filter((p) => !kept.some((f) => p.from < f.to && f.from < p.to));
    const spans = readSpans<PeriodMention | FigureMention>(
      words,
      this.#lexicon,
      [...dates, ...kept.map((f) => ({ from: f.from, to: f.to, value: f }))],
      false,
      false,
    );
    const listed = findListedNames(words, text, this.#lexicon);
    const mixed = words.some((w) => w.kind === 'word' && w.letters === 'lower');
    const sentences: { pieces: Piece[]; asks: boolean; continues: boolean }[] = [];
    let current = -1;
    spans.forEach((span, i) => {
      const first = words[span.from];
      const last = words[span.to - 1];
      if (!first || !last) return;
      if (first.sentence !== current) {
        current = first.sentence;
        const mark = text.slice(words[span.from - 1]?.end ?? 0, first.start);
        sentences.push({ pieces: [], asks: folded.asks[current] ?? false, continues: /[;；]/.test(mark) });
      }
      const pieces = sentences.at(-1)?.pieces;
      const common: Common = {
        at: pieces?.length ?? 0,
        start: first.start,
        end: (isTie(span, last) ? words[span.to - 2] : last)?.end ?? last.end,
        typed: typedOf(words, span),
        broken: first.broken,
      };
      const term =
        span.value || span.term?.meanings.some((m) => m.role === 'subject') ? undefined : listed.get(span.to - 1);
      pieces?.push(
        ...this.#piecesOf(term ? { ...span, kind: 'term', term } : span, spans[i - 1], words, common, mixed),
      );
    });
    return sentences.map((x) => ({ ...x, pieces: x.pieces.map((p, i) => torn(p, x.pieces[i - 1], x.pieces[i + 1])) }));
  }

  /** 1933.08亿元: what the folding takes for a year and a month is one number where a unit follows. */
  #joinDecimals(words: readonly Word[]): Word[] {
    const out: Word[] = [];
    words.forEach((word, i) => {
      const last = out.at(-1);
      const decimals =
        last?.kind === 'number' && word.kind === 'number' && word.joint === '.' && word.start === last.end + 1;
      const counted = this.#units.units.after(words, i + 1) ?? this.#units.scales.after(words, i + 1);
      if (!last || !decimals || !counted || last.text.includes('.')) out.push(word);
      else {
        const text = `${last.text}.${word.text}`;
        out[out.length - 1] = { ...last, text, end: word.end, spellings: [{ text, off: 0 }] };
      }
    });
    return out;
  }

  /** An ordinal is a figure where it ranks: "ranked 14th", "the third most in China", 居全国第四. */
  #ranks(words: readonly Word[], f: FigureMention): boolean {
    const ranks = (w: Word | undefined) =>
      this.#lexicon.term(w?.text ?? '')?.meanings.some((m) => m.id === 'rank' || m.id === 'ranked-by') ?? false;
    const near = (from: number, to: number) => {
      for (let i = to - 1; i >= Math.max(0, from); i--) {
        if (ranks(words[i])) return true;
        if (words[i]?.broken) return false;
      }
      return false;
    };
    const place = /^[位名]$/.test(words[f.to - 1]?.text ?? '');
    // "5th in China".
    const within =
      words[f.to]?.text === 'in' &&
      (this.#lexicon.term(words[f.to + 1]?.text ?? '')?.meanings.some((m) => m.role === 'place') ?? false);
    return (
      place || within || words.slice(f.to, f.to + 3).some((w) => !w.broken && ranks(w)) || near(f.from - 8, f.from)
    );
  }

  #piecesOf(
    span: Span<PeriodMention | FigureMention>,
    before: Span<PeriodMention | FigureMention> | undefined,
    words: readonly Word[],
    common: Common,
    mixed: boolean,
  ): Piece[] {
    const { value } = span;
    if (value?.kind === 'figure') {
      const named = this.#named(value, words, common);
      return [{ ...common, kind: 'figure', figure: value }, ...named];
    }
    if (span.kind === 'period' && value)
      return [{ ...common, kind: 'period', mention: value, undated: isUndated(value) }];
    return [wordPiece(span, before, words, common, mixed)];
  }

  /** What a unit names besides: TEU are containers, square metres an area, "41 tasks" tasks. */
  #named(figure: FigureMention, words: readonly Word[], common: Common): Piece[] {
    const text = typedOf(words, { from: figure.unitFrom, to: figure.to });
    const term = figure.to > figure.unitFrom ? this.#lexicon.term(text) : undefined;
    const meanings = term?.meanings.filter((m) => m.role === 'subject') ?? [];
    if (!term || meanings.length === 0) return [];
    const span = { from: figure.unitFrom, to: figure.to, kind: 'term' as const, term, cost: 0 };
    const item: Item = { meanings, optional: true, negated: false, excepted: false, span, typed: text, sentence: 0 };
    return [
      {
        ...common,
        at: common.at + 1,
        broken: false,
        kind: 'word',
        item,
        cues: new Set(),
        unknown: false,
        topic: false,
        weak: false,
        typed: text,
      },
    ];
  }
}

/** "A third of": the last word ties the fraction to its whole and is no part of the number. */
const isTie = (span: Span<PeriodMention | FigureMention>, last: Word): boolean =>
  span.value?.kind === 'figure' && span.value.rough && last.text === 'of';

/** China (Fujian) Pilot Free Trade Zone, 中国（福建）自由贸易试验区: the brackets are part of the name. */
const BRACKETED = /(?<=\bChina )\((\p{L}+)\)(?= (?:Pilot )?Free Trade)|(?<=中国)[(（](\p{L}+)[)）](?=自由?贸)/giu;

/** Names without the brackets inside them, each letter in its place. */
const unbracketed = (text: string): string =>
  /[(（]/.test(text) ? text.replace(BRACKETED, (_, latin, han) => ` ${latin ?? han} `) : text;

const WIDE = /[０-９．％]|(?<=[0-9０-９])，(?=[0-9０-９]{3}(?![0-9０-９]))/gu;

/** Full-width digits as half-width ones, each in its place. */
function halfWidth(text: string): string {
  return text.replace(WIDE, (c) => (c === '，' ? ',' : c.normalize('NFKC')));
}

function asWord(token: Token): Word {
  return { ...token, spellings: [{ text: token.text, off: 0 }], real: true };
}

/** Word indices, end exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** "Last year, 29 routes": a comma parts a number of two digits from the year before it. */
function isTornDate(p: Stretch, words: readonly Word[]): boolean {
  // "By August 2021 and 41 were …": no statement means 2041.
  const [link, last] = words.slice(p.from, p.to).slice(-2);
  if (link?.text === 'and' && /^\d{2}$/.test(last?.text ?? '')) return true;
  // 10.2亿元，月均42亿元: no 元月.
  return words.slice(p.from + 1, p.to).some((w) => w.broken && /^(?:\d{1,2}|月)$/.test(w.text));
}

/** True when the number is (part of) a date after all: 2021 without a unit, 10 in "the first 10 months". */
function isDate(
  p: { readonly from: number; readonly to: number },
  f: FigureMention,
  words: readonly Word[],
  text: string,
): boolean {
  const own = words.slice(f.from, f.to).find((w) => w.kind === 'number');
  if (!own) return p.to - p.from > 1;
  if (text.slice(own.start, own.end).includes(',')) return false;
  const bare = p.to - p.from === 1;
  // 航次1181: no year that any figure is of.
  if (bare && /^\d{4}$/.test(own.text) && !/^(?:19|20)/.test(own.text)) return false;
  if (!bare) return !(f.to > p.to && f.unit !== undefined && f.unit !== 'rank' && p.to - 1 === words.indexOf(own));
  return (f.unit === undefined && f.power === 0) || f.unit === 'rank';
}

function isUndated(m: PeriodMention): boolean {
  return m.kind === 'period' && m.period.end.slice(0, 4) >= LAST_YEAR;
}
