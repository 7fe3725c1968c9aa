import { createEngine } from '../../src/create-engine.ts';
import type { Engine } from '../../src/engine.ts';
import { build, type Files } from '../../src/facts/build.ts';
import {
  indicatorSchema,
  memberSchema,
  observationSchema,
  placeSchema,
  sourceFileSchema,
  TOPICS,
} from '../../src/facts/schema.ts';
import type { Vocabulary } from '../../src/facts/vocabulary.ts';
import { shippedVocabulary } from '../bench/vocabulary.ts';
import { seeded } from '../facts/plant.ts';

/** Everything that a name in a base might do to a message: pings, markdown, links, what cannot be seen, sheer length. */
const FRAGMENTS = [
  '@everyone',
  '@here',
  '<@1000000000000000101>',
  '<@&1000000000000000301>',
  '<#1000000000000000401>',
  '<:a:1>',
  '<t:0:R>',
  '</ask:1>',
  '**bold**',
  '__under__',
  '~~out~~',
  '||hidden||',
  '`code`',
  '```js\nx',
  '[text](https://evil.example/)',
  '<https://evil.example/>',
  'https://evil.example/?a=(b)',
  '\n# heading',
  '\n> quote',
  '\n- item',
  '\\',
  '\u202Eright to left\u202C',
  '\u200B\u200D\uFEFF',
  '\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦',
  '𠮷',
  '（（【【〔〔',
  '((([[[{{{',
  '厦门服务贸易',
  'ﷺ',
  'long'.repeat(20),
];

/** A name of at least `length` characters, another for every seed. */
function nasty(seed: number, length: number): string {
  const random = seeded(seed);
  let name = `n${seed}`;
  while (name.length < length) name += ` ${FRAGMENTS[Math.floor(random() * FRAGMENTS.length)] ?? ''}`;
  return name.trim();
}
const both = (seed: number, length = 500) => ({ en: nasty(seed, length), zh: nasty(seed + 1, length) });
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

export const LONG = 10_000;
const INDICATORS = 60;
const WORD = 'zorblax';
export const asked = (n: number): string => `${WORD}${'abcdefghij'[n % 10]}${'abcdefghij'[Math.floor(n / 10)]}`;

const indicators = times(INDICATORS, (n) =>
  indicatorSchema.parse({
    id: `nasty-${n}`,
    names: both(n * 10),
    aliases: { en: [nasty(n * 10 + 2, 200)], zh: [] },
    definition: both(n * 10 + 3, 1_000),
    topic: TOPICS[n % TOPICS.length],
    unitClass: 'money',
    kind: 'flow',
    decimals: 2,
    place: 'nasty-town',
    concepts: { needs: [`nasty-${n}`] },
  }),
);

const members = times(LONG, (n) =>
  memberSchema.parse({ id: `part-${n}`, dimension: 'part', names: both(10_000 + 2 * n, 60), concepts: [] }),
);

/** The first indicator has ten thousand parts in one year, the second ten thousand months, the others a few years each. */
function* observations() {
  const of = (n: number, period: string, value: string, rest: object = {}) =>
    observationSchema.parse({
      ...{ indicator: `nasty-${n}`, period, value, unit: 'CNY', scale: 'billion', paragraph: 1 },
      ...(n > 1 ? { note: both(n * 7, 300) } : {}),
      ...rest,
    });
  for (let m = 0; m < LONG; m++) yield of(0, '2020', `${(m % 900) + 1}.5`, { breakdown: { part: `part-${m}` } });
  for (let m = 0; m < LONG; m++) {
    const month = String((m % 12) + 1).padStart(2, '0');
    yield of(1, `${1180 + Math.floor(m / 12)}-${month}`, `${100 + (m % 7)}.25`);
  }
  for (let n = 0; n < INDICATORS; n++)
    for (let year = 2016; year < 2024; year++) yield of(n, String(year), `${1_000 + n}.${year - 2010}`);
}

function files(): Files {
  const all = [...observations()];
  const perSource = Math.ceil(all.length / 300);
  return {
    places: {
      file: 'places.json',
      list: [placeSchema.parse({ id: 'nasty-town', names: both(5), kind: 'city', concepts: ['nasty-town'] })],
    },
    members: { file: 'members.json', list: members },
    indicators: { file: 'indicators.json', list: indicators },
    sources: times(300, (n) => ({
      file: `sources/nasty-${n}.json`,
      content: sourceFileSchema.parse({
        source: {
          id: `nasty-${n}`,
          title: nasty(90_000 + n, 500),
          publisher: nasty(91_000 + n, 200),
          site: 'example.org',
          url: `https://example.org/${'path/'.repeat(60)}(${n})`,
          published: '2025-01-01',
          language: 'en',
          kind: 'official',
        },
        observations: all.slice(n * perSource, (n + 1) * perSource),
      }),
    })),
  };
}

/** The shipped words, and one for each made-up indicator. */
function vocabulary(): Vocabulary {
  const shipped = shippedVocabulary();
  const made = indicators.map(({ id }, n) => ({ id, role: 'subject' as const, en: [asked(n)], zh: [asked(n)] }));
  return { ...shipped, concepts: [...shipped.concepts, ...made] };
}

/** An engine over made-up figures whose names are as bad as a file can make them. */
export function nastyEngine(): Engine {
  return createEngine(build(files()).base, vocabulary());
}
