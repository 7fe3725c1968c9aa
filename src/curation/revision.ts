import type { Change } from './change.ts';

/** Why the base changed: an approved proposal, a step back, or a new version of the shipped data. */
export type RevisionKind = 'proposal' | 'rollback' | 'upgrade';

/** One entry of the ledger: never altered, never taken away. Revision zero is the shipped data and has no entry. */
export interface Revision {
  /** 1, 2, 3 … without gaps. */
  readonly number: number;
  /** When, ISO 8601 in UTC; never earlier than the revision before. */
  readonly at: string;
  /** Who: a user's id, or the word that a command line or an upgrade goes by. */
  readonly by: string;
  readonly why: string;
  readonly kind: RevisionKind;
  /** The proposal that it accepted. */
  readonly proposal: number | undefined;
  /** The revision that it took back. */
  readonly undoes: number | undefined;
  readonly changes: readonly Change[];
}
