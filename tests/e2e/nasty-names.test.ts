import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chartsWithFontsOf } from '../../src/chart-fonts.ts';
import { TOPICS } from '../../src/facts/schema.ts';
import { type Driver, manualClock, messageOf, type OptionValues, pings, text } from '../../src/playground/index.ts';
import { type Running, start } from '../discord/start.ts';
import { inFlight } from './in-flight.ts';
import { asked, LONG, nastyEngine } from './nasty-base.ts';

/** Names of 500 characters, full of markdown, mentions and what cannot be seen, and lists of ten thousand figures. */

const engine = nastyEngine();
let running: Running;
let member: Driver;
beforeAll(async () => {
  running = await start(engine, {
    // Time stands still: how long a base of this size takes is the benchmark's business.
    playground: { clock: manualClock() },
    charts: chartsWithFontsOf(fileURLToPath(new URL('../../data', import.meta.url))),
  });
  member = running.server.user('member');
});
afterAll(() => running.stop());
afterEach(() => {
  expect(running.traffic.violations).toEqual([]);
  expect(running.careless).toEqual([]);
  expect(running.server.unknownRequests).toEqual([]);
  expect(running.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
});

const LOCALES = ['en-US', 'zh-CN', 'zh-TW'] as const;

/** The texts of the replies to a command, in all three languages; each passed the strict server, else there would be none. */
async function replies(
  name: string,
  options: OptionValues = {},
  locales: readonly (typeof LOCALES)[number][] = LOCALES,
): Promise<readonly string[]> {
  const all = await Promise.all(locales.map((locale) => member.slash(name, options, { locale })));
  return all.map(messageOf).map((message) => {
    expect(pings(message)).toEqual({ everyone: false, roles: [], users: [] });
    expect(text(message).trim()).not.toBe('');
    return text(message);
  });
}

it('holds what it is meant to', () => {
  const { base } = engine;
  expect(base.ofIndicator('nasty-0').length).toBeGreaterThan(LONG);
  expect(base.ofIndicator('nasty-1').length).toBeGreaterThan(LONG);
});

describe('replies over nasty names', () => {
  it.each([
    ['about', LOCALES],
    ['browse', ['zh-TW']],
    ['sources', LOCALES],
  ] as const)('/%s', async (name, locales) => {
    await replies(name, {}, locales);
  });

  it.each(TOPICS.slice(0, 4))('/browse topic: %s', async (topic) => {
    await replies('browse', { topic }, ['en-US']);
  });

  it('/fact for every indicator, its figure in the first line', async () => {
    const ids = Array.from({ length: 60 }, (_, n) => [`nasty-${n}`, `${1_000 + n}`] as const);
    await inFlight(8, ids.slice(1), async ([indicator, figure]) => {
      for (const said of await replies('fact', { indicator, period: '2023' }))
        expect(said.replaceAll(/[,.]/g, '')).toContain(figure);
    });
  });

  it.each([
    ['ten thousand parts', 0, ['en-US']],
    ['ten thousand months', 1, ['zh-TW']],
    ['a few figures', 2, LOCALES],
  ] as const)('/ask about an indicator with %s', async (_, n, locales) => {
    const name = asked(n);
    const questions = [`${name} 2020`, `list all ${name}`, `how did ${name} develop since 2016?`];
    if (n > 1)
      questions.push(`who published ${name} in 2020?`, `${name} and ${asked(n + 3)}`, `${name} 2020年是多少？`);
    for (const question of questions) await replies('ask', { question }, locales);
  });

  it('/trend of ten thousand months', async () => {
    await replies('trend', { indicator: 'nasty-1', from: '1200', to: '1900' }, ['en-US']);
  });

  it('/compare and /export', async () => {
    await replies('compare', { a: 'nasty-3', b: 'nasty-4' });
    await replies('compare', { a: 'nasty-0', b: 'nasty-1', period: '2020' }, ['zh-CN']);
    await replies('export', { format: 'csv' }, ['en-US']);
  });
});

describe('autocomplete over nasty names', () => {
  const typed = [
    '',
    'n1',
    '@everyone',
    'n0 bold',
    'zorblax',
    'long',
    '厦门',
    'fwmy',
    '<@1000000000000000101>',
    '\u202e',
  ];

  it.each(LOCALES)('offers names that fit, differ and can be seen, in %s', async (locale) => {
    for (const indicator of typed) {
      const seen = await member.type('fact', { indicator }, { locale });
      if (seen.kind !== 'choices') throw new Error(seen.kind);
      const names = seen.choices.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(seen.choices.map(({ value }) => value)).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^\S.*\S$/u);
      for (const name of names) expect(name).not.toMatch(/[\p{Cf}\p{Cc}]/u);
    }
  });

  it('offers the parts by values that lead to their figures', async () => {
    const seen = await member.type('fact', { indicator: 'n10014' });
    if (seen.kind !== 'choices') throw new Error(seen.kind);
    const value = String(seen.choices[0]?.value);
    expect(value).toBe('nasty-0/part=part-7');
    const [figure] = await replies('fact', { indicator: value });
    expect(figure).toContain('8.5');
  });

  it('offers 25 of ten thousand periods', async () => {
    const seen = await member.type('trend', { indicator: 'nasty-1', from: '' }, { focused: 'from' });
    if (seen.kind !== 'choices') throw new Error(seen.kind);
    expect(seen.choices).toHaveLength(25);
    expect(seen.choices[0]?.value).toBe('1180-01');
  });
});
