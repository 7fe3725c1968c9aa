import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Built, build, type Files } from '../../src/facts/build.ts';
import {
  indicatorSchema,
  memberSchema,
  placeSchema,
  type SourceFile,
  sourceFileSchema,
} from '../../src/facts/schema.ts';

/** Made-up catalogue: apples sold (with exports and imports that add up to them), shops on a date, a share, a target. */
const both = (en: string) => ({ en, zh: en });

export const PLACES = [
  { id: 'land', names: both('Land'), kind: 'country', concepts: ['land'] },
  { id: 'town', names: both('Town'), kind: 'city', within: 'land', concepts: ['town'] },
];
export const MEMBERS = [
  ...['red', 'green'].map((id) => ({ id, dimension: 'colour', names: both(id), concepts: [id] })),
  { id: 'so-far', dimension: 'span', names: both('so far'), concepts: ['so-far'], role: 'running-total' },
  { id: 'plan', dimension: 'basis', names: both('plan'), concepts: ['plan'], role: 'target' },
];

const indicator = (id: string, more: object = {}) => ({
  id,
  names: both(id),
  aliases: { en: [], zh: [] },
  definition: both(id),
  topic: 'economy',
  unitClass: 'money',
  kind: 'flow',
  decimals: 2,
  place: 'town',
  concepts: { needs: [id] },
  ...more,
});

export const INDICATORS = [
  indicator('apples', {
    identities: { sumOf: ['apples-out', 'apples-in'], parts: { dimension: 'colour', members: ['red', 'green'] } },
    breaks: [{ from: '2030', why: both('a new way of counting') }],
    usual: { low: 1e6, high: 1e12 },
  }),
  indicator('apples-out'),
  indicator('apples-in'),
  indicator('apples-left', { identities: { differenceOf: ['apples-out', 'apples-in'] } }),
  indicator('juice', { growthPrices: 'constant' }),
  indicator('juice-per-head', { kind: 'ratio', identities: { perHeadOf: 'juice' } }),
  indicator('shops', { unitClass: 'count', kind: 'stock' }),
  indicator('fair', { event: true }),
];

export const SOURCE = {
  id: 'page',
  title: 'A page',
  publisher: 'The Town',
  site: 'example.org',
  url: 'https://example.org/page',
  published: '2040-01-01',
  accessed: '2040-01-02',
  language: 'en',
  kind: 'official',
};

export interface Page {
  readonly source?: object;
  readonly observations?: readonly object[];
  readonly statements?: readonly object[];
}

const money = { unit: 'CNY', scale: 'billion', paragraph: 1 };
/** `level('apples', '2020', '5')` and its like, in the fewest words. */
export const level = (id: string, period: string, value: string, more: object = {}) => ({
  indicator: id,
  period,
  value,
  ...money,
  ...more,
});
export const growth = (id: string, period: string, value: string, more: object = {}) => ({
  indicator: id,
  period,
  measure: 'growth',
  value,
  unit: 'percent',
  paragraph: 1,
  ...more,
});

export function sourceFile(page: Page): SourceFile {
  return sourceFileSchema.parse({ ...page, source: { ...SOURCE, ...page.source } });
}

/** A base of these pages; pages without an id are called page, page-1, page-2 … */
export function built(...pages: readonly Page[]): Built {
  const files: Files = {
    places: { file: 'places.json', list: PLACES.map((p) => placeSchema.parse(p)) },
    members: { file: 'members.json', list: MEMBERS.map((m) => memberSchema.parse(m)) },
    indicators: { file: 'indicators.json', list: INDICATORS.map((i) => indicatorSchema.parse(i)) },
    sources: pages.map((page, n) => {
      const content = sourceFile({ ...page, source: { ...(n > 0 && { id: `page-${n}` }), ...page.source } });
      return { file: `sources/${content.source.id}.json`, content };
    }),
  };
  return build(files);
}

/** Writes a data folder, hands it to `use` and removes it. `undefined` leaves a file out, a string is written as it is. */
export function withFolder<T>(files: Readonly<Record<string, unknown>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'egret-facts-'));
  mkdirSync(join(folder, 'sources'));
  const all: Record<string, unknown> = {
    'places.json': { places: PLACES },
    'members.json': { members: MEMBERS },
    'indicators.json': { indicators: INDICATORS },
    ...files,
  };
  try {
    for (const [file, content] of Object.entries(all))
      if (content !== undefined)
        writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
