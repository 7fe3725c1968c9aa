import type { Objection } from '../../facts/objection.ts';
import type { Period } from '../../facts/period.ts';
import type { Quantity } from '../../facts/quantity.ts';
import type { Measure, Source, Topic } from '../../facts/schema.ts';
import type { Claim, Direction, Operation, UnknownReason } from '../../question/query.ts';
import type { Cited, Derived, Formula, Than } from '../answer.ts';
import type { CheckWords } from './check-words.ts';
import type { SeriesWords } from './series-words.ts';
import type { WhyWords } from './why-words.ts';

/** Every phrase that a reply is made of. A language that lacks one does not compile. */
export interface Words {
  readonly name: 'en' | 'zh';
  quantity(q: Quantity, signed: boolean): string;
  /** The amount as the source prints it, where the language shows it otherwise; else undefined. */
  printed(q: Quantity): string | undefined;
  derived(d: Derived): string;
  /** "between 47.09 and 47.14". */
  between(d: Derived): string;
  formula(d: Derived): string;
  period(p: Period): string;
  measure(m: Measure, against: string | undefined): string;
  /** Label of a figure: subject, place, period and measure. */
  label(parts: {
    readonly subject: string;
    readonly place: string;
    readonly period?: string | undefined;
    readonly measure?: string | undefined;
  }): string;
  headline(label: string, value: string): string;
  also(value: string): string;
  contextLine(label: string, value: string): string;
  derivedMark(formula: string, between: string): string;
  reference(place: string): string;
  formulaName(f: Formula): string;
  premiseFalse: string;
  premiseTrue: string;
  premise: {
    value(claim: Claim, holds: boolean): string;
    threshold(claim: Claim, than: Than): string;
    direction(claimed: Direction, holds: boolean): string;
    year(claim: Claim, holds: boolean): string;
    unjudged(claim: Claim): string;
  };
  assumedLatest(period: string): string;
  /** A newer figure was passed over: it covers part of a year, or is doubtful as printed. */
  assumedBefore(period: string, newer: string, isDoubtful: boolean): string;
  assumedAsOf(period: string): string;
  assumedSubject(subject: string): string;
  assumedMeasure(measure: string): string;
  missingCurrency(currency: string): string;
  source(cited: Cited): string;
  sourceHeadline(source: Source): string;
  dispute(value: string, source: Source): string;
  disputed(why: string): string;
  /** A value that cannot be right as printed, or that stands for a print that is no number; it never stands alone. */
  doubtful(value: string, printed: string | undefined): string;
  note(text: string): string;
  qualifier: Readonly<Record<'about' | 'nearly' | 'over' | 'target', string>>;
  compare: {
    pair(items: readonly string[]): string;
    result(operation: Exclude<Operation, 'versus' | 'ratio'>, value: string): string;
    /** The first divided by the second. */
    ratio(first: string, second: string, value: string): string;
    largest(label: string, of: number): string;
  };
  list(total: number): string;
  more(count: number): string;
  clarify(why: 'subject' | 'measure' | 'period' | 'spelling', word: string | undefined): string;
  unknown(reason: UnknownReason, word: string | undefined, period: string | undefined): string;
  near: string;
  browse(topic: string | undefined): string;
  topic(t: Topic): string;
  sources(count: number): string;
  sourceEntry(source: Source, facts: number): string;
  statementsHead: string;
  series: SeriesWords;
  why: WhyWords;
  readonly check: CheckWords;
  objection(o: Objection): { readonly problem: string; readonly remedy: string };
  separator: string;
}
