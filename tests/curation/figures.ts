import type { Actor } from '../../src/curation/actor.ts';
import { type Curation, type CurationOptions, openCuration } from '../../src/curation/curation.ts';
import type { Shown } from '../../src/curation/desk.ts';
import type { AllFiles } from '../../src/curation/files.ts';
import type { Draft } from '../../src/curation/proposal.ts';
import type { Result } from '../../src/curation/refusal.ts';
import type { Revision } from '../../src/curation/revision.ts';
import { indicatorSchema, memberSchema, placeSchema, sourceSchema } from '../../src/facts/schema.ts';
import { INDICATORS, level, MEMBERS, type Page, PLACES, SOURCE, sourceFile } from '../facts/small.ts';

/** The made-up city of tests/facts/small.ts, with one page on file and moderators who bring in others. */
export const PAGE: Page = {
  observations: [
    level('apples', '2019', '9.00'),
    level('apples-out', '2019', '5.00'),
    level('apples-in', '2019', '4.00'),
    level('juice', '2019', '3.0'),
  ],
};

export function files(...pages: readonly Page[]): AllFiles {
  return {
    places: { file: 'places.json', list: PLACES.map((p) => placeSchema.parse(p)) },
    members: { file: 'members.json', list: MEMBERS.map((m) => memberSchema.parse(m)) },
    indicators: { file: 'indicators.json', list: INDICATORS.map((i) => indicatorSchema.parse(i)) },
    sources: pages.map((page) => {
      const content = sourceFile(page);
      return { file: `sources/${content.source.id}.json`, content };
    }),
  };
}

export const vocabulary = {
  concepts: [{ id: 'apples', role: 'subject', en: ['apples'], zh: [] }],
  foreign: [],
  english: new Set<string>(),
  pinyin: {},
  lookalikes: [],
} as const satisfies CurationOptions['vocabulary'];

export const ann: Actor = { userId: 'ann', mayModerate: true };
export const bob: Actor = { userId: 'bob', mayModerate: true };
export const eve: Actor = { userId: 'eve', mayModerate: false };
export const now = new Date('2041-05-01T12:00:00Z');

export const NEWS = sourceSchema.parse({ ...SOURCE, id: 'news', title: 'News', url: 'https://example.org/news' });

/** A proposal of figures from one page, `news` unless told. */
export function draft(...records: readonly object[]): Draft {
  return {
    why: 'the news',
    sources: [NEWS],
    lines: records.map((record) => ({ change: { kind: 'figure', source: 'news', record } })),
  };
}

/** The value, or the test fails with the refusal shown. */
export function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The kind of a refusal; what was not refused is shown as such. */
export const refusalOf = (result: Result<unknown>): string => (result.ok ? 'taken' : result.refusal.kind);

export async function opened(options: Partial<CurationOptions> & Pick<CurationOptions, 'place'>): Promise<Curation> {
  const result = await openCuration({ shipped: files(PAGE), vocabulary, now, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.objections));
  return result.curation;
}

export const seen = ({ proposal: { id, version }, revision }: Shown) => ({ id, version, revision });

/** Proposes as ann, sends for review and approves as bob. */
export async function accepted(curation: Curation, what: Draft, at = now): Promise<Revision> {
  const shown = taken(await curation.desk.propose(ann, what, at));
  const sent = taken(await curation.desk.submit(ann, seen(shown), at));
  return taken(await curation.approve(bob, seen(sent), at));
}

/** What is on file for a figure, all sources. */
export function onFile(curation: Curation, indicator: string, period: string): string[] {
  return curation
    .current()
    .base.ofIndicator(indicator)
    .filter((o) => o.period.id === period)
    .map((o) => `${o.quantity.printed} (${o.source.id})`);
}
