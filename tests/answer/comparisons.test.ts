import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const ask = (question: string): string => engine.ask(question, { now: new Date('2026-01-01') }).text;

/** `[why, question, what the reply says, what it must not say]` */
describe('what follows from two figures', () => {
  it.each([
    [
      'a ratio goes the way it was asked',
      'ratio of exports to imports 2021',
      /exports to Goods imports: about 0\.94/,
      /1\.06/,
    ],
    ['and the other way round', 'ratio of imports to exports 2021', /imports to Goods exports: about 1\.06/, /0\.94/],
    ['“divided by”', 'exports divided by imports 2021', /about 0\.94/, /1\.06/],
    ['几倍', '2021年出口是进口的几倍', /货物出口额与货物进口额之比：约0\.94/, /1\.06/],
    ['之比', '2020年进口与出口之比', /货物进口额与货物出口额之比：约0\.94/, /1\.07/],
    [
      'what stands behind the verb comes first',
      'How many times imports were exports in 2021?',
      /exports to Goods imports: about 0\.94/,
      /1\.06/,
    ],
    ['no share of what it is no part of', 'ratio of exports to imports 2020', /about 1\.07/, /share/],
    ['a share of what it is a part of', 'ratio of executed to contracted offshore outsourcing 2020', /62\.0%/, /1\.61/],
    [
      'side by side, the larger is told over the smaller',
      'exports vs imports 2021',
      /imports to Goods exports: about 1\.06/,
      /share/,
    ],
    ['nothing across a change of definition', 'GDP 2016 vs 2022', /not one series/, /difference|ratio|Higher/],
    ['变更口径前后不推算', '2016年GDP对比2022年GDP', /2019/, /相差|之比|较高/],
    ['growth rates have no such break', 'GDP growth 2018 vs 2022', /difference/, /not one series/],
    ['nothing from a doubtful figure', 'GDP 2017 vs 2018', /doubtful/, /difference|ratio|Higher/],
    [
      'a line below says whose it is',
      'GDP 2020 vs 2022',
      /, 2022: The source also prints USD 114\.47/,
      /\nThe source also prints/,
    ],
  ])('%s: %s', (_, question, says, not) => {
    expect(ask(question)).toMatch(says);
    expect(ask(question)).not.toMatch(not);
  });
});

describe('a doubtful figure is marked wherever it stands', () => {
  it.each([
    ['in a row of a trend', 'GDP since 2015', /2017: CNY 435\.118 billion, doubtful/],
    ['趋势', '2015年以来的GDP', /2017年：4351\.18亿元.*存疑/],
    ['as the answer', 'GDP 2017', /^[^\n]*doubtful/],
    ['in a list', 'list all GDP figures', /2017: CNY 435\.118 billion, doubtful/],
    [
      'a print that is a number',
      'contracted foreign capital 2018',
      /^[^\n]*46\.6 billion as printed, which is doubtful/,
    ],
  ])('%s: %s', (_, question, says) => {
    expect(ask(question)).toMatch(says);
  });
});
