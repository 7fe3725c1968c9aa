import type { FactBase } from '../../facts/fact-base.ts';
import { harmless, table } from './csv.ts';
import { NUMERIC, type Row, rowOf } from './row.ts';

const BOM = '\uFEFF';

/** All observations as CSV that a spreadsheet opens as it is: UTF-8 with a mark, numbers plain, text never a formula. */
export function toCsv(base: FactBase): string {
  const rows = base.observations.map((o) => rowOf(base, o));
  const columns = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  const written = rows.map((row) => columns.map((c) => (NUMERIC.has(c) ? row[c] : harmless(row[c]))));
  return BOM + table(columns, written);
}
