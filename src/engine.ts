import type { Answer } from './answer/answer.ts';
import type { CheckLine } from './answer/check-lines.ts';
import type { CheckedClaim } from './answer/checked.ts';
import type { Rendered } from './answer/text.ts';
import type { Candidate } from './curation/candidate.ts';
import type { ArticleDate } from './curation/extract/extractor.ts';
import type { TypedAmount } from './curation/typed/amount.ts';
import type { FactBase } from './facts/fact-base.ts';
import type { Period } from './facts/period.ts';
import type { Measure } from './facts/schema.ts';
import type { Language } from './question/language.ts';
import type { Query, Subject } from './question/query.ts';
import type { CompareOptions, TrendOptions } from './question/series-query.ts';
import type { Trace } from './question/trace.ts';

export type Currency = 'CNY' | 'USD';

/** What every way in gets back: the typed answer and the words for it. */
export interface Reply {
  readonly query: Query;
  readonly answer: Answer;
  readonly language: Language;
  /** The answer's first line. */
  readonly headline: string;
  /** The whole plain-text reply, headline included, lines separated by \n. No markdown in it. */
  readonly text: string;
  /** The same words taken apart: headline, lines, choices, sources. */
  readonly rendered: Rendered;
  readonly trace: Trace;
}

export interface AskContext {
  /** Who asks where (`channel:author`): a follow-up inherits from the turn before with the same key. Left out: no memory. */
  readonly conversation?: string;
  readonly now: Date;
  /** The client's language, used when the question does not show one. */
  readonly locale?: Language;
}

export interface CheckContext {
  readonly now: Date;
  /** The language of the words about it; the text itself may be in any. */
  readonly language: Language;
  /** The day of the text's publication (`2021-08-27`): without it "last year" and the like are not told. */
  readonly published?: string;
}

/** A text's figures compared with the base. */
export interface CheckReply {
  /** Every figure, in the order of the text; years and dates are none. */
  readonly claims: readonly CheckedClaim[];
  readonly language: Language;
  /** How many there are of each verdict, in one sentence. */
  readonly headline: string;
  /** A line for each claim, in the same order. */
  readonly lines: readonly CheckLine[];
  /** Headline and lines with their sources, separated by \n. Plain text. */
  readonly text: string;
}

export interface Suggestion {
  /** What the user sees, at most 100 characters. */
  readonly name: string;
  /** What comes back, at most 100 characters. */
  readonly value: string;
}

export interface FigureOptions {
  /** An indicator's suggestion value or anything typed instead. */
  readonly indicator: string;
  readonly period?: string;
  readonly measure?: string;
  /** `CNY` or `USD`; anything else is answered with that it is not on file. */
  readonly currency?: string;
}

/** What the other options hold when an indicator is typed: as picked or typed, unchecked. */
export interface IndicatorFilled {
  /** Indicators with a figure for it come first. */
  readonly period?: string | undefined;
  /** What it is to be compared with: comes never, what compares with it comes first. */
  readonly beside?: string | undefined;
}

/** What the other options hold when a period is typed. */
export interface PeriodFilled {
  readonly indicator?: string | undefined;
  /** The other figure of a comparison: only periods that both have. */
  readonly beside?: string | undefined;
  readonly measure?: string | undefined;
  /** For the ends of a trend: which one is typed, and what the other holds. */
  readonly end?: { readonly which: 'from' | 'to'; readonly other: string | undefined };
}

/** What the other options hold when a measure or currency is picked. */
export type FigureFilled = { readonly [K in 'indicator' | 'period' | 'measure']?: string | undefined };

export interface AnswerContext {
  readonly now: Date;
  readonly language: Language;
}

/** The narrow middle, put together once at start: words or options in, a reply out. Holds the live base. */
export interface Engine {
  readonly base: FactBase;
  /** Understands and answers a question. Never throws for any text. */
  ask(text: string, context: AskContext): Reply;
  /** Answers a query that a command or button made. */
  answer(query: Query, context: AnswerContext): Reply;
  /** `/fact`: options, picked from suggestions or typed past them, checked again here. */
  figure(options: FigureOptions, context: AnswerContext): Reply;
  /** `/trend` and `/compare`, read as `/fact` is. */
  trend(options: TrendOptions, context: AnswerContext): Reply;
  compare(options: CompareOptions, context: AnswerContext): Reply;
  /** Compares every figure of a text with the base; never throws for any text. */
  check(text: string, context: CheckContext): CheckReply;
  /** The figures of an article as candidates for the base, each held against it; changes nothing. */
  extract(text: string, article: ArticleDate): readonly Candidate[];
  /** A figure typed by itself, with its unit; undefined where any part of the text cannot be read. */
  amountTyped(text: string, measure?: Measure): TypedAmount | undefined;
  /** What a name, or a suggestion's value, stands for; undefined for none and for several. */
  subjectNamed(text: string): Subject | undefined;
  /** The concepts that a word stands for, of those that another word can be taught to mean. */
  conceptsNamed(word: string): readonly string[];
  /** A period as the base writes it, or in words of either language. */
  periodNamed(text: string, now: Date): Period | undefined;
  /** Autocomplete: at most 25, best first, names that differ; narrowed by what the other options hold. */
  suggestIndicators(typed: string, filled: IndicatorFilled, context: AnswerContext): readonly Suggestion[];
  suggestPeriods(typed: string, filled: PeriodFilled, context: AnswerContext): readonly Suggestion[];
  /** The measures and currencies that there is an answer in; all of them while the indicator is not plain. */
  measuresOf(filled: FigureFilled, now: Date): readonly Measure[];
  currenciesOf(filled: FigureFilled, now: Date): readonly Currency[];
}
