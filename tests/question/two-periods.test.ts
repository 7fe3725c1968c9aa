import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const ask = (question: string) => engine.ask(question, { now: new Date('2026-01-01') });

describe('two digits are a year', () => {
  it.each([
    ['behind an apostrophe', "GDP '19", /2019: CNY 599\.504/],
    ['a typographic one', 'GDP in ’21', /2021: CNY 703\.39/],
    ['bare, at the end', 'exports 21', /2021: CNY 430\.73/],
    ['behind “of”', 'GDP of 19', /2019: CNY 599\.504/],
    ['both of two', "container throughput '22 vs '19", /2022: 12\.43 million.*2019: over 11 million/],
    ['两位年份', '21年出口', /2021年货物出口额/],
  ])('%s', (_, question, says) => {
    expect(ask(question).headline).toMatch(says);
    expect(ask(question).headline).not.toMatch(/^No/);
  });

  it.each([
    ['of what is counted they are a count', 'were 21 tasks completed?', /^No\. .*: 41$/],
    ['with a scale they are an amount', 'were exports 21 billion yuan in 2021?', /^No\. .*430\.73/],
    ['with a percent sign they are a rate', 'did exports grow 24% in 2021?', /^No\. .*20\.6%/],
  ])('unless %s', (_, question, says) => {
    expect(ask(question).headline).toMatch(says);
  });
});

describe('two periods are two figures', () => {
  it.each([
    ['and', 'compare exports of 2020 and 2021', /357\.29.*430\.73/],
    ['three, with commas', 'exhibitions 2013, 2014 and 2015', /184.*200.*193/],
    ['和', '比较2020年和2021年的出口', /3572\.9.*4307\.3/],
    ['growth, in order', 'export growth 2020 vs 2021', /\+1\.2%.*\+20\.6%/],
    ['growth, “or”', 'was export growth higher in 2020 or 2021?', /\+1\.2%.*\+20\.6%/],
    ['a yes-or-no question', 'was GDP 2022 higher than 2021?', /780\.27.*703\.39/],
    ['高于', '2022年GDP高于2021年吗', /7802\.7.*7033\.9/],
  ])('%s', (_, question, says) => {
    expect(ask(question).headline).toMatch(says);
  });

  it('the one that is on file is offered where the other is not', () => {
    const { answer, rendered } = ask('how many conferences in 2015 and 2016?');
    expect(answer).toMatchObject({ status: 'unknown', period: { id: '2016' } });
    expect(rendered.choices).toEqual(['Conferences held, Xiamen, 2015']);
  });

  it.each([
    ['“over” says what growth is measured from', 'export growth in 2021 over 2020', /^[^·]*: \+20\.6%/],
    ['“between” is a stretch', 'how many exhibitions between 2013 and 2015?', /2013 to 2015/],
  ])('unless %s', (_, question, says) => {
    expect(ask(question).text).toMatch(says);
  });
});

describe('what follows from two figures is worked out', () => {
  it.each([
    [
      'growth over a stretch',
      'How much did goods trade grow between 2017 and 2021?',
      /From 2017 to 2021: about \+52\.6% \(derived/,
    ],
    ['增长了多少', '2017年至2021年货物贸易增长了多少', /约\+52\.6%/],
    ['a surplus', 'What was the trade surplus in 2020?', /about CNY 23\.00 billion/],
    ['a deficit is a surplus below zero', 'trade deficit 2021', /surplus.*about CNY −26\.19 billion/],
    ['逆差', '2021年贸易逆差', /顺差：约-261\.9亿元/],
    ['a share of what it is a term of', 'share of exports in trade 2021', /share of Goods trade.*about 48\.5%/],
    ['which of two is larger', 'Did imports exceed exports in 2021?', /Higher: Goods imports/],
    ['超过', '2021年进口超过出口了吗', /较高者：厦门2021年货物进口额/],
  ])('%s', (_, question, says) => {
    expect(ask(question).text).toMatch(says);
  });
});

describe('two things are two figures', () => {
  it.each([
    [
      'either side of “vs” is a name',
      'container throughput 2022 vs cargo throughput 2022',
      /12\.43 million TEU.*219 million tonnes/,
    ],
    [
      '“compare … and …”',
      'compare container throughput and cargo throughput',
      /12\.43 million TEU.*219 million tonnes/,
    ],
  ])('%s', (_, question, says) => {
    expect(ask(question).headline).toMatch(says);
  });
});
