import type { ObservationRecord } from '../../src/facts/schema.ts';
import {
  indicatorSchema,
  memberSchema,
  observationSchema,
  placeSchema,
  sourceFileSchema,
} from '../../src/facts/schema.ts';
import { seeded } from './plant.ts';
import type { ReadFiles } from './shipped.ts';

/** Made-up figures of a city that reports everything: total, two directions, three owners, in levels, growth and shares. */
const both = (en: string) => ({ en, zh: en });
const OWNERS = ['private', 'state', 'foreign'];
const YEARS = [2016, 2017, 2018, 2019, 2020, 2021, 2022];

const indicator = (id: string, identities: object) =>
  indicatorSchema.parse({
    id,
    names: both(id),
    aliases: { en: [], zh: [] },
    definition: both(id),
    topic: 'goods-trade',
    unitClass: 'money',
    kind: 'flow',
    decimals: 2,
    place: 'town',
    usual: { low: 2e10, high: 4e12 },
    concepts: { needs: [id] },
    identities,
  });

interface Cell {
  readonly indicator: string;
  readonly breakdown?: Record<string, string>;
  readonly now: number;
  readonly before: number | undefined;
  readonly whole: number;
}

export function denseFiles(seed: number): ReadFiles {
  const random = seeded(seed);
  const levels = new Map<string, number>();
  const bases: Readonly<Record<string, number>> = { out: 300, in: 220 };
  const amount = (key: string, year: number, half: boolean): number =>
    Number(((levels.get(`${key}/${year}`) ?? 0) * (half ? 0.46 : 1)).toFixed(2));
  for (const key of ['out', 'in'])
    for (const year of YEARS) {
      const before = levels.get(`${key}/${year - 1}`) ?? bases[key] ?? 0;
      levels.set(`${key}/${year}`, Number((before * (1.04 + random() * 0.2)).toFixed(2)));
    }
  const shares = [0.37, 0.24, 0.39];
  const cells = (year: number, half: boolean): Cell[] => {
    const at = (y: number) => {
      if (y < (YEARS[0] ?? 0)) return undefined;
      const [out, inward] = [amount('out', y, half), amount('in', y, half)];
      const total = Number((out + inward).toFixed(2));
      const owners = shares.map((s, i) => Number((total * (s + (i - 1) * 0.004 * (y - 2019))).toFixed(2)));
      owners[2] = Number((total - (owners[0] ?? 0) - (owners[1] ?? 0)).toFixed(2));
      return { out, inward, total, owners };
    };
    const [now, before] = [at(year), at(year - 1)];
    if (!now) return [];
    return [
      { indicator: 'total', now: now.total, before: before?.total, whole: now.total },
      { indicator: 'out', now: now.out, before: before?.out, whole: now.total },
      { indicator: 'in', now: now.inward, before: before?.inward, whole: now.total },
      ...OWNERS.map((owner, i) => ({
        indicator: 'total',
        breakdown: { owner },
        now: now.owners[i] ?? 0,
        before: before?.owners[i],
        whole: now.total,
      })),
    ];
  };
  const page = (year: number, half: boolean) => {
    const period = half ? `${year}-H1` : String(year);
    const observations = cells(year, half).flatMap(({ indicator: id, breakdown, now, before, whole }, i): unknown[] => {
      const key = { indicator: id, ...(breakdown && { breakdown }), period, paragraph: i + 1 };
      const growth = before === undefined ? [] : [((now / before - 1) * 100).toFixed(1)];
      const against = period.replace(/\d{4}/, (y) => String(Number(y) - 1));
      return [
        { ...key, value: now.toFixed(2), unit: 'CNY', scale: 'billion' },
        ...growth.map((value) => ({ ...key, measure: 'growth', value, unit: 'percent', against })),
        ...(breakdown ? [{ ...key, measure: 'share', value: ((now / whole) * 100).toFixed(1), unit: 'percent' }] : []),
      ];
    });
    const id = `page-${period.toLowerCase()}`;
    return {
      file: `sources/${id}.json`,
      content: sourceFileSchema.parse({
        source: {
          id,
          title: id,
          publisher: 'The Town',
          site: 'example.org',
          url: 'https://example.org/',
          published: half ? `${year}-07-20` : `${year + 1}-01-20`,
          language: 'en',
          kind: 'official',
        },
        observations: observations.map((o): ObservationRecord => observationSchema.parse(o)),
      }),
    };
  };
  const place = placeSchema.parse({ id: 'town', names: both('Town'), kind: 'city', concepts: ['town'] });
  return {
    places: { file: 'places.json', list: [place] },
    members: {
      file: 'members.json',
      list: OWNERS.map((id) => memberSchema.parse({ id, dimension: 'owner', names: both(id), concepts: [id] })),
    },
    indicators: {
      file: 'indicators.json',
      list: [
        indicator('total', { sumOf: ['out', 'in'], parts: { dimension: 'owner', members: OWNERS } }),
        indicator('out', {}),
        indicator('in', {}),
      ],
    },
    sources: YEARS.flatMap((year) => [page(year, true), page(year, false)]),
  };
}
