import type { Subjects } from './about.ts';
import { hasNames } from './attached.ts';
import { turnTo } from './carried-period.ts';
import { partCells } from './cells.ts';
import type { FigureReading } from './figure-reading.ts';
import { isHead, isItem, type List, newList, readItem } from './lists.ts';
import { type Memory, newMemory } from './memory.ts';
import { type Paragraph, splitParagraphs } from './paragraphs.ts';
import type { ProseReader } from './prose-reader.ts';
import { SentenceReader } from './sentence-reader.ts';
import { cornerOf, tableSentences } from './tables.ts';

/** Reads every figure of a text with what the text tells about it, in the order of the text. */
export function readFigures(
  text: string,
  reader: ProseReader,
  subjects: Subjects,
  published: Date | undefined,
): FigureReading[] {
  const out: FigureReading[] = [];
  const memory = newMemory();
  const readAll = (typed: string, start: number, paragraph: number) => {
    const line = partCells(typed);
    turnTo(memory, paragraph);
    for (const sentence of reader.read(line, published))
      new SentenceReader(sentence, subjects, memory, published, { line, start, paragraph, out }).read();
  };
  const isNaming = (line: string) => reader.read(line, published).some((x) => hasNames(x.pieces));
  const lines = splitParagraphs(text);
  let list: List | undefined;
  lines.forEach((line, i) => {
    const before = out.length;
    if (list && isItem(line, list.head)) readItem(line, list, out, memory, readAll, isNaming);
    else if (!line.row) {
      readAll(line.text, line.start, line.number);
      list = out.length === before && isHead(line, lines[i + 1]) ? newList(line, memory) : undefined;
    } else if (!lines[i - 1]?.row || lines[i - 1]?.number !== line.number)
      readTable(
        lines.filter((l) => l.row && l.number === line.number),
        out,
        memory,
        readAll,
      );
  });
  return out;
}

/** Reads the cells of a table as sentences of their own and gives the figures their places in the text. */
function readTable(
  rows: readonly Paragraph[],
  out: FigureReading[],
  memory: Memory,
  readAll: (line: string, start: number, paragraph: number) => void,
): void {
  const number = rows[0]?.number ?? 1;
  const corner = cornerOf(rows);
  const before = out.length;
  if (corner) readAll(corner, rows[0]?.start ?? 0, number);
  out.length = before;
  const { items, readings } = memory;
  for (const cell of tableSentences(rows)) {
    const from = out.length;
    // A row owes nothing to the row before; a column without a name ("growth") is of the one before it.
    if (cell.first) Object.assign(memory, { items, readings, barred: undefined, doubtful: false });
    readAll(cell.text, 0, number);
    const own = out.splice(from).filter((r) => r.end > cell.cellAt);
    for (const r of own) {
      const start = cell.start + Math.max(0, r.start - cell.cellAt);
      const end = cell.start + Math.min(cell.length, r.end - cell.cellAt);
      out.push({ ...r, start, end, beside: undefined });
    }
  }
}
