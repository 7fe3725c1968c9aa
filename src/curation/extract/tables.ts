import type { Paragraph } from './paragraphs.ts';

/** A cell read as a sentence: row head, column head and the cell, with the place of the cell in the text. */
export interface CellSentence {
  readonly text: string;
  /** Offset in `text` at which the cell begins. */
  readonly cellAt: number;
  /** Offset in the whole text. */
  readonly start: number;
  readonly length: number;
  /** The first of its row. */
  readonly first: boolean;
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

const RULE = /^[\s|:+-]+$/;
/** "Exports (billion yuan)", 出口（亿元）: the unit of all cells in the row or column. */
const UNIT = /[(（]([^()（）\d]{1,30})[)）]\s*$/;

/** What the first row of a table says by itself: its corner. */
export function cornerOf(rows: readonly Paragraph[]): string {
  return rows[0] ? (cellsOf(rows[0])[0]?.text ?? '') : '';
}

/** The cells of a table as sentences, row by row: the first row heads the columns, the first cell its row. */
export function tableSentences(rows: readonly Paragraph[]): CellSentence[] {
  const [head, ...body] = rows.filter((r) => !RULE.test(r.text)).map(cellsOf);
  if (!head) return [];
  const dates = head.slice(1).find((c) => /\d/.test(c.text))?.text ?? '';
  return body.flatMap((cells) => {
    const [first, ...rest] = cells;
    return rest.flatMap((cell, i): CellSentence[] => {
      if (!/[\d一二三四五六七八九十]/.test(cell.text)) return [];
      const row = withoutUnit(first?.text ?? '');
      const column = withoutUnit(head[i + 1]?.text ?? '');
      const unit = /[a-z%\u4e00-\u9fff]/i.test(cell.text) ? '' : (column.unit ?? row.unit ?? '');
      // "Change y/y" is that of the first column with a date.
      const dated = /\d/.test(column.text) ? '' : `${dates} `;
      const lead = `${row.text}, ${dated}${column.text} `;
      // 12.43 under "(m)" is 12.43m: a scale by itself is written onto the number.
      const tail = unit && !/^(?:[\u4e00-\u9fff%]|(?:k|m|mn|b|bn)$)/i.test(unit) ? ` ${unit}` : unit;
      return [
        {
          text: lead + cell.text + tail,
          cellAt: lead.length,
          start: cell.start,
          length: cell.text.length,
          first: i === 0,
        },
      ];
    });
  });
}

function withoutUnit(head: string): { readonly text: string; readonly unit?: string } {
  const m = UNIT.exec(head);
  return m?.[1] ? { text: head.slice(0, m.index).trim(), unit: m[1].trim() } : { text: head.trim() };
}

function cellsOf(row: Paragraph): Cell[] {
  const cells: Cell[] = [];
  const piped = row.text.includes('|');
  for (const m of row.text.matchAll(piped ? /[^|]+/g : /[^\t]+/g)) {
    const text = m[0].trim();
    if (text === '' && (m.index === 0 || !piped)) continue;
    cells.push({ text, start: row.start + m.index + m[0].indexOf(text) });
  }
  return cells;
}
