import type { Files } from '../../src/facts/build.ts';
import {
  type Indicator,
  indicatorSchema,
  type Member,
  memberSchema,
  type Place,
  placeSchema,
  type SourceFile,
  sourceFileSchema,
} from '../../src/facts/schema.ts';
import type { Concept, Vocabulary } from '../../src/facts/vocabulary.ts';

/** How large the made-up part of a base is: the product of the four is its number of observations. */
export interface Size {
  readonly indicators: number;
  readonly places: number;
  readonly members: number;
  readonly periods: number;
}

/** 100,000 and 1,000,000 observations (the whole counts as one more member). */
export const SIZES = {
  '100000': { indicators: 100, places: 10, members: 4, periods: 20 },
  '1000000': { indicators: 100, places: 20, members: 4, periods: 100 },
} as const satisfies Readonly<Record<string, Size>>;

const both = (text: string) => ({ en: text, zh: text });
const SYLLABLES = [
  'bra',
  'dul',
  'fen',
  'gor',
  'hux',
  'jil',
  'kov',
  'lem',
  'mip',
  'nar',
  'pud',
  'quo',
  'rix',
  'sot',
  'tav',
];

/** A made-up word that no one types: a different one for every kind and number. */
export function word(kind: 'of' | 'ia' | 'oid', n: number): string {
  const at = (i: number) => SYLLABLES[i % SYLLABLES.length] ?? '';
  return `${at(n)}${at(Math.floor(n / SYLLABLES.length) + 3)}${at(n * 7 + 5)}${kind}`;
}

const indicator = (n: number): Indicator =>
  indicatorSchema.parse({
    id: `made-up-${n}`,
    names: both(`${word('of', n)} output`),
    aliases: { en: [], zh: [] },
    definition: both(`made up, number ${n}`),
    topic: 'economy',
    unitClass: 'money',
    kind: 'flow',
    decimals: 2,
    place: 'made-up-place-0',
    concepts: { needs: [`made-up-${n}`] },
  });

const place = (n: number): Place =>
  placeSchema.parse({
    id: `made-up-place-${n}`,
    names: both(`${word('ia', n)}`),
    kind: 'city',
    concepts: [`made-up-place-${n}`],
  });

const member = (n: number): Member =>
  memberSchema.parse({
    id: `made-up-member-${n}`,
    dimension: 'made-up-dimension',
    names: both(`${word('oid', n)}`),
    concepts: [`made-up-member-${n}`],
  });

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** The shipped files with made-up ones added: one source for each indicator. */
export function enlarged(shipped: Files, size: Size): Files {
  return {
    places: { ...shipped.places, list: [...shipped.places.list, ...times(size.places, place)] },
    members: { ...shipped.members, list: [...shipped.members.list, ...times(size.members, member)] },
    indicators: { ...shipped.indicators, list: [...shipped.indicators.list, ...times(size.indicators, indicator)] },
    sources: sources(shipped, size),
  };
}

/** One at a time, as the loader does, so that not all records stand in memory beside the base. */
function* sources(shipped: Files, size: Size): Generator<{ file: string; content: SourceFile }> {
  yield* shipped.sources;
  for (let n = 0; n < size.indicators; n++) {
    const id = `made-up-source-${n}`;
    const { source } = sourceFileSchema.parse({
      source: {
        id,
        title: id,
        publisher: 'Nobody',
        site: 'example.org',
        url: `https://example.org/${n}`,
        published: '2025-01-01',
        language: 'en',
        kind: 'official',
      },
    });
    yield { file: `sources/${id}.json`, content: { source, observations: [...observations(n, size)], statements: [] } };
  }
}

/** Steady series, so that no rule has anything to object. */
function* observations(n: number, size: Size): Generator<SourceFile['observations'][number]> {
  for (let p = 0; p < size.places; p++)
    for (let m = -1; m < size.members; m++)
      for (let t = 0; t < size.periods; t++)
        yield {
          indicator: `made-up-${n}`,
          ...(p === 0 ? {} : { place: `made-up-place-${p}` }),
          ...(m < 0 ? {} : { breakdown: { 'made-up-dimension': `made-up-member-${m}` } }),
          period: String(2024 - t),
          measure: 'level',
          value: (100 * (m < 0 ? 10 : 1) * 1.02 ** (size.periods - t)).toFixed(2),
          unit: 'CNY',
          scale: 'billion',
          alsoReported: [],
          paragraph: 1,
        };
}

/** The vocabulary with the made-up names. */
export function enlargedVocabulary(vocabulary: Vocabulary, size: Size): Vocabulary {
  const concept = (id: string, role: Concept['role'], term: string): Concept => ({ id, role, en: [term], zh: [] });
  return {
    ...vocabulary,
    concepts: [
      ...vocabulary.concepts,
      ...times(size.indicators, (n) => concept(`made-up-${n}`, 'subject', `${word('of', n)} output`)),
      ...times(size.places, (n) => concept(`made-up-place-${n}`, 'place', word('ia', n))),
      ...times(size.members, (n) => concept(`made-up-member-${n}`, 'subject', word('oid', n))),
    ],
  };
}

/** Questions about the made-up part, spread over all of it. */
export function syntheticQuestions(size: Size, count: number): string[] {
  return times(count, (i) => {
    const n = (i * 37) % size.indicators;
    const p = (i * 3) % size.places;
    const m = i % (size.members + 1);
    const part = m === size.members ? '' : ` ${word('oid', m)},`;
    return `What was the ${word('of', n)} output of ${word('ia', p)},${part} in ${2024 - (i % size.periods)}?`;
  });
}

/** What is typed for the made-up part: an indicator alone, with a place, or with a member too, all unfinished. */
export function typedNames(size: Size, count: number): string[] {
  return times(count, (i) => {
    const words = [
      word('of', (i * 37) % size.indicators),
      word('ia', (i * 3) % size.places),
      word('oid', i % size.members),
    ];
    return words
      .slice(0, 1 + (i % 3))
      .map((w) => w.slice(0, 6))
      .join(' ');
  });
}
