/** A line of a text, with its place in it. */
export interface Paragraph {
  readonly text: string;
  /** Offset in the whole text. */
  readonly start: number;
  /** Counts body paragraphs from 1; the headline has 0, a heading further down the number of the paragraph after it. */
  readonly number: number;
  /** A row of a table; the rows of one table have the same paragraph number. */
  readonly row: boolean;
}

const HEADING = /^\s{0,3}#{1,6}\s/;
const LONGEST_HEADING = 140;
const ROW = /^\s*\|.*\||\S\t+\S/;

/**
 * Splits a text into its lines. Where it has blank lines they part the paragraphs, so that a list or a table is one;
 * else every line is a paragraph. Markdown headings and short lines by themselves that end in no mark are no paragraphs.
 */
export function splitParagraphs(text: string): Paragraph[] {
  const lines = [...text.matchAll(/[^\n]*\n?/g)]
    .map((m) => ({ text: m[0].replace(/\r?\n$/, ''), start: m.index }))
    .filter((l, i, all) => l.text !== '' || i < all.length - 1);
  const spaced = /\n[ \t\r]*\n/.test(text.trim());
  const blocks: { readonly text: string; readonly start: number }[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() === '') blocks.push([]);
    else if (spaced || (isRow(line.text) && isRow(blocks.at(-1)?.at(-1)?.text))) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  const full = blocks.filter((b) => b.length > 0);
  let number = 1;
  return full.flatMap((block) => {
    const heading = full.length > 1 && block.length === 1 && isHeading(block[0]?.text ?? '');
    const own = heading ? (number === 1 ? 0 : number) : number;
    if (!heading) number += 1;
    const table = block.filter((l) => isRow(l.text)).length > 1;
    return block.map((l) => ({ ...l, number: own, row: table && isRow(l.text) }));
  });
}

const isRow = (line: string | undefined): boolean => line !== undefined && ROW.test(line);

function isHeading(line: string): boolean {
  if (HEADING.test(line)) return true;
  const text = line.trim();
  return text.length <= LONGEST_HEADING && !/[.。!！?？;；…"”]$/.test(text) && !isRow(line) && !/^[-*•·]/.test(text);
}
