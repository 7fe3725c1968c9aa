import type { Period } from '../../facts/period.ts';
import type { Item } from '../../question/reading.ts';
import type { About } from './about.ts';
import type { Barred } from './figure-reading.ts';

/** What is spoken of, carried from figure to figure and from sentence to sentence. */
export interface Memory {
  items: readonly Item[];
  readings: About['readings'];
  sure: boolean;
  /** Why the figures of what is spoken of are none of the base's: a word that narrows it down, another place. */
  barred: Barred | undefined;
  doubtful: boolean;
  period: Period | undefined;
  /** The day on which things were last counted in this paragraph: "at the end of October". */
  asOf: Period | undefined;
  /** The last part of the text's own period that this paragraph spoke of. */
  part: Period | undefined;
  /** The period that the text as a whole is about. */
  frame: Period | undefined;
  paragraph: number;
  /** The period in force is a total up to or since a date. */
  running: boolean;
}

export const newMemory = (): Memory => ({
  items: [],
  readings: [],
  sure: true,
  barred: undefined,
  doubtful: false,
  period: undefined,
  asOf: undefined,
  part: undefined,
  frame: undefined,
  paragraph: 0,
  running: false,
});
