import type { Statement } from '../facts/fact-base.ts';
import type { Cues } from './cues.ts';
import type { Query } from './query.ts';
import type { Time } from './slots.ts';
import type { Candidate, SubjectIndex } from './subjects.ts';

export interface World {
  readonly index: SubjectIndex;
  readonly statements: readonly Statement[];
  readonly now: Date;
}

/** What came of reading a question, with what a trace and the next turn need. */
export interface Interpretation {
  readonly query: Query;
  readonly cues: Cues;
  readonly time: Time;
  /** The candidates that were considered, with what became of them. */
  readonly considered: readonly { readonly candidate: Candidate; readonly verdict: string }[];
  /** Something was named, so that the question stands on its own. */
  readonly standsAlone: boolean;
}
