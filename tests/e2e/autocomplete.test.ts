import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, messageOf, text } from '../../src/playground/index.ts';
import { type Running, start } from '../discord/start.ts';
import { realEngine } from './real-engine.ts';

/** What a user is offered while typing into an option, given what the other options hold. */

let running: Running;
let member: Driver;
beforeAll(async () => {
  running = await start(realEngine());
  member = running.server.user('member');
});
afterAll(() => running.stop());
afterEach(() => {
  expect(running.traffic.violations).toEqual([]);
  expect(running.server.unknownRequests).toEqual([]);
});

type Options = Readonly<Record<string, string>>;

async function offered(
  command: string,
  focused: string,
  options: Options,
  locale: 'en-US' | 'zh-CN' | 'zh-TW' = 'en-US',
) {
  const seen = await member.type(command, { [focused]: '', ...options }, { focused, locale });
  if (seen.kind !== 'choices') throw new Error(seen.kind);
  return seen.choices.map(({ name, value }) => ({ name, value: String(value) }));
}
const values = async (...given: Parameters<typeof offered>) => (await offered(...given)).map(({ value }) => value);

describe('/fact offers', () => {
  it('the periods of the chosen indicator only, by names in the user’s language', async () => {
    expect(await values('fact', 'period', { indicator: 'services-trade' })).toEqual(['2021-H1']);
    const names = async (locale: 'en-US' | 'zh-CN' | 'zh-TW') =>
      (await offered('fact', 'period', { indicator: 'Goods exports' }, locale)).map(({ name }) => name);
    expect(await names('en-US')).toContain('January–July 2020');
    expect(await names('zh-CN')).toContain('2022年上半年');
  });

  it.each([
    ['2019', ['2019-01/2019-10', '2019-01'], 'a year: all within it'],
    ['h1', ['2022-H1'], 'as it is written in the base'],
    ['first half', ['2022-H1'], 'in words'],
    ['上半年', ['2022-H1'], 'in Chinese'],
    ['june 1850', [], 'a period that is not on file'],
  ])('for “%s” the periods %j: %s', async (typed, expected) => {
    expect(await values('fact', 'period', { indicator: 'goods-exports', period: typed })).toEqual(expected);
  });

  it.each([
    [{ indicator: 'services-trade' }, ['level', 'growth']],
    [{ indicator: 'services-trade', measure: 'gro' }, ['growth']],
    [{ indicator: 'gdp@ftz-xiamen' }, ['share']],
    [{ indicator: 'goods-trade', period: '2021-H1' }, ['level']],
    [{ indicator: '' }, ['level', 'growth', 'share', 'share_change', 'gap', 'rank']],
  ])('with %j the measures %j', async (options, expected) => {
    expect(await values('fact', 'measure', options)).toEqual(expected);
  });

  it.each([
    [{ indicator: 'services-trade' }, ['CNY', 'USD']],
    [{ indicator: 'services-trade', currency: 'dollar' }, ['USD']],
    [{ indicator: 'services-trade', currency: '人民币' }, ['CNY']],
    [{ indicator: 'services-trade', measure: 'growth' }, []],
    [{ indicator: 'pilot-tasks' }, []],
  ])('with %j the currencies %j', async (options, expected) => {
    expect(await values('fact', 'currency', options)).toEqual(expected);
  });

  it('measures that all lead to a figure', async () => {
    for (const indicator of ['goods-trade', 'gdp', 'container-throughput', 'goods-trade/ownership=private-enterprises'])
      for (const measure of await values('fact', 'measure', { indicator })) {
        const said = text(messageOf(await member.slash('fact', { indicator, measure })));
        expect(said, `${indicator} ${measure}`).toMatch(/^\*\*.*\d/);
      }
  });
});

describe('/fact typed past what it offers', () => {
  const fact = async (options: Options) => text(messageOf(await member.slash('fact', options)));

  it.each([
    [{ measure: 'growth on the year before' }, '5.9'],
    [{ measure: '同比增速' }, '5.9'],
    [{ currency: 'us dollars' }, '5.31'],
    [{ currency: '美元' }, '5.31'],
  ])('understands %j', async (options, figure) => {
    expect(await fact({ indicator: 'services-trade', period: '2021-H1', ...options })).toContain(figure);
  });

  it.each([{ measure: 'flavour' }, { currency: 'euros' }])('does not pass over %j', async (options) => {
    const said = await fact({ indicator: 'services-trade', period: '2021-H1', ...options });
    expect(said).toContain(Object.values(options)[0]);
    expect(said).not.toContain('34.32');
  });
});

describe('/trend offers', () => {
  it('the periods of the series from the earliest on, then only what comes after', async () => {
    const from = await values('trend', 'from', { indicator: 'container-throughput' });
    expect(from[0]).toBe('2013-01/2013-07');
    const to = await values('trend', 'to', { indicator: 'container-throughput', from: '2020' });
    expect(to[0]).toBe('2022');
    for (const period of to) expect(period > '2020').toBe(true);
    expect(to).not.toContain('2019');
    expect(await values('trend', 'from', { indicator: 'container-throughput', to: '2020' })).not.toContain('2022');
  });
});

describe('/compare offers', () => {
  it('for b what compares with a, never a itself; and for a the same', async () => {
    const b = await values('compare', 'b', { a: 'goods-exports' });
    expect(b.slice(0, 2)).toEqual(['goods-trade', 'goods-imports']);
    expect(b).not.toContain('goods-exports');
    const a = await values('compare', 'a', { b: 'goods-imports' });
    expect(a).not.toContain('goods-imports');
    expect(a.slice(0, 3)).toContain('goods-exports');
  });

  it('the periods that both have', async () => {
    const shared = await values('compare', 'period', { a: 'goods-exports', b: 'goods-imports' });
    const [a, b] = [
      await values('fact', 'period', { indicator: 'goods-exports' }),
      await values('fact', 'period', { indicator: 'goods-imports' }),
    ];
    expect(shared.length).toBeGreaterThan(1);
    for (const period of shared) {
      expect(a).toContain(period);
      expect(b).toContain(period);
    }
  });
});

it('offers what has a figure for the period first, when that was filled in before', async () => {
  const found = await values('fact', 'indicator', { period: '2021-H1' });
  expect(found.slice(0, 6)).toContain('services-trade');
});

it('writes traditional characters for a client in Taiwan', async () => {
  const [first] = await offered('fact', 'indicator', { indicator: '服務' }, 'zh-TW');
  expect(first?.name).toMatch(/服務/);
});
