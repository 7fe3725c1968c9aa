import type { Decimal } from 'decimal.js';
import type { Observation, Statement } from '../facts/fact-base.ts';
import type { Period } from '../facts/period.ts';
import type { Interval, Quantity } from '../facts/quantity.ts';
import type { Measure, Source, Topic } from '../facts/schema.ts';
import type { Claim, Direction, Operation, Query, RankQuery, Subject, UnknownReason } from '../question/query.ts';
import type { Grain } from './grain.ts';

/** All that the project can say. A renderer that forgets a kind does not compile. */

export type Formula =
  | 'level-before'
  | 'reference-growth'
  | 'part-of-whole'
  | 'share-of'
  | 'share-before'
  | 'implied-rate'
  | 'converted'
  | 'difference'
  | 'ratio'
  | 'sum'
  | 'growth-between';

/** A figure computed from reported ones: never stored, always marked. */
export interface Derived {
  readonly formula: Formula;
  readonly inputs: readonly Observation[];
  readonly value: Decimal;
  readonly interval: Interval;
  /** `CNY`, `percent`, `CNY per USD`, `times` … */
  readonly unit: string;
  readonly measure: Measure;
  /** What it is a figure of; undefined for a difference or ratio of two. */
  readonly subject?: Subject;
  readonly period?: Period;
}

export type Figure =
  | {
      readonly kind: 'reported';
      readonly observation: Observation /** Which printed amount leads. */;
      readonly shown: Quantity;
    }
  | { readonly kind: 'derived'; readonly derived: Derived };

/** A figure that is newer than the one given, and why it was not taken. */
export interface Newer {
  readonly period: Period;
  readonly isDoubtful: boolean;
}

/** What the reply filled in because the asker did not say it. */
export type Assumption =
  /** `newer` is on file too, but covers part of a year or is doubtful as printed. */
  | { readonly kind: 'latest-period'; readonly period: Period; readonly newer?: Newer }
  /** The latest that all of the compared have. */
  | { readonly kind: 'shared-period'; readonly period: Period }
  | { readonly kind: 'as-of'; readonly period: Period }
  | { readonly kind: 'subject'; readonly subject: Subject }
  | { readonly kind: 'measure'; readonly measure: Measure }
  /** The newest figure is older than it should be by the indicator's cadence; without one, it is years old. */
  | { readonly kind: 'overdue'; readonly period: Period; readonly months: number; readonly isDue: boolean };

/** How the figure lies to a number that the question sets it against. */
export type Than = 'above' | 'below' | 'equal';

/** A claim of the question that the figure contradicts or confirms. */
export type Premise =
  | { readonly kind: 'value'; readonly claim: Claim; readonly holds: boolean }
  | { readonly kind: 'threshold'; readonly claim: Claim; readonly than: Than }
  | { readonly kind: 'direction'; readonly claimed: Direction; readonly holds: boolean }
  | { readonly kind: 'year'; readonly claim: Claim; readonly holds: boolean }
  /** Stated beside a number that is judged, and of what cannot be told: nothing is said for or against it. */
  | { readonly kind: 'unjudged'; readonly claim: Claim };

/** Something to click: a query that can be answered, with what tells it from the others. */
export interface Choice {
  readonly query: Query;
  readonly subject?: Subject;
  readonly period?: Period;
  readonly measure?: Measure;
  readonly statement?: string;
}

export interface Cited {
  readonly source: Source;
  /** Paragraph numbers, or `sidebar`, in order, each once. */
  readonly paragraphs: readonly (number | 'sidebar')[];
}

/** A series in order of time, with what a complete one would have and where its definition changed. */
export type TrendItem =
  | {
      readonly kind: 'point';
      readonly period: Period;
      readonly figure: Figure;
      /** Growth on the year before as published, beside a level. */
      readonly growth?: Observation;
      /** Other sources' differing values for the same period. */
      readonly others: readonly Observation[];
    }
  | { readonly kind: 'missing'; readonly periods: readonly Period[] }
  | { readonly kind: 'break'; readonly from: string; readonly why: { readonly en: string; readonly zh: string } };

/** Why no growth over the span is given. */
export type NoGrowth = 'one-point' | 'break' | 'disputed' | 'prices' | 'season' | 'inexact';

export interface Trend {
  readonly subject: Subject;
  readonly measure: Measure;
  readonly grain: Grain;
  readonly items: readonly TrendItem[];
  readonly growth?: Derived;
  readonly noGrowth?: NoGrowth;
  /** On file for this kind of period, but in another unit. */
  readonly otherUnits: readonly Figure[];
  /** On file for other kinds of period, which do not compare. */
  readonly otherPeriods: readonly Period[];
}

/** Figures by size, the one asked for first; `tied` of them cannot be told apart by the rounding. */
export interface Ranking {
  readonly over: RankQuery['over'];
  readonly order: RankQuery['order'];
  readonly figures: readonly Figure[];
  readonly tied: number;
  /** True where the members are all the parts of their whole; else others may be larger. */
  readonly complete: boolean;
  /** Periods without a figure, within the span. */
  readonly missing: readonly Period[];
  /** Left out: printed so that they cannot be right. */
  readonly disputed: readonly Observation[];
  /** Left out: before the last change of definition. */
  readonly beforeBreak: readonly Figure[];
  /** The year of that change. */
  readonly breakFrom?: string;
  /** Not ranked: groups that overlap the members. */
  readonly groups: readonly Figure[];
  readonly otherUnits: readonly Figure[];
}

interface Told {
  /** The ids that the answer rests on. */
  readonly facts: readonly string[];
  readonly cited: readonly Cited[];
  readonly assumed: readonly Assumption[];
}

export type Answer =
  | (Told & {
      readonly status: 'answered';
      readonly kind: 'figure';
      readonly about: 'figure' | 'source';
      readonly figure: Figure;
      readonly premises: readonly Premise[];
      /** Related figures of the same subject and period, for the lines below the headline. */
      readonly context: readonly Figure[];
      /** A currency that was asked for but that no source gives or implies. */
      readonly missingCurrency?: 'CNY' | 'USD';
      /** Other sources' values for the same cell. */
      readonly disputes: readonly Observation[];
    })
  | (Told & {
      readonly status: 'answered';
      readonly kind: 'compare';
      readonly operation: Operation;
      readonly figures: readonly Figure[];
      /** Difference, ratio, share or sum; undefined where the units differ or it means nothing. */
      readonly results: readonly Derived[];
      /** Changes of definition between the figures. */
      readonly breaks: readonly { readonly from: string; readonly why: { readonly en: string; readonly zh: string } }[];
      /** Amounts of a month beside those of a year: nothing is derived from them. */
      readonly unlikeLengths?: true;
      /** Index of the largest figure, where they compare. */
      readonly largest?: number;
      /** Other measures of the same subjects and periods. */
      readonly context: readonly Figure[];
      readonly premises: readonly Premise[];
    })
  | (Told & {
      readonly status: 'answered';
      readonly kind: 'list';
      readonly figures: readonly Figure[];
      readonly total: number;
    })
  | (Told & Trend & { readonly status: 'answered'; readonly kind: 'trend' })
  | (Told & Ranking & { readonly status: 'answered'; readonly kind: 'rank' })
  | (Told & {
      readonly status: 'answered';
      readonly kind: 'statement';
      readonly about: 'figure' | 'source';
      readonly statements: readonly Statement[];
      readonly premises: readonly Premise[];
    })
  | (Told & {
      readonly status: 'answered';
      readonly kind: 'browse';
      readonly topics: readonly TopicEntry[];
      readonly topic?: Topic;
    })
  | (Told & {
      readonly status: 'answered';
      readonly kind: 'sources';
      readonly sources: readonly { readonly source: Source; readonly facts: number }[];
    })
  | {
      readonly status: 'clarify';
      readonly facts: readonly [];
      readonly why: 'subject' | 'measure' | 'period' | 'spelling';
      readonly word?: string;
      readonly choices: readonly Choice[];
      readonly total: number;
    }
  | {
      readonly status: 'unknown';
      readonly facts: readonly [];
      readonly reason: UnknownReason;
      readonly word?: string;
      readonly period?: Period;
      readonly near: readonly Choice[];
    };

export interface TopicEntry {
  readonly topic: Topic;
  readonly entries: readonly {
    readonly subject: Subject;
    readonly periods: readonly Period[];
    readonly measures: readonly Measure[];
  }[];
  readonly statements: readonly Statement[];
}
