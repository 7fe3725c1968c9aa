import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/question/language.ts';
import { realEngine } from '../e2e/real-engine.ts';
import { SUGGESTION_ROWS } from './suggestion-rows.ts';

const engine = realEngine();
const now = new Date('2026-08-01T12:00:00Z');
const suggest = (typed: string, language: Language = 'en', filled = {}) =>
  engine.suggestIndicators(typed, filled, { now, language });
const values = (...given: Parameters<typeof suggest>) => suggest(...given).map(({ value }) => value);

describe('what is typed', () => {
  it.each(SUGGESTION_ROWS)('“$typed” ($language, $place): $why', ({ typed, expected, place, language }) => {
    const found = values(typed, language);
    expect(found.slice(0, place === 'first' ? 1 : 3)).toContain(expected);
  });

  it.each([
    ['camel races', 'nothing that the city trades or counts'],
    ['Shenzhen exports', 'another city’s figures are not on file, and its name is not passed over'],
    ['深圳出口', 'the same in Chinese'],
    ['qqqqqqq', 'no letters of any name'],
    ['???', 'marks alone'],
    ['how much', 'words that name nothing'],
  ])('“%s” finds nothing: %s', (typed) => {
    expect(values(typed)).toEqual([]);
    expect(values(typed, 'zh-Hans')).toEqual([]);
  });
});

describe('nothing typed', () => {
  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('offers headings in %s, not cells of a breakdown', (language) => {
    const found = suggest('', language);
    expect(found).toHaveLength(25);
    for (const { value } of found) expect(value).not.toMatch(/[/@]/);
  });

  it('goes by topic, each topic once, its best documented among them', () => {
    const topics = values('').map((id) => engine.base.indicators.get(id)?.topic);
    expect(topics.filter((topic, i) => topic !== topics[i - 1])).toEqual([...new Set(topics)]);
    expect(values('')).toEqual(
      expect.arrayContaining(['services-trade', 'goods-trade', 'goods-exports', 'gdp', 'container-throughput']),
    );
  });
});

describe('names', () => {
  it('say the place where it is not the home city, unless the name has it', () => {
    const named = (typed: string, value: string) => suggest(typed).find((s) => s.value === value)?.name;
    expect(named('gdp ftz', 'gdp@ftz-xiamen')).toMatch(/· Xiamen Area of the Fujian Free Trade Zone$/);
    expect(named('cruise', 'cruise-passengers')).toBe('Cruise passengers · Xiamen Port');
    expect(named('cargo', 'cargo-throughput')).toBe('Cargo throughput of Xiamen Port');
    expect(named('gdp', 'gdp')).toBe('Gross domestic product (GDP)');
  });

  it('are in the user’s script', () => {
    expect(suggest('fwmy', 'zh-Hans')[0]?.name).toBe('服务贸易进出口额');
    expect(suggest('fwmy', 'zh-Hant')[0]?.name).toBe('服務貿易進出口額');
  });
});

describe('a period that is filled in first', () => {
  it('brings what has a figure for it to the top', () => {
    const top = values('', 'en', { period: '2021-H1' }).slice(0, 6);
    expect(top).toContain('services-trade');
    for (const indicator of top) {
      const periods = engine.suggestPeriods('', { indicator }, { now, language: 'en' }).map(({ value }) => value);
      expect(periods, indicator).toEqual(expect.arrayContaining([expect.stringMatching(/2021-(H1|0[1-6])/)]));
    }
  });

  it('still offers the others below', () => {
    expect(values('exports', 'en', { period: '2021-H1' })).toContain('goods-exports');
  });
});

describe('the other figure of a comparison', () => {
  it('is never the one itself, however it is typed', () => {
    for (const typed of ['', 'exports', 'goods exports', '出口'])
      expect(values(typed, 'en', { beside: 'goods-exports' })).not.toContain('goods-exports');
    expect(values('', 'en', { beside: 'Goods exports' })).not.toContain('goods-exports');
  });

  it.each([
    ['goods-exports', ['goods-trade', 'goods-imports'], 'the same topic and unit'],
    ['goods-trade/partner=eu', ['goods-trade/partner=asean', 'goods-trade/partner=usa'], 'other partners'],
    ['exhibitions', ['conferences', 'cifit-projects'], 'counts of the same topic'],
    ['offshore-outsourcing-contracts', ['offshore-outsourcing-executed'], 'the other stage'],
  ])('beside %s comes %j first: %s', (beside, expected) => {
    const top = values('', 'en', { beside }).slice(0, 6);
    expect(top).toEqual(expect.arrayContaining(expected));
  });

  it('puts what compares before what does not, among what was typed', () => {
    expect(values('im', 'en', { beside: 'goods-exports' })[0]).toBe('goods-imports');
  });
});

const LANGUAGES = fc.constantFrom<Language>('en', 'zh-Hans', 'zh-Hant');
const ANYTHING = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(...SUGGESTION_ROWS.map(({ typed }) => typed)),
  fc
    .array(
      fc.constantFrom('exports', '出口', 'tai', '2021', '@everyone', '\u202e', '\u200b', '**', '台灣', 'fwmy', 'x'),
    )
    .map((words) => words.join(' ')),
);
const VALUES = [...new Set(SUGGESTION_ROWS.map(({ expected }) => expected))];
const FILLED = fc.record(
  {
    period: fc.oneof(fc.constantFrom('2021', '2021-H1', 'last year'), fc.string()),
    beside: fc.constantFrom(...VALUES),
  },
  { requiredKeys: [] },
);

describe('whatever is typed', () => {
  it('gives at most 25 suggestions with names and values that fit and differ', () => {
    fc.assert(
      fc.property(ANYTHING, LANGUAGES, FILLED, (typed, language, filled) => {
        const found = suggest(typed, language, filled);
        expect(found.length).toBeLessThanOrEqual(25);
        expect(new Set(found.map((s) => s.name)).size).toBe(found.length);
        expect(new Set(found.map((s) => s.value)).size).toBe(found.length);
        for (const { name, value } of found) {
          expect(name.trim().length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives values that are read back as the subject they stand for', () => {
    fc.assert(
      fc.property(ANYTHING, LANGUAGES, (typed, language) => {
        for (const { value } of suggest(typed, language)) {
          const { query } = engine.figure({ indicator: value }, { now, language });
          if (query.kind !== 'figure') throw new Error(`${value} is read as ${query.kind}`);
          const [subject] = query.target.subjects;
          const cells = Object.entries(subject?.breakdown ?? {}).map(([k, v]) => `${k}=${v}`);
          const away = subject?.place === engine.base.indicators.get(subject?.indicator ?? '')?.place;
          const place = away ? '' : `@${subject?.place}`;
          expect(`${subject?.indicator}${place}${cells.length > 0 ? `/${cells.sort().join(',')}` : ''}`).toBe(value);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is read as the heading when its name is typed out', () => {
    for (const typed of ['', 'exports', '台湾', 'ftz'])
      for (const { name, value } of suggest(typed)) {
        const read = engine.figure({ indicator: name }, { now, language: 'en' }).query;
        const picked = engine.figure({ indicator: value }, { now, language: 'en' }).query;
        expect(read, name).toEqual(picked);
      }
  });
});
