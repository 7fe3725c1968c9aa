import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

/** What somebody who used it for the first time ran into. */

const engine = realEngine();
const now = new Date('2026-01-01');

describe('a question', () => {
  it.each([
    ['growth between two years is no difference of rates', '2022年外贸比2020年增长多少', /2020年至2022年：约\+33\.4%/],
    [
      'four digits before 万 are an amount',
      '2020年集装箱吞吐量是1141万标箱对吗',
      /^2020年厦门港集装箱吞吐量：超过1140万标箱/,
    ],
    ['four digits before billion are an amount', 'Was GDP in 2022 2000 billion yuan?', /^No\. .*780\.27/],
    ['a currency may follow a year', 'goods exports 2020 USD', /2020/],
    ['a place is not named twice', 'container throughput in 2020', /^Container throughput of Xiamen Port, 2020:/],
  ])('%s', (_, question, expected) => {
    expect(engine.ask(question, { now }).text).toMatch(expected);
  });

  it('“over 11.4 million” is not held against 11.41 million, but is against 12.9 million', () => {
    const ask = (n: string) => engine.ask(`Was container throughput ${n} million TEU in 2020?`, { now }).headline;
    expect(ask('11.41')).not.toMatch(/^No/);
    expect(ask('12.9')).toMatch(/^No/);
  });

  it('that names whom it asks for leans on nothing', () => {
    const conversation = 'mayor';
    engine.ask('how many pilot tasks are finished', { now, conversation });
    expect(engine.ask('who is the mayor of xiamen', { now, conversation }).answer.status).toBe('unknown');
  });
});
