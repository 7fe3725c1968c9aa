import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const ask = (question: string) => engine.ask(question, { now: new Date('2026-01-01') });

/** `[why, question, what the headline says]` */
describe('a stretch that one figure was published for', () => {
  it.each([
    ['an average over just these years', 'average GDP growth 2012 to 2022', /2012 to 2022: 7\.5%/],
    ['连字符', '2012-2022年GDP年均增长', /7\.5%/],
    ['至', '2012至2022年GDP年均增长', /7\.5%/],
    ['of another indicator', 'average annual growth of goods trade 1980-2023', /17\.3%/],
    ['a disputed one, marked', 'average GDP growth from 1978 to 2018', /15\.4% as printed, which is doubtful/],
    ['a running total that began then', 'Belt and Road trade since 2013', /running total.*over CNY 3 trillion/],
    ['以来', '2013年以来对一带一路进出口', /累计.*超过30000亿元/],
    ['in the year of its first month', 'China-Europe trains since 2015', /running total.*1,208/],
    ['days', 'China-Europe train trips 2023-01-01 to 2023-09-15', /: 75$/],
  ])('is answered with it: %s', (_, question, says) => {
    expect(ask(question).headline).toMatch(says);
  });

  it.each([
    ['an average over other years', 'average GDP growth from 2012 to 2020'],
    ['a growth between its ends', 'how much did Belt and Road trade grow between 2013 and 2023'],
  ])('is no answer to: %s', (_, question) => {
    expect(ask(question).answer.status).not.toBe('answered');
  });

  it('averages over stretches that overlap have no growth between them', () => {
    expect(ask('GDP average growth trend').text).not.toMatch(/derived/);
  });
});

describe('what comes to date', () => {
  it.each([
    ['so far', 'China-Europe freight trains total so far', /running total.*1,208/],
    ['the total number', 'total number of China-Europe freight trains', /running total.*1,208/],
    ['迄今', '中欧班列迄今开行多少列', /累计.*1,208/],
    ['总数', '中欧班列总数', /累计.*1,208/],
    ['a period leaves it alone', 'total number of China-Europe freight trains in Q1 2020', /Q1 2020: 67/],
    ['nothing counted up to date', 'total exports', /2021: CNY 430\.73 billion/],
  ])('%s', (_, question, says) => {
    expect(ask(question).headline).toMatch(says);
  });

  it('says that a running total was taken', () => {
    expect(ask('total number of China-Europe freight trains').text).toMatch(/Taken to mean: .*running total/);
  });
});

describe('a growth is not taken for an amount', () => {
  it.each([
    ['only the growth is on file', 'trade with RCEP 2021', '2021, growth on the year before'],
    ['the amount is on file for other periods', 'trade with BRICS 2022', '2022, growth on the year before'],
    ['no period named', 'exports to ASEAN', 'growth on the year before'],
    ['数额', '2021年对RCEP成员国进出口额', '同比增长'],
  ])('it is offered: %s', (_, question, offered) => {
    const { answer, rendered } = ask(question);
    expect(answer.status).toBe('unknown');
    expect(rendered.choices.join()).toContain(offered);
  });

  it.each([
    ['增长了多少', '2021年厦门进口增长了多少'],
    ['增长多少', '2021年進口增長多少？'],
    ['涨了多少', '2021年进口涨了多少'],
  ])('nor an amount for a growth: %s', (_, question) => {
    expect(ask(question).headline).toMatch(/35\.3%/);
  });
});

describe('a figure with no period named', () => {
  it.each([
    [
      'a newer one is doubtful',
      "What share of Fujian's foreign trade is Xiamen's?",
      /2020 is taken; a newer figure, for 2021, is doubtful/,
    ],
    ['a newer one covers part of a year', 'how many exhibitions', /2023 is taken; a newer figure, for Q1 2024/],
    [
      'older than two years, a stretch of months is newer',
      'China-Europe freight trains',
      /2023-01-01 to 2023-09-15 is the latest on file/,
    ],
    [
      'old, and due at no set time',
      'How many Taiwanese companies are there in Xiamen?',
      /as of December 2008, 204 months old\./,
    ],
  ])('does not call it the latest where %s', (_, question, says) => {
    expect(ask(question).text).toMatch(says);
  });

  it('no digits are shown that the rounding does not bear', () => {
    const { text } = ask('digital exports H1 2021 in yuan');
    expect(text).toMatch(/about CNY 2,650 million/);
    expect(text).toMatch(/between 2643 and 2657/);
  });
});
