/** Rows of cells as a markdown table; every column after the first is set to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((h, i) => Math.max(3, ...[h, ...rows.map((r) => r[i] ?? '')].map(width)));
  const line = (cells: readonly string[]) =>
    `| ${head.map((_, i) => pad(cells[i] ?? '', widths[i] ?? 3, i > 0)).join(' | ')} |`;
  const rule = `|${head.map((_, i) => (i > 0 ? `${'-'.repeat((widths[i] ?? 3) + 1)}:` : '-'.repeat((widths[i] ?? 3) + 2))).join('|')}|`;
  return [line(head), rule, ...rows.map(line)];
}

/** Chinese characters take two columns. */
const width = (text: string): number => [...text].reduce((n, c) => n + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);

function pad(text: string, to: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, to - width(text)));
  return right ? space + text : text + space;
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
