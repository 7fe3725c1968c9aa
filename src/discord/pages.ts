/** How much of a list stands on one page: read at a glance, and well within a message. */
const ROWS = 20;
const CHARACTERS = 1_900;

/** The middle of a row that alone is longer than a page gives way: its end is the figure. */
function shorten(row: string): string {
  if (row.length <= CHARACTERS) return row;
  const end = row.slice(-300).replace(/^[\uDC00-\uDFFF]/, '');
  return `${row.slice(0, CHARACTERS - 302).replace(/[\uD800-\uDBFF]$/, '')}…${end}`;
}

/** Splits rows into pages of at most 20 rows and 1,900 characters, always in the same way; at least one page. */
export function pagesOf(rows: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  let room = CHARACTERS;
  for (const row of rows.map(shorten)) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (page.length === ROWS || row.length + 1 > room)) {
      pages.push([row]);
      room = CHARACTERS - row.length - 1;
    } else {
      page.push(row);
      room -= row.length + 1;
    }
  }
  return pages;
}
