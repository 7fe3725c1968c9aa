import type { FactBase } from '../../facts/fact-base.ts';
import type { Format } from './formats.ts';
import { toJson } from './json.ts';
import { toJsonLd } from './jsonld.ts';
import { toSdmxCsv } from './sdmx-csv.ts';
import { toCsv } from './spreadsheet.ts';

/** The whole fact base as text in a format, every figure with its unit, scale and source. */
export function exportBase(base: FactBase, format: Format): string {
  switch (format) {
    case 'csv':
      return toCsv(base);
    case 'json':
      return toJson(base);
    case 'jsonld':
      return toJsonLd(base);
    case 'sdmx-csv':
      return toSdmxCsv(base);
  }
}
