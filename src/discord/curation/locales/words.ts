import type { Verdict } from '../../../curation/assess.ts';
import type { Detail } from '../../../curation/details.ts';
import type { Entity } from '../../../curation/document.ts';
import type { FetchProblem } from '../../../curation/fetch/fetch-article.ts';
import type { ProposalState } from '../../../curation/proposal.ts';
import type { Refusal } from '../../../curation/refusal.ts';
import type { Named } from '../../locales/phrases.ts';

/** A form's title and fields, each at most 45 characters; hints at most 100. */
interface FormWords<K extends string> {
  readonly title: string;
  readonly fields: Readonly<Record<K, { readonly label: string; readonly hint?: string }>>;
}

export type LineField = 'indicator' | 'period' | 'measure' | 'value' | 'unit';
export type ArticleField = 'text' | 'title' | 'publisher' | 'address' | 'date';

/** What went wrong with an article or a file before anything was read in it. */
export type IntakeProblem =
  | FetchProblem
  | { readonly kind: 'no-text' }
  | { readonly kind: 'wrong-file'; readonly allowed: string }
  | { readonly kind: 'no-text-file' }
  | { readonly kind: 'no-date' }
  | { readonly kind: 'date-ahead' }
  | { readonly kind: 'no-title' }
  | { readonly kind: 'no-publisher' }
  | { readonly kind: 'bad-address' }
  | { readonly kind: 'no-figures' }
  | { readonly kind: 'unknown-source'; readonly id: string }
  | { readonly kind: 'unknown-indicator'; readonly typed: string; readonly near?: readonly string[] }
  | { readonly kind: 'unknown-period'; readonly typed: string }
  /** "Q1", "last year": which year is meant depends on the day. */
  | { readonly kind: 'period-without-year'; readonly typed: string }
  | { readonly kind: 'unknown-measure'; readonly typed: string }
  | { readonly kind: 'no-paragraph' }
  | { readonly kind: 'attachment-gone' }
  | { readonly kind: 'unknown-unit'; readonly typed: string }
  | { readonly kind: 'unknown-topic'; readonly topics: readonly string[] }
  | { readonly kind: 'no-indicator-made' }
  | { readonly kind: 'unreadable-file'; readonly lines: readonly string[] };

/** Every word that moderators read on Discord. */
export interface CurationWords {
  readonly commands: {
    readonly refresh: Named & {
      readonly article: Named & {
        readonly file: Named;
        readonly address: Named;
        readonly publisher: Named;
        readonly title: Named;
        readonly date: Named;
      };
      readonly figure: Named & {
        readonly indicator: Named;
        readonly period: Named;
        readonly value: Named;
        readonly measure: Named;
        readonly source: Named;
        readonly paragraph: Named;
      };
      readonly file: Named & { readonly file: Named };
    };
    readonly review: Named & { readonly proposal: Named };
    readonly rollback: Named;
    readonly watch: Named & {
      readonly start: Named & { readonly indicator: Named };
      readonly stop: Named & { readonly indicator: Named };
      readonly list: Named;
    };
    readonly gaps: Named;
    readonly proposeAsFact: string;
  };
  readonly refusal: (refusal: Refusal) => string;
  readonly problem: (problem: IntakeProblem) => string;
  readonly notHere: string;
  readonly states: Readonly<Record<ProposalState, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly proposal: {
    readonly head: (id: number, state: string, lines: number) => string;
    readonly counts: (parts: readonly (readonly [string, number])[]) => string;
    readonly from: (title: string, publisher: string, date: string) => string;
    readonly by: (mention: string) => string;
    readonly change: (before: string, after: string) => string;
    readonly open: (fields: readonly string[]) => string;
    readonly quote: (text: string, at: number | 'headline' | undefined) => string;
    /** Who changed a line, and what was read in the publication. */
    readonly edited: (who: string, read: string | undefined) => string;
    readonly reason: (who: string, isReturned: boolean, why: string) => string;
    readonly unfinished: (lines: number) => string;
    readonly missing: (field: string) => string;
    readonly unreadable: (field: string) => string;
    readonly unknown: (typed: string) => string;
    readonly record: (kind: string, name: string) => string;
    readonly objection: (problem: string, isError: boolean) => string;
    readonly unread: string;
    readonly details: {
      readonly names: Readonly<Record<Detail, string>>;
      readonly changed: (name: string) => string;
    };
    readonly pickLine: string;
    readonly line: (number: number) => string;
    readonly page: (number: number, of: number) => string;
  };
  readonly buttons: {
    readonly submit: string;
    readonly submitAll: string;
    readonly dropOpen: string;
    readonly discard: string;
    readonly approve: string;
    readonly sendBack: string;
    readonly reject: string;
    readonly edit: string;
    readonly name: string;
    readonly drop: string;
    readonly restore: string;
    readonly back: string;
    readonly previous: string;
    readonly next: string;
    readonly undo: string;
    readonly asTerm: string;
    readonly asRequest: string;
    readonly closeGap: string;
    readonly fillAgain: string;
    readonly keep: string;
    readonly take: string;
  };
  /** The fields of a figure's record, as sentences name them; `other` for those that no form shows. */
  readonly fields: Readonly<
    Record<LineField | 'place' | 'breakdown' | 'against' | 'scale' | 'paragraph' | 'other', string>
  >;
  readonly units: Readonly<Record<string, string>>;
  readonly entities: Readonly<Record<Entity, string>>;
  readonly forms: {
    readonly reason: FormWords<'why'>;
    readonly line: FormWords<LineField>;
    readonly article: FormWords<ArticleField>;
    readonly indicator: FormWords<'en' | 'zh' | 'definition' | 'topic'>;
    readonly term: FormWords<'term' | 'meaning'>;
  };
  readonly queue: {
    /** How many there are, and how many of each state. */
    readonly head: (count: number, states: readonly (readonly [state: string, count: number])[]) => string;
    readonly empty: string;
    readonly pick: string;
  };
  readonly conflicts: {
    /** At most 80 characters. */
    readonly button: (count: number) => string;
    readonly head: (count: number) => string;
    readonly about: string;
    readonly pick: string;
    readonly none: string;
    readonly here: (value: string) => string;
    readonly shipped: (value: string) => string;
    readonly kept: string;
    /** The reason of the proposal that takes what was shipped. */
    readonly why: string;
  };
  readonly entry: (id: number, lines: number, why: string) => string;
  readonly approved: (revision: number, changes: number) => string;
  readonly rejected: (id: number) => string;
  readonly sentBack: (id: number) => string;
  readonly rollback: {
    readonly head: string;
    readonly empty: string;
    readonly pick: string;
    readonly entry: (number: number, date: string, why: string) => string;
    readonly revision: (number: number, date: string, by: string, kind: string, why: string) => string;
    readonly done: (number: number, undone: number) => string;
    readonly kinds: Readonly<Record<'proposal' | 'rollback' | 'upgrade' | 'shipped', string>>;
  };
  readonly history: {
    readonly head: (label: string) => string;
    readonly empty: string;
    readonly row: (date: string, label: string, change: string, source: string, why: string) => string;
    readonly shipped: string;
    readonly gone: string;
    readonly more: (count: number) => string;
    readonly unknownDay: (typed: string) => string;
    readonly futureDay: (day: string) => string;
    readonly beforeLedger: (day: string) => string;
    readonly asOf: (day: string) => string;
  };
  readonly watch: {
    readonly started: (what: string) => string;
    readonly already: (what: string) => string;
    readonly stopped: (what: string) => string;
    readonly head: string;
    readonly none: string;
    readonly everything: string;
    readonly cannotWrite: string;
    readonly announce: (count: number) => string;
  };
  readonly gaps: {
    readonly head: (count: number) => string;
    readonly empty: string;
    readonly pick: string;
    readonly entry: (text: string, count: number) => string;
    readonly card: (text: string, count: number, since: string) => string;
    readonly requested: string;
    readonly closed: string;
    readonly taught: (term: string, concept: string) => string;
  };
}
