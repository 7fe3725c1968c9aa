import type { Period } from '../../facts/period.ts';
import type { Item } from '../../question/reading.ts';
import type { About } from './about.ts';
import type { Barred } from './figure-reading.ts';
import type { When } from './when.ts';

/** What is spoken of, carried from figure to figure and from sentence to sentence. */
export interface Memory {
  items: readonly Item[];
  readings: About['readings'];
  /** Why the figures of what is spoken of are none of the base's: a word that narrows it down, another place. */
  barred: Barred | undefined;
  doubtful: boolean;
  period: Period | undefined;
  /** The period that the text as a whole is about. */
  frame: Period | undefined;
  paragraph: number;
  /** The sentence before spoke of several periods: none of them is carried on. */
  running: boolean;
}

export const newMemory = (): Memory => ({
  items: [],
  readings: [],
  barred: undefined,
  doubtful: false,
  period: undefined,
  frame: undefined,
  paragraph: 0,
  running: false,
});

/** A new paragraph goes back to the period that the text as a whole is about. */
export function turnTo(memory: Memory, paragraph: number): void {
  if (paragraph !== memory.paragraph && memory.frame) {
    memory.period = memory.frame;
    memory.running = false;
  }
  memory.paragraph = paragraph;
}

/** A sentence's period stays in force; one inside the text's own, or before it, only until the paragraph ends. */
export function remember(memory: Memory, whens: readonly When[]): void {
  const named = whens.filter((w) => !w.base);
  const last = named.at(-1);
  if (!last) return;
  const { frame } = memory;
  const several = new Set(named.map((w) => w.period?.id)).size > 1;
  const first = named.some((w) => !w.period) ? undefined : named[0]?.period;
  memory.period = several ? first : (last.period ?? first);
  memory.running = last.running !== undefined;
  const aside = frame && named.every((w) => w.period && w.period.end <= frame.end && w.period.id !== frame.id);
  if (aside || last.running !== undefined) return;
  const newer = named.find((w) => !frame || (w.period && w.period.end > frame.end) || w.period?.id === frame.id);
  memory.frame = newer?.period ?? last.period;
}
