import type { Source } from '../facts/schema.ts';
import type { Body, Entity } from './document.ts';

/** draft → in review → approved, returned (with a reason; edited and sent again) or rejected. */
export const STATES = ['draft', 'in-review', 'returned', 'approved', 'rejected'] as const;
export type ProposalState = (typeof STATES)[number];

/** Where in a text or a file a line was found, so that a person can look. */
export interface Origin {
  /** The words of the article. */
  readonly quote?: string;
  /** What the article calls that which the figure is of. */
  readonly words?: string;
  /** Their place in the text, in characters. */
  readonly span?: readonly [number, number];
  /** It stands in the headline, which is in no paragraph. */
  readonly isHeadline?: boolean;
  /** The line of the file that was read. */
  readonly line?: number;
  /** What the reader was unsure about: names of fields. */
  readonly open?: readonly string[];
  readonly confidence?: number;
  /** Who changed it last, and the record as it was first read: its quote may say something else now. */
  readonly editedBy?: string;
  readonly read?: Body;
}

/**
 * What one line would do to the base. Records may have gaps while a proposal is being worked on: they are checked against
 * the schema of the data files each time they are looked at.
 */
export type LineChange =
  | { readonly kind: 'figure'; readonly source: string; readonly record: Body }
  /** `cell` is the figure's id without `~source`: `goods-exports/2020`. */
  | { readonly kind: 'retract'; readonly source: string; readonly cell: string }
  | { readonly kind: 'indicator'; readonly record: Body }
  | { readonly kind: 'source'; readonly record: Body }
  | { readonly kind: 'term'; readonly record: Body }
  /** The shipped data's version of a document, or that it is gone: how a conflict with an upgrade is settled. */
  | { readonly kind: 'shipped'; readonly entity: Entity; readonly key: string; readonly record: Body | null };

export interface Line {
  /** 1, 2, 3 … within its proposal; stays when others are dropped. */
  readonly id: number;
  readonly change: LineChange;
  readonly origin: Origin;
  readonly isDropped: boolean;
}

/** What a proposal is made of when it is handed in. */
export interface Draft {
  readonly why: string;
  /** Publications that lines name and the base may not know yet. */
  readonly sources: readonly Source[];
  readonly lines: readonly { readonly change: LineChange; readonly origin?: Origin }[];
}

/** How large a proposal may be: lines, and characters of a reason. */
export const MOST = { lines: 2_000, reason: 1_000 } as const;

/** One thing that happened to a proposal. */
export interface Step {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly what: 'proposed' | 'edited' | 'dropped' | 'submitted' | 'returned' | 'rejected' | 'approved';
  readonly note: string | undefined;
}

export interface Proposal {
  readonly id: number;
  /** Counts every step. Whoever acts names the version that they saw; who saw an older one is told. */
  readonly version: number;
  readonly state: ProposalState;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly createdBy: string;
  /** Everyone who put something into it: none of them may approve it, unless the operator allows that. */
  readonly authors: readonly string[];
  readonly why: string;
  readonly sources: readonly Source[];
  readonly lines: readonly Line[];
  /** The revision that it became. */
  readonly revision: number | undefined;
}

/** From which states a step may be taken. */
export const ALLOWED: Readonly<Record<Exclude<Step['what'], 'proposed'>, readonly ProposalState[]>> = {
  edited: ['draft', 'in-review', 'returned'],
  dropped: ['draft', 'in-review', 'returned'],
  submitted: ['draft', 'returned'],
  returned: ['in-review'],
  rejected: ['draft', 'in-review', 'returned'],
  approved: ['in-review'],
};
