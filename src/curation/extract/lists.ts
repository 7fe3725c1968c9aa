import type { FigureReading } from './figure-reading.ts';
import type { Memory } from './memory.ts';
import type { Paragraph } from './paragraphs.ts';

/** A list under its head: "CIFIT 2017:", 厦门民企外贸2021年： with the lines below. */
export interface List {
  readonly head: Paragraph;
  /** What was spoken of when the head had been read. */
  readonly spoken: Pick<Memory, 'items' | 'readings' | 'barred' | 'doubtful'>;
  /** An item named something of its own. */
  named: boolean;
}

export function newList(head: Paragraph, { items, readings, barred, doubtful }: Memory): List {
  return { head, spoken: { items, readings, barred, doubtful }, named: false };
}

const MARK = /^\s*(?:[-*•·▪●◆–—>]|\d{1,2}[.、)）](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])\s*/u;
const COLON = /[:：]\s*$/;
/** A sentence that stands by itself is no item. */
const SENTENCE = /[.。!！?？]["”」』]?\s*$/;

/** True for a line that a list may hang on: it ends in a colon, or items with marks follow it. */
export function isHead(line: Paragraph, next: Paragraph | undefined): boolean {
  if (MARK.test(line.text) || line.row || !next || next.row) return false;
  return COLON.test(line.text) || MARK.test(next.text);
}

/** True for a line of the list below such a head. */
export function isItem(line: Paragraph, head: Paragraph): boolean {
  if (line.row) return false;
  return MARK.test(line.text) || (COLON.test(head.text) && /\d/.test(line.text) && !SENTENCE.test(line.text));
}

/** Reads an item as a sentence with its head before it: what the head says of place, period and subject holds for each. */
export function readItem(
  line: Paragraph,
  list: List,
  out: FigureReading[],
  memory: Memory,
  readAll: (line: string, start: number, paragraph: number) => void,
  names: (line: string) => boolean,
): void {
  const lead = `${list.head.text.trim().replace(MARK, '').replace(COLON, '')}: `;
  const from = out.length;
  Object.assign(memory, list.spoken);
  readAll(lead + line.text.replace(MARK, (m) => ' '.repeat(m.length)), line.start - lead.length, line.number);
  const named = names(line.text);
  const own = out.splice(from).filter((r) => r.start >= line.start);
  // "- exports … - growth …": whether a line without a name is of the head or of the line before cannot be told.
  out.push(...own.map((r) => (list.named && !named ? { ...r, doubtful: true } : r)));
  list.named ||= named;
}
