import type { NotCovered, Verdict } from '../checked.ts';

/** The phrases of a check of somebody's figures. */
export interface CheckWords {
  /** No figure was found in the text. */
  readonly none: string;
  /** "5 figures: 3 match, 1 differs, 1 is not covered." Only verdicts that occur. */
  summary(counts: readonly (readonly [Verdict, number])[]): string;
  /** The figure as the text has it, and what is to be said of it. */
  claim(text: string, said: string): string;
  verdict(
    verdict: Verdict,
    details: {
      readonly onFile?: string;
      /** What is on file for that which the text speaks of. */
      readonly asked?: string;
      readonly percent?: string;
      readonly points?: string;
      readonly why?: NotCovered;
    },
  ): string;
  /** Publisher, day and paragraph, short enough to follow a claim. */
  source(publisher: string, published: string | undefined, paragraph: number): string;
}
