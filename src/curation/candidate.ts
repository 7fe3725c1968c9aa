import type { Breakdown, Observation } from '../facts/fact-base.ts';
import type { Objection } from '../facts/objection.ts';
import type { Scale } from '../facts/quantity.ts';
import type { Measure } from '../facts/schema.ts';

/** What an article's figure is to the base. `open`: a field that it cannot do without was not read. */
export type CandidateStatus = 'new' | 'same' | 'correction' | 'conflict' | 'breaks-rule' | 'open';

/** The fields that can stay unread; each is then listed in `open` and left out. */
export type CandidateField = 'indicator' | 'place' | 'period' | 'measure' | 'unit';

/** A figure found in an article, as an observation in the making. Nothing in it is guessed: what was not read is open. */
export interface Candidate {
  /** Left out when the base knows no such indicator, or the words leave several open; `words` are then those of the article. */
  readonly indicator?: string;
  readonly place?: string;
  readonly breakdown: Breakdown;
  /** A canonical period such as `2021-H1` (src/facts/period.ts). */
  readonly period?: string;
  readonly measure?: Measure;
  /** As in an observation: a place (gap, rank, share), the period before (growth). */
  readonly against?: string;
  /** Decimal string as printed, thousands separators gone; a fall is negative. */
  readonly value: string;
  /** `CNY`, `USD`, `percent`, `percentage-point`, `rank`, `count`, `TEU`, `tonne`, `person` … */
  readonly unit?: string;
  readonly scale: Scale;
  readonly qualifier?: NonNullable<Observation['qualifier']>;
  /** Index, in the same list, of the amount that this one repeats in another currency: "34.32 billion yuan ($5.31 billion)". */
  readonly beside?: number;
  /** The words that name what the figure is about, as the article has them. */
  readonly words: string;
  /** Counts the body's paragraphs from 1; the headline has 0, a heading further down the number of the paragraph after it. */
  readonly paragraph: number;
  /** Offsets (UTF-16) of the figure with its unit in the article's text, end exclusive. */
  readonly span: readonly [number, number];
  /** 0 to 1: how much of it was read in the figure's own clause rather than carried over from before. */
  readonly confidence: number;
  readonly open: readonly CandidateField[];
  readonly status: CandidateStatus;
  /** What the base has in the same cell: the observation that it equals, corrects or is in conflict with. */
  readonly known?: string;
  /** Why it breaks a rule, when it does. */
  readonly objections: readonly Objection[];
}
