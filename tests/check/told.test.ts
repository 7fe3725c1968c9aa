import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();

describe('a checked figure', () => {
  it.each([
    [
      'another figure: what was spoken of is told too',
      '2021年厦门出口4569.2亿元。',
      /另一项数据.*所说的数据：厦门2021年货物出口额：4307\.3亿元/,
    ],
    [
      'another period, the rank of the one that was meant is on file',
      'Xiamen Port ranked 14th in the world by container throughput in 2021.',
      /another period.*2019.*What it speaks of:.*2021.*no\. 13/,
    ],
    [
      'a count without a date of its own is not of the period before',
      'In the first half of 2021, services trade hit 34.32 billion yuan. Of 88 pilot tasks, 41 were finished.',
      /“41” matches/,
    ],
    [
      'the numbers of a list are none of its years',
      '①2012至2022年厦门GDP年均增长7.5%；②1980至2018年年均增长15.6%',
      /共2个数据：2项相符/,
    ],
    [
      'yuan cannot be of parcels, so the growth before it is not either',
      'Cross-border e-commerce parcels handled in Xiamen rose to 43.49 million in 2022; the value of cross-border e-commerce rose 24 percent to 9.6 billion yuan.',
      /“24 percent” is not covered/,
    ],
    [
      'far from what is on file: neither called wrong nor said to be missing',
      'In 2014 Xiamen received 53 million visitors.',
      /“53 million” is not covered: whether it is the figure on file cannot be told/,
    ],
    [
      'a question states nothing',
      'Was services trade in the first half of 2021 really 40 billion yuan?',
      /is not covered: it is not stated/,
    ],
  ])('%s', (_, text, said) => {
    const language = /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
    expect(engine.check(text, { now: new Date('2026-01-01'), language }).text).toMatch(said);
  });
});
