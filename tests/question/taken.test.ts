import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const ask = (question: string) => engine.ask(question, { now: new Date('2026-01-01') });

describe('the whole was asked for and a part is on file', () => {
  it.each([
    ['contracts', 'service outsourcing contract value 2020', 'Taken to mean: Offshore'],
    ['executed', 'executed value of outsourcing in 2020', 'Taken to mean: Offshore'],
    ['合同额', '2020年服务外包合同额', '理解为：离岸'],
  ])('the reply says so: %s', (_, question, says) => {
    expect(ask(question).text).toContain(says);
  });

  it('and does not where the part was named', () => {
    expect(ask('offshore outsourcing contract value 2020').text).not.toContain('Taken to mean');
  });

  it('asks back where both are on file', () => {
    expect(ask('outsourcing executed January-October 2016').answer).toMatchObject({ status: 'clarify', total: 2 });
  });
});

describe('a target', () => {
  it.each([
    ['before its year', 'cargo throughput target 2022', /target: 228 million tonnes/],
    ['目标', '2022年货物吞吐量目标', /目标值：2\.28亿吨/],
    ['in a sentence', 'What was the target for container throughput in 2022?', /target: 12\.25 million TEU/],
    ['is never the outcome', 'cargo throughput 2022', /: 219 million tonnes/],
  ])('%s', (_, question, says) => {
    expect(ask(question).headline).toMatch(says);
  });
});

describe('which of several is the largest', () => {
  it.each([
    ['“top”', 'Top trading partner of Xiamen in 2021', /^Highest of 3 on file: .*ASEAN/],
    ['a list of them', 'List trade partners in 2021', /^Highest of 3 on file: .*ASEAN/],
    ['“main”', 'main trading partners of Xiamen', /^Highest of 3 on file: .*ASEAN/],
    ['主要', '厦门主要贸易伙伴', /^库中3项里最高：.*东盟/],
    ['“the best year”', 'Was 2020 the best year for goods trade?', /^Highest of 6 on file: .*2022/],
    ['a kind of period', 'which quarter had the most exhibitions?', /Q1 2024: 28/],
  ])('%s', (_, question, says) => {
    expect(ask(question).headline).toMatch(says);
  });

  it('is not how many there are', () => {
    expect(ask('how many trading partners').answer.status).toBe('unknown');
  });
});

it.each([
  ['a rank as an ordinal', 'Xiamen ranks 9th in China for foreign trade?', /^No\. .*no\. 10/],
  ['a greeting is told of /help', 'hi', /\/help/],
  ['谁', '你好', /\/help/],
])('%s', (_, question, says) => {
  expect(ask(question).text).toMatch(says);
});
