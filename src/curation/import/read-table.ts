import { CsvError, parse } from 'csv-parse/sync';
import type { ImportResult } from './problem.ts';
import { IGNORED, NEEDED, READ, type TableRow } from './row-record.ts';

export interface NumberedRow {
  readonly row: TableRow;
  /** The line of the file on which it begins. */
  readonly line: number;
}

const COLUMNS: ReadonlySet<string> = new Set([...READ, ...IGNORED]);

/** Reads a table of figures: a header, then one figure a line, separated by commas, semicolons or tabs. */
export function readTable(text: string): ImportResult<readonly NumberedRow[]> {
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    // Within quotes csv-parse counts a line that ends in CR LF twice.
    rows = parse(text.replaceAll('\r\n', '\n'), {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: false,
      delimiter: delimiterOf(text),
    }) as unknown as typeof rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const last = text.split(/\r\n|\r|\n/).length;
    const line = Math.min(last, Number((error as { lines?: unknown }).lines ?? 1));
    return { ok: false, problems: [{ kind: 'not-csv', line, problem: error.message }] };
  }
  const [first, ...rest] = rows;
  if (!first || rest.length === 0) return { ok: false, problems: [{ kind: 'no-rows', line: 1 }] };
  const header = first.record.map((name) => name.toLowerCase());
  const problems = [
    ...header.filter((c) => !COLUMNS.has(c)).map((column) => ({ kind: 'unknown-column', line: 1, column }) as const),
    ...NEEDED.filter((c) => !header.includes(c)).map(
      (column) => ({ kind: 'missing-column', line: 1, column }) as const,
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const value = rest.map(({ record, info }) => ({
    row: Object.fromEntries(header.map((name, i) => [name, harmed(record[i] ?? '')])),
    // What is counted is the line that a record ends on.
    line: info.lines - record.join('').split('\n').length + 1,
  }));
  return { ok: true, value };
}

/** What separates the columns: whichever of the three the header has most of. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split('\n', 1)[0] ?? '';
  const count = (sign: string) => header.split(sign).length;
  return [',', ';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

/** The apostrophe that keeps a spreadsheet from running a text as a formula is no part of it. */
const harmed = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');
