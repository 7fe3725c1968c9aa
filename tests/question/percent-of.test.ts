import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const ask = (question: string) => engine.ask(question, { now: new Date('2026-01-01') });

describe('“is what percent of” is a ratio, never a growth', () => {
  it.each([
    ['a portion of its whole', '离岸服务外包执行额2020年是合同额的百分之几？', /62\.0%/],
    ['other words', '离岸服务外包2020年执行额是合同额的百分之多少', /62\.0%/],
    ['neither is part of the other', '2017年进口额是出口额的百分之几？', /货物进口额与货物出口额之比：约0\.79/],
    ['the one measured named last', '2017年出口额的百分之几是进口额？', /货物进口额与货物出口额之比：约0\.79/],
    ['of the province, as reported', '2020年进出口是全省的百分之几', /49\.3%/],
  ])('%s', (_, question, says) => {
    expect(ask(question).headline).toMatch(says);
  });

  it.each([
    ['of the year before: no share of a whole', '2017年出口是上年的百分之几？'],
    ['of a year that is named: no growth', '2020年出口是2019年的百分之几'],
    ['in English which is measured by which stays open', 'Imports in 2017 were what percent of exports?'],
  ])('%s', (_, question) => {
    expect(ask(question).answer.status).toBe('unknown');
  });

  it('“grew by what percent” stays a growth', () => {
    expect(ask('2017年进口额增长了百分之几？').headline).toMatch(/\+28\.3%/);
  });
});

describe('all parts that were asked for, or none', () => {
  it.each([
    ['each of three', '2019年三次产业增加值分别是多少？'],
    ['各', '2019年各产业增加值'],
    ['the noun said once', '2019年第一、第二、第三产业增加值'],
    ['the ordinal said once', '2019年第一、二、三产业增加值'],
    ['the three of them', 'value added of the three industries in 2019'],
  ])('%s', (_, question) => {
    expect(ask(question).answer.status).not.toBe('answered');
  });

  it.each([
    ['a count and its share', 'How many pilot tasks were completed and what share is that?', /46\.6%.*: 41 .*: 88/],
    ['同', '试点任务完成了多少项，占比多少？', /46\.6%.*：41 .*：88/],
    ['the count alone', '试点任务完成了多少项？', /：41$/],
  ])('%s', (_, question, says) => {
    expect(ask(question).headline).toMatch(says);
  });
});
