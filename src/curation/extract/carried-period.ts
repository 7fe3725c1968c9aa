import { covers, type Period } from '../../facts/period.ts';
import { isReference } from '../../facts/reference-places.ts';
import type { Memory } from './memory.ts';
import { hasCue, isFigure, type Piece } from './piece.ts';
import type { When } from './when.ts';

/** A new paragraph goes back to the period that the text as a whole is about, and leaves the nation that the last one ended with. */
export function turnTo(memory: Memory, paragraph: number): void {
  if (paragraph !== memory.paragraph) {
    Object.assign(memory, { asOf: undefined, part: undefined });
    const items = memory.items.filter((i) => !i.meanings.some((m) => isReference(m.id)));
    if (items.length < memory.items.length)
      Object.assign(memory, { items, barred: memory.barred === 'place' ? undefined : memory.barred });
    // "Private firms traded …", and in the next paragraph "In December, trade was …": that of all.
    if (memory.readings.some(({ breakdown }) => Object.keys(breakdown).length > 0))
      Object.assign(memory, { items: [], readings: [] });
    if (memory.frame) Object.assign(memory, { period: memory.frame, running: false });
  }
  memory.paragraph = paragraph;
}

/**
 * Keeps the period of a sentence for those after it. Not kept are periods of comparisons and plans, dates on which things
 * were counted (of other counts only), and parts that the sentence itself came to after its figures ("… in April").
 */
export function remember(memory: Memory, whens: readonly When[], pieces: readonly Piece[], named: boolean): void {
  const said = whens.filter((w) => !w.base && w.only === undefined && !isPlanned(w, pieces) && !isDay(w.period));
  if (pieces.some(isFigure)) memory.asOf = said.find((w) => w.running === 'upto')?.period ?? memory.asOf;
  const plain = said.filter((w) => w.running === undefined);
  const [total] = said;
  if (plain.length === 0) {
    if (total?.period && !memory.frame) Object.assign(memory, { period: total.period, running: true });
    return;
  }
  const main = plain.find((w) => isOfFirst(w, pieces)) ?? plain.find((w) => !isPartOfPeriod(w.period, memory.period));
  // 其中，第三季度增长5.1%。: the sentence speaks of a part, the next one of the whole again.
  const aside = hasCue(pieces[0], 'of-which') && isPartOfPeriod(main?.period, memory.period);
  // 2023年为9470.4亿元。: a look back at what was spoken of; the next sentence is of the time before it again.
  const isBack = !named && main?.period && memory.period && main.period.end < memory.period.start;
  if (isBack) return;
  if (main && !aside) Object.assign(memory, { period: main.period, running: false });
  const { frame } = memory;
  // 下半年…，上半年…, in one sentence or the next: none of the parts goes on.
  const parts = new Set(plain.map((w) => w.period?.id));
  const listed =
    parts.size > 1 && plain.every((w) => isPartOfPeriod(w.period, frame) && !isPartOfPeriod(w.period, main?.period));
  const part = isPartOfPeriod(main?.period, frame) ? main?.period : undefined;
  const next = part && memory.part && part.id !== memory.part.id && !isPartOfPeriod(part, memory.part);
  if (listed || next) memory.period = frame;
  memory.part = part ?? memory.part;
  const newer = plain.find((w) => w.period && (!frame || w.period.end > frame.end));
  memory.frame = newer?.period ?? frame;
}

/** One day, as in the line that says when a page was published. */
const isDay = (period: Period | undefined): boolean =>
  period !== undefined && period.kind !== 'asof' && period.start === period.end;

/** "Over the same period, …", 同期，…: that of the text, where the sentence before looked back on an earlier one. */
export function returnTo(memory: Memory, pieces: readonly Piece[]): void {
  const { period, frame } = memory;
  const at = pieces.findIndex((p) => hasCue(p, 'same-period'));
  const opens = at >= 0 && at < 3 && !pieces.slice(1, at + 1).some((p) => p.broken) && pieces[at + 1]?.broken;
  if (opens && period && frame && period.end < frame.start) memory.period = frame;
}

/** True for a true part of a period. */
export const isPartOfPeriod = (part: Period | undefined, whole: Period | undefined): boolean =>
  part !== undefined && whole !== undefined && part.id !== whole.id && covers(whole, part);

/** Before the first figure of the sentence, or in one clause with it. */
function isOfFirst({ from, to }: When, pieces: readonly Piece[]): boolean {
  const first = pieces.find(isFigure);
  return !first || to <= first.at || !pieces.slice(first.at + 1, from + 1).some((p) => p.broken);
}

/** "This year the port plans to handle …", 全年目标为…: the period of what is aimed at. */
function isPlanned({ from, to }: When, pieces: readonly Piece[]): boolean {
  const start = pieces.findLast((p) => p.at <= from && p.broken)?.at ?? 0;
  const end = pieces.find((p) => p.at >= to && isFigure(p))?.at ?? pieces.length;
  return pieces.slice(start, end).some((p) => hasCue(p, 'plan', 'target', 'aimed-at'));
}
