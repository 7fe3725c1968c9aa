/** What the fact base can be taken away as. */
export const FORMATS = ['csv', 'json', 'jsonld', 'sdmx-csv'] as const;
export type Format = (typeof FORMATS)[number];

/** The end of a file's name and its media type. */
export const FILES: Readonly<Record<Format, { readonly extension: string; readonly mediaType: string }>> = {
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  json: { extension: 'json', mediaType: 'application/json' },
  jsonld: { extension: 'jsonld', mediaType: 'application/ld+json' },
  'sdmx-csv': { extension: 'sdmx.csv', mediaType: 'application/vnd.sdmx.data+csv; version=2.0.0' },
};
