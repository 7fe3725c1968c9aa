import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const ask = (question: string) => {
  const { answer, rendered } = engine.ask(question, { now: new Date('2026-01-01') });
  return { answer, text: [rendered.headline, ...rendered.lines].join('\n') };
};
const RECKONED = /[Dd]ifference: |Higher|ratio of|相差：|较高者|之比/;

describe('amounts of unlike stretches are shown, said to be unlike, and not reckoned with', () => {
  it.each([
    ['a month and a year', 'container throughput June 2021 vs 2022'],
    ['a quarter and a year', 'GDP Q1 2017 vs 2016'],
    ['a year and a half', 'Trade with EU 2021 and H1 2022'],
    ['a year and five months', 'cruise ship calls in 2016 versus Jan-May 2024'],
    ['季度与年', '2017年一季度GDP和2016年比哪个高'],
  ])('%s', (_, question) => {
    const { text } = ask(question);
    expect(text).toMatch(/different length|时段长短不同/);
    expect(text).not.toMatch(RECKONED);
  });

  it.each([
    ['two years are alike', 'exports 2020 vs 2021'],
    ['growth rates compare over any stretch', 'export growth Q1 2017 vs 2016'],
  ])('%s', (_, question) => {
    expect(ask(question).text).not.toMatch(/different length/);
  });
});

describe('what has no amount gives none', () => {
  it.each([
    ['two lower bounds', 'How many TEU in 2019 and 2020?'],
    ['两个下限', '2019年和2020年集装箱吞吐量相差多少'],
    ['a bound that may be more than the other', "container throughput '22 vs '19"],
    ['ranks: 13th is better than 14th', 'world rank of container throughput 2019 vs 2021'],
    ['位次', '集装箱吞吐量2019年和2021年世界排名'],
  ])('%s', (_, question) => {
    const { answer, text } = ask(question);
    expect(answer.status).toBe('answered');
    expect(text).not.toMatch(RECKONED);
  });

  it.each([
    ['no level a year back from “over 11 million”', 'container throughput 2018'],
    ['同', '2018年集装箱吞吐量'],
  ])('%s', (_, question) => {
    expect(ask(question).answer.status).toBe('unknown');
  });
});
