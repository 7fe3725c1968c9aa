import { describe, expect, it } from 'vitest';
import { objectionEn } from '../../src/answer/locales/objections-en.ts';
import { objectionZh } from '../../src/answer/locales/objections-zh.ts';
import { built, growth, level, type Page } from '../facts/small.ts';

const per = (id: string, value: string, more: object = {}) => level(id, '2020', value, more);

/** `[what is wrong, the pages, what is said of it in English, and in Chinese]` */
const ROWS: readonly (readonly [string, Page, RegExp, RegExp])[] = [
  [
    'a half-year in trillion beside its parts in billion: the sum is shown',
    {
      observations: [
        per('apples', '2.95', { scale: 'trillion' }),
        per('apples-out', '167.17'),
        per('apples-in', '128.25'),
      ],
    },
    /167\.17 billion \+ 128\.25 billion = 295\.42 billion, not 2\.95 trillion/,
    /1671\.7亿 \+ 1282\.5亿 = 2954\.2亿，而非 2\.95万亿/,
  ],
  [
    'a surplus that is no difference of its two sides',
    { observations: [per('apples-left', '3'), per('apples-out', '5'), per('apples-in', '4')] },
    /5 billion − 4 billion = 1 billion, not 3 billion/,
    /50亿 − 40亿 = 10亿，而非 30亿/,
  ],
  [
    'growth that does not fit the levels',
    { observations: [level('apples', '2019', '5'), per('apples', '5.5'), growth('apples', '2020', '60')] },
    /growth of 60% .* apples\/2020 over apples\/2019 gives [\d.]+%/,
    /增速 60% .*得 [\d.]+%/,
  ],
];

describe('what a rule objects to is said with its numbers', () => {
  it.each(ROWS)('%s', (_, page, en, zh) => {
    const { objections } = built(page);
    expect(objections.map((o) => objectionEn(o).problem).join('\n')).toMatch(en);
    expect(objections.map((o) => objectionZh(o).problem).join('\n')).toMatch(zh);
  });
});
