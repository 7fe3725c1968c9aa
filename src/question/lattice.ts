import type { Lexicon, Node } from './lexicon.ts';
import type { Term } from './terms.ts';
import type { Word } from './words.ts';

/** A stretch of the question read as one thing. */
export interface Span<T = unknown> {
  /** Token indices, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'term' | 'period' | 'number' | 'unknown';
  readonly term?: Term;
  /** What a recogniser read (a period, a number). */
  readonly value?: T;
  /** The words that it was read as, when the typing was mended. */
  readonly mended?: string;
  readonly cost: number;
}

/* Costs: one for each thing read, so that the longest terms win; more for mending, most for what stays unread. */
const COST = {
  term: 1,
  filler: 1.08,
  period: 0.6,
  number: 1.1,
  unknownWord: 9,
  unknownHan: 6,
  slip: 1.1,
  slipReal: 2.6,
  slipHan: 1.7,
  oddSlip: 0.4,
  join: 0.7,
  pinyin: 0.25,
  slipPinyin: 2.6,
} as const;

export interface Recognised<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/**
 * The cheapest way to read all tokens, left to right (Viterbi over a lattice of terms, periods and numbers).
 * Runs in time linear in the tokens; every token is in exactly one span. `mends`: also as what a slip may have been meant
 * for, as in questions; a published text is read as it stands.
 */
export function readSpans<T>(
  words: readonly Word[],
  lexicon: Lexicon,
  recognised: readonly Recognised<T>[],
  pinyin: boolean,
  mends = true,
): Span<T>[] {
  const n = words.length;
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const via: (Span<T> | undefined)[] = new Array(n + 1);
  best[0] = 0;
  const offer = (span: Span<T>) => {
    const total = (best[span.from] ?? 0) + span.cost;
    if (total < (best[span.to] ?? 0) - 1e-9) {
      best[span.to] = total;
      via[span.to] = span;
    }
  };
  const starts = new Map<number, Recognised<T>[]>();
  for (const r of recognised) {
    const list = starts.get(r.from);
    if (list) list.push(r);
    else starts.set(r.from, [r]);
  }
  for (let i = 0; i < n; i++) {
    const word = words[i];
    if (!word) break;
    for (const r of starts.get(i) ?? [])
      offer({ from: i, to: r.to, kind: 'period', value: r.value, cost: COST.period });
    if (word.kind === 'number') offer({ from: i, to: i + 1, kind: 'number', cost: COST.number });
    offer({
      from: i,
      to: i + 1,
      kind: 'unknown',
      cost: word.kind === 'han' ? COST.unknownHan : word.kind === 'sign' ? COST.number : COST.unknownWord,
    });
    walk(words, i, lexicon, offer, mends);
    if (word.kind === 'word' && mends) {
      joined(words, i, lexicon, offer);
      if (pinyin) spelled(words, i, lexicon, offer);
    }
  }
  const out: Span<T>[] = [];
  for (let at = n; at > 0; ) {
    const span = via[at];
    if (!span) break;
    out.push(span);
    at = span.from;
  }
  return out.reverse();
}

type Offer = (span: Span<never>) => void;

function offerTerm(term: Term, from: number, to: number, extra: number, mended: string, word: Word, offer: Offer) {
  if (term.capitals && word.letters === 'lower') return;
  // A slip is rather one for a common word than for some town, unless it was typed as a name.
  const odd =
    mended && word.letters !== 'capital' && term.meanings.every((m) => m.role === 'attribute' || m.role === 'foreign')
      ? COST.oddSlip
      : 0;
  const cost = (term.filler ? COST.filler : COST.term) + extra + odd;
  offer({ from, to, kind: 'term', term, cost, ...(mended ? { mended } : {}) });
}

/** Follows the trie from token `i`, mending on the way. */
function walk(words: readonly Word[], i: number, lexicon: Lexicon, offer: Offer, mends: boolean): void {
  step({ words, i, lexicon, offer, mends }, lexicon.root, i, 0, 0, '');
}

interface Walk {
  readonly words: readonly Word[];
  readonly i: number;
  readonly lexicon: Lexicon;
  readonly offer: Offer;
  readonly mends: boolean;
}

function step(w: Walk, at: Node, j: number, extra: number, slips: number, text: string): void {
  const { words, i, lexicon } = w;
  const first = words[i];
  if (!first) return;
  // One character alone is too little to tell a slip from another word.
  const enough = slips === 0 || j - i > 1 || first.kind !== 'han';
  if (at.term && j > i && enough) offerTerm(at.term, i, j, extra, slips > 0 ? text : '', first, w.offer);
  const word = words[j];
  if (!word || j - i > 14 || (j > i && word.broken)) return;
  for (const s of word.spellings) {
    if (s.off > 0 && (slips >= 2 || (word.real && (j === i || s.off > 1)))) continue;
    const next = at.next.get(s.text);
    if (!next) continue;
    const cost = s.off === 0 ? 0 : word.real ? COST.slipReal : COST.slip * s.off;
    step(w, next, j + 1, extra + cost, slips + (s.off > 0 ? 1 : 0), join(text, s.text, word));
  }
  if (!w.mends || word.kind !== 'han' || slips >= 1 + (j - i >= 4 ? 1 : 0)) return;
  for (const c of j === i ? lexicon.firstLike(word.text) : lexicon.nextLike(at, word.text)) {
    const next = at.next.get(c);
    // After a slip in the first character the second has to be right, or nothing comes of it.
    if (!next || (j === i && !leadsOn(next, words[j + 1]))) continue;
    step(w, next, j + 1, extra + COST.slipHan, slips + 1, text + c);
  }
}

const leadsOn = (from: Node, word: Word | undefined): boolean =>
  word !== undefined && (word.kind !== 'han' || from.next.has(word.text));

const join = (head: string, tail: string, word: Word): string =>
  head && word.kind !== 'han' ? `${head} ${tail}` : head + tail;

/** A word that was typed as two: "out sourcing". */
function joined(words: readonly Word[], i: number, lexicon: Lexicon, offer: Offer): void {
  const [a, b] = [words[i], words[i + 1]];
  if (!a || b?.kind !== 'word' || b.broken || a.text.length < 2 || a.text.length + b.text.length < 6) return;
  const term = lexicon.term(a.text + b.text);
  if (term) offerTerm(term, i, i + 2, COST.join, a.text + b.text, a, offer);
}

/** A Chinese term spelled in pinyin, over up to eight words. */
function spelled(words: readonly Word[], i: number, lexicon: Lexicon, offer: Offer): void {
  let letters = '';
  for (let j = i; j < Math.min(words.length, i + 8); j++) {
    const word = words[j];
    if (word?.kind !== 'word' || (j > i && word.broken)) return;
    letters += word.text;
    const first = words[i];
    if (!first) return;
    const term = lexicon.pinyin(letters);
    if (term) offerTerm(term, i, j + 1, COST.pinyin, term.text, first, offer);
    else if (letters.length > 5) {
      const near = lexicon.nearPinyin(letters);
      if (near) offerTerm(near, i, j + 1, COST.pinyin + COST.slipPinyin, near.text, first, offer);
    }
  }
}

/** True when the question is typed in pinyin: some run of its words spells a Chinese term of five letters or more. */
export function looksLikePinyin(words: readonly Word[], lexicon: Lexicon): boolean {
  for (let i = 0; i < words.length; i++) {
    let letters = '';
    for (let j = i; j < Math.min(words.length, i + 3); j++) {
      const word = words[j];
      if (word?.kind !== 'word' || lexicon.isEnglish(word.text) || lexicon.knows(word.text)) break;
      letters += word.text;
      const term = letters.length >= 5 ? lexicon.pinyin(letters) : undefined;
      if (term && !term.meanings.every((m) => m.role === 'place' || m.role === 'foreign')) return true;
    }
  }
  return false;
}
