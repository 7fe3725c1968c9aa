/** How much of a list stands on one page: read at a glance, and well within a message. */
const ROWS = 20;
const CHARACTERS = 1_900;

/** The middle of a row that alone is longer than a page gives way: its end is the figure. */
function shorten(row: string): string {
  if (row.length <= CHARACTERS) return row;
  const end = row.slice(-300).replace(/^[\uDC00-\uDFFF]/, '');
  return `${row.slice(0, CHARACTERS - 302).replace(/[\uD800-\uDBFF]$/, '')}…${end}`;
}

const isIndented = (row: string | undefined): boolean => row?.startsWith(' ') === true;

/**
 * Splits rows into pages of at most 20 rows and 1,900 characters, always in the same way; at least one page. A heading, whose
 * rows are indented below it, never ends a page, and stands again above those that the next page begins with.
 */
export function pagesOf(rows: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  let room = CHARACTERS;
  let heading: string | undefined;
  const all = rows.map(shorten);
  for (const [i, row] of all.entries()) {
    const page = pages.at(-1) ?? [];
    const next = isIndented(row) ? undefined : all[i + 1];
    const opens = next !== undefined && isIndented(next);
    const size = row.length + 1 + (opens ? next.length + 1 : 0);
    const isFull = page.length + (opens ? 1 : 0) >= ROWS || size > room;
    if (!isIndented(row)) heading = opens ? row : undefined;
    if (page.length > 0 && isFull) {
      const again = isIndented(row) && heading !== undefined ? [heading, row] : [row];
      pages.push(again);
      room = CHARACTERS - again.join('\n').length - 1;
    } else {
      page.push(row);
      room -= row.length + 1;
    }
  }
  return pages;
}
