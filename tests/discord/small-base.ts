import { FactBase, type Observation, observationId } from '../../src/facts/fact-base.ts';
import { type Period, parsePeriod } from '../../src/facts/period.ts';
import { indicatorSchema, type Measure, placeSchema, sourceSchema, statementSchema } from '../../src/facts/schema.ts';
import type { Subject } from '../../src/question/query.ts';

/** A made-up base: enough for what Discord's side needs to look up. */

export function period(id: string): Period {
  const parsed = parsePeriod(id);
  if (!parsed) throw new Error(`${id} is no period`);
  return parsed;
}

export const source = sourceSchema.parse({
  id: 'gazette-1',
  title: 'Tea [and] porcelain',
  publisher: 'The *Gazette*',
  site: 'example.org',
  url: 'https://example.org/tea',
  published: '2021-08-27',
  accessed: '2026-01-01',
  language: 'en',
  kind: 'press',
});

const indicator = (id: string, en: string, zh: string) =>
  indicatorSchema.parse({
    id,
    names: { en, zh },
    aliases: { en: [], zh: [] },
    definition: { en, zh },
    topic: 'goods-trade',
    unitClass: 'money',
    kind: 'flow',
    decimals: 2,
    place: 'harbour',
    concepts: { needs: ['tea'] },
  });

const teaExports = indicator('tea-exports', 'Tea exports', '茶叶出口额');
const teaImports = indicator('tea-imports', 'Tea imports', '茶叶进口额');

function observation(of: typeof teaExports, when: string, printed: string, measure: Measure = 'level'): Observation {
  const key = { indicator: of.id, place: 'harbour', breakdown: {}, measure, period: period(when) };
  return {
    ...key,
    id: observationId(key, 'harbour'),
    indicator: of,
    quantity: {
      printed,
      unit: measure === 'growth' ? 'percent' : 'CNY',
      scale: measure === 'growth' ? 'one' : 'billion',
    },
    alsoReported: [],
    against: undefined,
    qualifier: undefined,
    disputed: undefined,
    note: undefined,
    source,
    paragraph: 2,
  };
}

const statement = statementSchema.parse({
  id: 'tea-origin',
  topic: 'city',
  answers: 'origin',
  names: { en: 'Where the tea comes from', zh: '茶叶产地' },
  text: { en: 'From the hills.', zh: '来自山区。' },
  asks: [['tea']],
  paragraph: 'sidebar',
});

export const base = new FactBase({
  places: [
    placeSchema.parse({ id: 'harbour', names: { en: 'Harbour', zh: '港城' }, kind: 'city', concepts: ['harbour'] }),
  ],
  members: [],
  indicators: [teaExports, teaImports],
  sources: [source],
  observations: [
    observation(teaExports, '2020', '1.25'),
    observation(teaExports, '2021-H1', '0.75'),
    observation(teaExports, '2020', '3.1', 'growth'),
    observation(teaImports, '2020', '0.5'),
  ],
  statements: [{ ...statement, source }],
});

export const exportsOf: Subject = { indicator: 'tea-exports', place: 'harbour', breakdown: {} };
export const importsOf: Subject = { indicator: 'tea-imports', place: 'harbour', breakdown: {} };
