import type { Breakdown } from '../facts/fact-base.ts';
import type { Period } from '../facts/period.ts';
import type { Measure, Topic } from '../facts/schema.ts';

/** The waist of the hourglass: all that a person can ask for. Nothing here knows a fact. */

/** What a figure is about: an indicator, cut down to a place and a breakdown. */
export interface Subject {
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: Breakdown;
}

/** A number that the question claims, to be checked against the answer. */
export interface Claim {
  readonly kind: 'value' | 'percent' | 'year';
  /** What was typed. */
  readonly text: string;
  /** Decimal string in units of one (58.33 billion → 58330000000); percent as printed. */
  readonly value: string;
  readonly currency?: 'CNY' | 'USD';
  /** A threshold ("more than a third", "break the 50 billion mark") is context, not a claim that can be false. */
  readonly threshold: boolean;
  /** The only number of a question that is answered by yes or no: said of the figure itself, whatever else has that value. */
  readonly firm?: boolean;
  /** Which of several targets it is said of, where that can be told. */
  readonly of?: number;
  /** Which way it is said to have gone: "grew 2.4%"; "unclear" where the words disagree, and it cannot be judged. */
  readonly moved?: Direction | 'unclear';
}

/** One figure asked for. */
export interface Target {
  /** Readings that name everything the subject needs; more than one: several indicators carry that name. */
  readonly subjects: readonly Subject[];
  /** Readings that leave one part open ("outsourcing": contracted or executed?). */
  readonly open: readonly Subject[];
  readonly period?: Period;
  /** The period that a growth or comparison is measured from, when it was said. */
  readonly base?: Period;
  readonly measure?: Measure;
  /** The place that a gap, share or rank is measured against, when it was said. */
  readonly against?: string;
  /** The figure of the reference area (the nation's growth), not the place's own. */
  readonly reference?: boolean;
  /** The yuan-per-dollar rate that the two printed amounts imply. */
  readonly impliedRate?: boolean;
  /** The asker wants it worked out: a level where only a growth and a later level are on file. */
  readonly derive?: boolean;
  /** The question used a word that leaves out part of what was named ("not completed"). */
  readonly negated?: boolean;
}

export type Operation = 'versus' | 'difference' | 'ratio' | 'share' | 'sum';

/** Which way a question takes for granted that something moved. */
export type Direction = 'up' | 'down';

interface Common {
  readonly currency?: 'CNY' | 'USD';
  readonly claims: readonly Claim[];
  readonly direction?: Direction;
}

export type UnknownReason =
  | 'place'
  | 'indicator'
  | 'period'
  | 'measure'
  | 'attribute'
  | 'opinion'
  | 'forecast'
  | 'not-a-question'
  | 'too-long'
  | 'not-derivable'
  | 'range-backwards';

/** How a figure developed. The target's own period and base stay empty. */
export interface TrendQuery {
  readonly kind: 'trend';
  readonly target: Target;
  /** The first and last period that were said; a year stands for all of it. */
  readonly from?: Period;
  readonly to?: Period;
  /** Only the stretch of time tells that a series is meant ("exports since 2017"): a single figure of it is no answer. */
  readonly several?: boolean;
}

/** Which one is the largest or smallest: of the periods of one series, or of the members of one dimension. */
export interface RankQuery {
  readonly kind: 'rank';
  /** Over members: the subject without the dimension, and the period (the latest that ranks, when none was said). */
  readonly target: Target;
  readonly over: 'periods' | { readonly dimension: string };
  readonly order: 'highest' | 'lowest';
  /** Over periods: which kind ("which year", "which month"); left out: years where there are two. */
  readonly grain?: 'year' | 'half' | 'quarter' | 'month';
  readonly from?: Period;
  readonly to?: Period;
}

export type Query =
  | (Common & { readonly kind: 'figure'; readonly target: Target; readonly about: 'figure' | 'source' })
  | (Common & { readonly kind: 'compare'; readonly operation: Operation; readonly targets: readonly Target[] })
  | (Common & { readonly kind: 'list'; readonly target: Target })
  | (Common & TrendQuery)
  | (Common & RankQuery)
  | (Common & { readonly kind: 'statement'; readonly ids: readonly string[]; readonly about: 'figure' | 'source' })
  | { readonly kind: 'browse'; readonly topic?: Topic }
  | { readonly kind: 'sources' }
  | {
      readonly kind: 'unknown';
      readonly reason: UnknownReason;
      readonly word?: string;
      readonly near: readonly Subject[];
    }
  | { readonly kind: 'did-you-mean'; readonly word: string; readonly readings: readonly Query[] };
