import { isBent, isOnwards, isPast } from './bent.ts';
import { firmed } from './firm-claims.ts';
import type { Folded } from './fold.ts';
import { looksLikePinyin, readSpans, type Span } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import { findClaims } from './numbers.ts';
import { findPeriods } from './periods/index.ts';
import type { PeriodMention } from './periods/mention.ts';
import type { Claim } from './query.ts';
import type { Meaning } from './terms.ts';
import { spellWords, type Word } from './words.ts';

/** A word or phrase that names something; whatever answers the question must admit one of its meanings. */
export interface Item {
  readonly meanings: readonly Meaning[];
  /** Concepts that it names all at once. */
  readonly joint?: readonly string[];
  /** Explained by another meaning (a filler, a measure): may name something, need not. */
  readonly optional: boolean;
  readonly negated: boolean;
  /** Set apart by "besides" or 除了: no part of a figure that is asked for, and no bar to a statement. */
  readonly excepted: boolean;
  readonly span: Span<PeriodMention>;
  readonly typed: string;
  readonly sentence: number;
}

/** A measure, operation or unit word. Weak ones double as fillers ("data", "come"). */
export interface Cue {
  readonly id: string;
  readonly weak: boolean;
  /** The same word may name something instead ("rank", "expanding"). */
  readonly shared: boolean;
  readonly at: number;
}

export interface PeriodSlot {
  readonly mention: PeriodMention;
  readonly span: Span<PeriodMention>;
  readonly typed: string;
  /** "before 2021", "since 2021", 2021年以前: not the period itself. */
  readonly bent: boolean;
  /** Bent so that it is the first of those that are meant: "since 2017". */
  readonly onwards: boolean;
  /** Bent so that what it names is over or not yet there: "after 2021", "since 2021", "before 2021"; unlike "until 2021". */
  readonly past: boolean;
}

/** A question taken apart: every token is in exactly one span, every span in one of the lists or a filler. */
export interface Reading {
  readonly words: readonly Word[];
  readonly spans: readonly Span<PeriodMention>[];
  readonly items: readonly Item[];
  readonly cues: readonly Cue[];
  readonly periods: readonly PeriodSlot[];
  readonly claims: readonly Claim[];
  readonly unread: readonly { readonly span: Span<PeriodMention>; readonly typed: string }[];
  /** Words that are skipped for a statement but restrict a figure ("reviewed tasks"). */
  readonly restricting: readonly { readonly span: Span<PeriodMention>; readonly typed: string }[];
  readonly pinyin: boolean;
}

const NAMING = new Set(['subject', 'topic', 'place', 'foreign', 'attribute', 'opinion', 'forecast']);
/** How many spans after a negator may still belong to it. */
const REACH = 5;

/** Reads a folded question with the lexicon; `now` is for "last year". `only` restricts it to some sentences. */
export function read(folded: Folded, lexicon: Lexicon, now: Date, only?: (sentence: number) => boolean): Reading {
  const tokens = only ? folded.tokens.filter((t) => only(t.sentence)) : folded.tokens;
  const words = spellWords(tokens, lexicon);
  const pinyin = looksLikePinyin(words, lexicon);
  const spans = readSpans(words, lexicon, findPeriods(words, now, pinyin), pinyin);
  const items: Item[] = [];
  const cues: Cue[] = [];
  const periods: PeriodSlot[] = [];
  const unread: { span: Span<PeriodMention>; typed: string }[] = [];
  const restricting: { span: Span<PeriodMention>; typed: string }[] = [];
  let negatedUntil = -1;
  let exceptUntil = -1;
  let countedAt = -1;
  spans.forEach((span, i) => {
    const first = words[span.from];
    if (!first) return;
    const typed = typedOf(words, span);
    if (span.kind === 'period' && span.value) {
      const isFree = spans[i - 1]?.kind !== 'period';
      const bent = isFree && isBent(words, span);
      periods.push({
        mention: span.value,
        span,
        typed,
        bent,
        onwards: bent && isOnwards(words, span),
        past: bent && isPast(words, span),
      });
    }
    if (span.kind === 'unknown') {
      if (/[\p{L}\p{N}]/u.test(typed)) unread.push({ span, typed });
      return;
    }
    if (first.broken) {
      negatedUntil = -1;
      exceptUntil = -1;
    }
    if (!span.term) return;
    const { meanings, filler } = span.term;
    if (predicates(words, spans, i) || isListedOrdinal(words, spans, i)) restricting.push({ span, typed });
    const except = meanings.some((m) => m.id === 'except');
    const next = spans[i + 1];
    const leads = next?.term?.meanings.some((m) => m.role === 'subject') && !words[next.from]?.broken;
    const after = meanings.some((m) => m.id === 'negator-after') && !leads;
    const negator = !except && !after && meanings.some((m) => m.role === 'negator');
    const last = items.at(-1);
    if (after && last && !last.negated) items[items.length - 1] = { ...last, negated: true };
    const { capital, joint } = span.term;
    const owner = words[span.to - 1]?.possessive === true;
    const named = capital && first.letters !== 'lower' && (owner || isNameLike(words, span.from));
    const all = named ? [capital] : meanings.filter((m) => NAMING.has(m.role));
    // "ASEAN's exports" are not exports to ASEAN.
    const naming = owner && all.some((m) => m.role === 'foreign') ? all.filter((m) => m.role === 'foreign') : all;
    const other = named ? [] : meanings.filter((m) => !NAMING.has(m.role));
    // What only statements speak of never rules a figure out, unless it is what is counted ("how many companies").
    const counted = i - countedAt <= 2 && countedAt >= 0;
    const soft =
      !qualifies(words, spans, i) && (other.length > 0 || (naming.every((m) => m.role === 'topic') && !counted));
    // 额 at the end of a Chinese term says that an amount of money is meant.
    if (span.term.script === 'han' && span.term.text.endsWith('额'))
      cues.push({ id: 'money', weak: true, shared: true, at: i });
    if (other.some((m) => m.id === 'count')) countedAt = i;
    else if (naming.some((m) => m.role !== 'place')) countedAt = -1;
    const negated = i <= negatedUntil && naming.some((m) => m.role === 'subject');
    const excepted = i <= exceptUntil && naming.some((m) => m.role === 'subject');
    if (except) exceptUntil = i + REACH;
    if (negator) negatedUntil = i + REACH;
    else if (naming.length > 0 && !soft) negatedUntil = -1;
    for (const m of other)
      if (m.role !== 'filler') cues.push({ id: m.id, weak: filler, shared: naming.length > 0, at: i });
    if (naming.length > 0)
      items.push({
        meanings: naming,
        ...(joint && !named ? { joint } : {}),
        optional: soft,
        negated: negated || excepted,
        excepted,
        span,
        typed,
        sentence: first.sentence,
      });
  });
  return {
    words,
    spans,
    items,
    cues,
    periods,
    claims: firmed(findClaims(spans, words), spans, words),
    unread,
    restricting,
    pinyin,
  };
}

/** A capital within a sentence of small letters: a name, not the ordinary word. */
function isNameLike(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  const opens = at === 0 || words[at - 1]?.sentence !== word.sentence;
  if (opens && word.letters !== 'upper') return false;
  const latin = words.filter((w) => w.kind === 'word' && w.text.length > 2);
  const small = latin.filter((w) => w.letters === 'lower').length;
  return word.letters === 'upper' ? small > 0 : small * 2 >= latin.length;
}

/** 第一、第二、第三产业: the noun comes once, at the end; the ordinals before it name things of their own. */
function isListedOrdinal(words: readonly Word[], spans: readonly Span<PeriodMention>[], i: number): boolean {
  const [span, next] = [spans[i], spans[i + 1]];
  if (!span || !next || !/^第[一二三四五]$/.test(typedOf(words, span))) return false;
  return words[next.from]?.broken === true && /^第?[一二三四五]/.test(typedOf(words, next));
}

const OF = new Set(['of', 'for', 'from', 'in', 'to', 'by']);

/** Topics that steer a sentence rather than describe what follows. */
const STEERING = new Set(['only', 'just', 'one-of', 'since', 'based-on', 'compare-word', 'figures-word', 'year-word']);

const isNamed = (s: Span | undefined): boolean => s?.term?.meanings.some((m) => m.role === 'subject') ?? false;
const isAnchor = (s: Span | undefined): boolean =>
  s?.kind === 'period' || isNamed(s) || (s?.term?.meanings.some((m) => m.role === 'place') ?? false);

/**
 * True for a skippable word that stands where it narrows a name down: right before it ("paper exports", 书出口额), or tied
 * to it by "of" ("exports of paper"). Such a word counts as content.
 */
function qualifies(words: readonly Word[], spans: readonly Span<PeriodMention>[], i: number): boolean {
  const span = spans[i];
  const term = span?.term;
  if (!span || !term || /(?:ly|的|地|了|着|过)$/.test(term.text)) return false;
  const loose = term.meanings.some((m) => m.id === 'loose');
  if (!loose && !term.meanings.every((m) => m.role === 'topic' && !STEERING.has(m.id))) return false;
  const [before, earlier, next] = [spans[i - 1], spans[i - 2], spans[i + 1]];
  const tied = next !== undefined && isNamed(next) && !words[next.from]?.broken;
  if (term.script === 'han' && words[span.from]?.kind === 'word') return false;
  if (term.script === 'han') return tied && isAnchor(before) && !words[span.from]?.broken;
  if (before?.term && OF.has(before.term.text) && isAnchor(earlier)) return true;
  return tied && words[span.to - 1]?.possessive !== true;
}

const BE = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were', 'got', 'get', 'gets']);
const BETWEEN = /(?:ly|yet|ever|already|also|still|all|just|even|not|then|in full|in part)$/;

/**
 * A loose filler that says something of what is asked after all: a participle after a form of "be" ("tasks that were
 * reviewed") or right before a name ("reviewed tasks"). Such a word restricts the question and must not be skipped.
 */
function predicates(words: readonly Word[], spans: readonly Span<PeriodMention>[], i: number): boolean {
  const span = spans[i];
  const term = span?.term;
  if (!span || !term) return false;
  if (qualifies(words, spans, i)) return !term.meanings.some((m) => m.role === 'topic');
  if (term.script !== 'latin' || !term.meanings.every((m) => m.id === 'loose')) return false;
  if (!/(?:ed|en|wn|ught)$/.test(term.text)) return false;
  if (isAnchor(spans[i - 1]) && !words[span.from]?.broken) return true;
  let at = span.from - 1;
  while (at >= 0 && BETWEEN.test(words[at]?.text ?? '')) at--;
  if (BE.has(words[at]?.text ?? '')) return true;
  return spans[i + 1]?.term?.meanings.some((m) => m.role === 'subject') ?? false;
}

/** The words of a span as the folding gives them, for replies and traces. */
export function typedOf(words: readonly Word[], span: Pick<Span, 'from' | 'to'>): string {
  let out = '';
  for (let i = span.from; i < span.to; i++) {
    const word = words[i];
    if (word) out += (out && word.gap && word.kind !== 'han' ? ' ' : '') + word.text;
  }
  return out;
}
