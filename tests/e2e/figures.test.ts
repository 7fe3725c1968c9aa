import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TOPICS } from '../../src/facts/schema.ts';
import { type Driver, messageOf, pings, render, text } from '../../src/playground/index.ts';
import { type Running, start } from '../discord/start.ts';
import { realEngine } from './real-engine.ts';

/** The whole of it: real facts, real client, local Discord. */

let running: Running;
let member: Driver;
let at: string;
beforeAll(async () => {
  running = await start(realEngine());
  member = running.server.user('member');
  at = `<@${running.server.applicationId}>`;
});
afterAll(() => running.stop());
afterEach(() => {
  expect(running.traffic.violations).toEqual([]);
  expect(running.careless).toEqual([]);
  expect(running.server.unknownRequests).toEqual([]);
  expect(running.log.filter(({ msg }) => msg === 'handler-failed')).toEqual([]);
});

const ask = async (question: string) => text(messageOf(await member.slash('ask', { question })));

describe('a figure', () => {
  it.each([
    ['in English', 'How much was Xiamen’s services trade in the first half of 2021?', '34.32'],
    ['in Chinese', '2021年上半年厦门服务贸易进出口额是多少？', '343.2亿元'],
    ['in Traditional Chinese', '2021年上半年廈門服務貿易進出口額是多少？', '343.2'],
    ['of another kind', 'How many pilot tasks had been completed by August 2021?', '41'],
  ])('asked %s comes first, its source last with a link', async (_, question, figure) => {
    const lines = (await ask(question)).split('\n');
    expect(lines[0]).toContain(figure);
    expect(lines.at(-1)).toMatch(/^-# .*https:\/\/swj\.xm\.gov\.cn\//);
  });

  it('is the same by mention, in a direct message and by /fact', async () => {
    const question = 'How much was services trade in the first half of 2021?';
    const asked = (await ask(question)).split('\n')[0];
    expect((await member.say(`${at} ${question}`))?.content.split('\n')[0]).toBe(asked);
    expect((await member.dm(question))?.content.split('\n')[0]).toBe(asked);
    const picked = messageOf(await member.slash('fact', { indicator: 'services-trade', period: '2021-H1' }));
    expect(text(picked).split('\n')[0]).toContain('34.32');
  });

  it('of a follow-up inherits what it does not say', async () => {
    await member.dm('How much was services trade in the first half of 2021?');
    expect((await member.dm('And its growth?'))?.content).toContain('5.9');
  });
});

describe('/fact', () => {
  it.each([
    ['an indicator in English', { indicator: 'services tr' }, 'en-US'],
    ['an indicator with a typo', { indicator: 'servces trade' }, 'en-US'],
    ['an indicator in Chinese', { indicator: '服务贸易' }, 'zh-CN'],
    ['an indicator in Traditional Chinese', { indicator: '服務貿易' }, 'zh-TW'],
  ] as const)('suggests %s, which it then understands', async (_, typed, locale) => {
    const seen = await member.type('fact', typed, { locale });
    if (seen.kind !== 'choices') throw new Error(seen.kind);
    expect(seen.choices.length).toBeGreaterThan(0);
    const indicator = String(seen.choices[0]?.value);
    expect(seen.choices.map(({ value }) => value)).toContain('services-trade');
    expect(text(messageOf(await member.slash('fact', { indicator })))).toMatch(/\d/);
  });

  it('suggests the periods that are on file', async () => {
    const seen = await member.type('fact', { indicator: 'services-trade', period: '' }, { focused: 'period' });
    if (seen.kind !== 'choices') throw new Error(seen.kind);
    expect(seen.choices.map(({ value }) => value)).toContain('2021-H1');
  });

  it.each([
    ['the name', { indicator: 'trade in services', period: '2021-H1' }, '34.32'],
    ['a period in words', { indicator: 'services-trade', period: 'first half of 2021' }, '34.32'],
    ['a measure', { indicator: 'services-trade', period: '2021-H1', measure: 'growth' }, '5.9'],
    ['a currency', { indicator: 'services-trade', period: '2021-H1', currency: 'USD' }, '5.31'],
  ])('takes %s, typed past the suggestions', async (_, options, figure) => {
    expect(text(messageOf(await member.slash('fact', options))).split('\n')[0]).toContain(figure);
  });

  it('asks back where what was typed is no name on file, unless it fits one alone', async () => {
    const message = messageOf(await member.slash('fact', { indicator: 'services tr', period: '2021-H1' }));
    expect(render(message)).toContain('Services trade, imports plus exports');
  });

  it.each([
    ['an indicator', { indicator: 'camel races' }],
    ['a period', { indicator: 'services-trade', period: 'when pigs fly' }],
    ['a year before any figure', { indicator: 'services-trade', period: '1875' }],
    ['markdown and pings', { indicator: '@everyone **x** <@1000000000000000101>' }],
    ['6,000 characters', { indicator: 'x'.repeat(6_000) }],
  ])('says that it does not know %s', async (_, options) => {
    const message = messageOf(await member.slash('fact', options));
    expect(text(message).length).toBeLessThan(2_000);
    expect(text(message)).not.toContain('34.32');
    expect(pings(message)).toEqual({ everyone: false, roles: [], users: [] });
  });
});

describe('what is on file', () => {
  it.each(TOPICS)('/browse topic: %s', async (topic) => {
    const message = messageOf(await member.slash('browse', { topic }));
    expect(text(message).length).toBeGreaterThan(10);
  });

  it('/browse, /sources and /about in three languages', async () => {
    for (const locale of ['en-US', 'zh-CN', 'zh-TW'] as const)
      for (const name of ['browse', 'sources', 'about'])
        expect(text(messageOf(await member.slash(name, {}, { locale }))).length).toBeGreaterThan(10);
  });
});

describe('an ambiguous question', () => {
  it('is answered with choices, each of which leads to a figure', async () => {
    const question = 'How much was offshore service outsourcing in 2020?';
    const asked = messageOf(await member.slash('ask', { question }));
    const labels = [...render(asked).matchAll(/^\[(.+)\]$/gm)]
      .flatMap(([, row]) => row?.split('] [') ?? [])
      .filter((label) => !['Ask again…', 'Delete'].includes(label));
    expect(labels.length).toBeGreaterThan(1);
    const figures = new Set<string>();
    for (const label of labels) {
      const again = messageOf(await member.slash('ask', { question }));
      const seen = await member.click(again, label);
      expect(seen).toMatchObject({ kind: 'reply', updated: true });
      figures.add(text(messageOf(seen)).split('\n')[0] ?? '');
    }
    expect([...figures].join()).toMatch(/53\.38[\s\S]*33\.08|33\.08[\s\S]*53\.38/);
  });
});

describe('a bad question', () => {
  it.each([
    ['of 6,000 characters', 'x'.repeat(6_000)],
    ['of control characters', '\u0000\u0001\u001B[2J'],
    ['of spaces', '   '],
    ['of mentions', '@everyone @here <@1000000000000000101> <@&1000000000000000301>'],
    ['of markdown', '```js\nx\n``` **y** ||z|| # h'],
    ['about somewhere else', 'How much was Shenzhen’s services trade in 2021?'],
  ])('%s is told so, and nobody is pinged', async (_, question) => {
    const message = messageOf(await member.slash('ask', { question }));
    expect(text(message).length).toBeLessThan(2_000);
    expect(text(message)).not.toContain('34.32 billion**');
    expect(pings(message)).toEqual({ everyone: false, roles: [], users: [] });
  });
});
