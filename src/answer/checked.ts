import type { Observation } from '../facts/fact-base.ts';
import type { Quantity } from '../facts/quantity.ts';

/** What a figure in somebody's text is to the base. Only `differs` says that it is wrong. */
export const VERDICTS = [
  'matches',
  'rounds',
  'other-period',
  'other-measure',
  'unit-slip',
  'differs',
  'not-covered',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why nothing can be said of a figure. */
export type NotCovered = 'place' | 'subject' | 'period' | 'measure' | 'not-stated' | 'not-on-file' | 'unclear';

/** One figure of a text, compared. */
export interface CheckedClaim {
  /** The digits as printed, without thousands separators, a fall negative: `34.32`, `-14.6`. */
  readonly value: string;
  /** The unit's id as in the base: `CNY`, `USD`, `percent`, `percentage-point`, `rank`, `count`, `TEU`; `other` for any else. */
  readonly unit: string;
  /** The scale that the text has; left out where it has none. */
  readonly scale?: string;
  /** Offsets (UTF-16) of the figure with its scale and unit, end exclusive. */
  readonly span: readonly [number, number];
  /** The text between them. */
  readonly text: string;
  readonly verdict: Verdict;
  /** What it was compared with; left out when it is not covered. */
  readonly observation?: Observation;
  /** Which of the observation's printed amounts. */
  readonly shown?: Quantity;
  /** For a figure of another period or measure: what is on file for what the text speaks of, where there is anything. */
  readonly asked?: { readonly observation: Observation; readonly shown: Quantity };
  /** For `differs`: how far the text's figure is above (below: negative) the one on file, in percent of it; `1.4`. */
  readonly percent?: string;
  /** The same for a rate or a share: in percentage points. */
  readonly points?: string;
  /** For `not-covered`. */
  readonly why?: NotCovered;
}
