import { readFileSync } from 'node:fs';
import type { ObservationRecord } from '../../src/facts/schema.ts';
import type { ReadFiles } from '../facts/shipped.ts';

/** One line of the import file, as far as the trace reads it. */
export interface ImportLine {
  readonly place: string;
  readonly period: string;
  readonly measure: string;
  readonly value: string;
  readonly unit: string;
  readonly source_url: string;
  readonly paragraph: number;
  readonly counterparty_or_breakdown?: string;
  readonly also_reported?: { readonly value: string; readonly unit: string };
}

export const IMPORT_LINES: readonly ImportLine[] = readFileSync(
  new URL('../fixtures/series.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ImportLine);

const MEASURES: Readonly<Record<string, string>> = {
  value: 'level',
  count: 'level',
  yoy_growth: 'growth',
  share: 'share',
  change_pp: 'gap',
  rank: 'rank',
};

/** The import file's units in the base's terms; a bare count may count persons. */
const UNITS: Readonly<Record<string, readonly [string, string]>> = {
  percent: ['percent', 'one'],
  'percentage points': ['percentage-point', 'one'],
  rank: ['rank', 'one'],
  count: ['count', 'one'],
  'million lists': ['count', 'million'],
  'million pieces': ['piece', 'million'],
  persons: ['person', 'one'],
  'million persons': ['person', 'million'],
  TEU: ['TEU', 'one'],
  '10,000 TEU': ['TEU', 'ten-thousand'],
  'million TEU': ['TEU', 'million'],
  tonnes: ['tonne', 'one'],
  'million tonnes': ['tonne', 'million'],
  '100 million tonnes': ['tonne', 'hundred-million'],
  'square metres': ['square-metre', 'one'],
  'million square metres': ['square-metre', 'million'],
  CNY: ['CNY', 'one'],
  'CNY thousand': ['CNY', 'thousand'],
  'CNY million': ['CNY', 'million'],
  'CNY 100 million': ['CNY', 'hundred-million'],
  'CNY billion': ['CNY', 'billion'],
  'CNY trillion': ['CNY', 'trillion'],
  USD: ['USD', 'one'],
  'USD million': ['USD', 'million'],
  'USD billion': ['USD', 'billion'],
};

/** One place is another's name, and what "services" contribute is a level of its own indicator. */
const isLevelOfShare = (line: ImportLine) => line.counterparty_or_breakdown === 'services contribution to growth';

/** Where a record differs from the line that it came from; empty when it says the same. */
export function differences(record: ObservationRecord, line: ImportLine, url: string): string[] {
  const out: string[] = [];
  const compare = (what: string, got: unknown, wanted: unknown) => {
    if (got !== wanted) out.push(`${what}: ${String(got)}, not ${String(wanted)}`);
  };
  const [unit, scale] = UNITS[line.unit] ?? [];
  compare('value', record.printed?.split(' ')[0] ?? record.value, line.value);
  if (!(unit === 'count' && record.unit === 'person')) compare('unit', record.unit, unit);
  compare('scale', record.scale, scale);
  compare('period', record.period, line.period);
  compare('measure', record.measure, isLevelOfShare(line) ? 'level' : MEASURES[line.measure]);
  compare('paragraph', record.paragraph, line.paragraph);
  compare('url', url, line.source_url);
  const [also] = record.alsoReported;
  const [alsoUnit, alsoScale] = line.also_reported ? (UNITS[line.also_reported.unit] ?? []) : [];
  compare('also', also?.value, line.also_reported?.value);
  compare('also unit', also?.unit, alsoUnit);
  compare('also scale', also?.scale, alsoScale);
  return out;
}

/** Every record that came from the import file and does not say what its line says. */
export function untraced(files: ReadFiles): string[] {
  return files.sources.flatMap(({ file, content }) =>
    content.observations.flatMap((record, i) => {
      const line = record.line === undefined ? undefined : IMPORT_LINES[record.line - 1];
      if (!line) return [];
      return differences(record, line, content.source.url).map((d) => `${file}/observations/${i} ${d}`);
    }),
  );
}
