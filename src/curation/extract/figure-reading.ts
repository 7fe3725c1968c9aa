import type { Period } from '../../facts/period.ts';
import type { About } from './about.ts';
import type { FigureMention } from './figure-mention.ts';
import type { Measured } from './measured.ts';
import type { UnitId } from './unit-words.ts';

/** "About 34 billion", "nearly", "more than", "less than": how the text bounds its figure. */
export type Bound = 'about' | 'nearly' | 'over' | 'under';

/** Why a figure says nothing of what was: a plan, a denial, an average, another place; or its words cannot be told. */
export type Barred = 'plan' | 'denied' | 'averaged' | 'place' | 'unknown-word';

/** A figure of a text with all that the text tells about it. */
export interface FigureReading {
  readonly figure: FigureMention;
  /** With the unit that it shares with a figure beside it ("430.73 billion and 456.92 billion yuan"). */
  readonly unit: UnitId | undefined;
  /** Offsets in the whole text. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly about: About;
  readonly period: Period | undefined;
  /** Where the period stands: in the figure's own sentence, before it, or nowhere; `open`: said but not to be told. */
  readonly dated: 'sentence' | 'carried' | 'open' | 'none';
  /** The date on which the paragraph last counted things. */
  readonly asOf: Period | undefined;
  /** A total since or up to a date. */
  readonly running: boolean;
  readonly measured: Measured;
  readonly bound: Bound | undefined;
  readonly barred: Barred | undefined;
  /** Said outright to be what was aimed at. */
  readonly target: boolean;
  /** Index of the amount that this one repeats in another currency. */
  readonly beside: number | undefined;
  /** A word stands near that might narrow the subject down. */
  readonly doubtful: boolean;
  readonly asked: boolean;
  /** The article's words before it in its clause, and those right behind. */
  readonly words: string;
}
