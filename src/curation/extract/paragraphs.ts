/** A paragraph of a text, with its place in it. */
export interface Paragraph {
  readonly text: string;
  /** Offset in the whole text. */
  readonly start: number;
  /** Counts body paragraphs from 1; a heading has the number of the paragraph after it. */
  readonly number: number;
  /** It names what follows and states no sentence of its own. */
  readonly heading: boolean;
}

const HEADING = /^\s{0,3}#{1,6}\s/;
const LONGEST_HEADING = 120;

/** Splits a text at line ends; markdown headings and short lines that end in no mark or a colon are headings. */
export function splitParagraphs(text: string): Paragraph[] {
  const out: Paragraph[] = [];
  let number = 1;
  for (const m of text.matchAll(/[^\n]+/g)) {
    const line = m[0];
    if (line.trim() === '') continue;
    const heading = isHeading(line);
    out.push({ text: line, start: m.index, number, heading });
    if (!heading) number += 1;
  }
  return out.length === 1 ? out.map((p) => ({ ...p, heading: false, number: 1 })) : out;
}

function isHeading(line: string): boolean {
  if (HEADING.test(line)) return true;
  const text = line.trim();
  return text.length <= LONGEST_HEADING && !/[.。!！?？;；…|\t]$|\t|\|/.test(text) && !/^[-*•·\d]/.test(text);
}
