import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const ask = (q: string) => engine.ask(q, { now: new Date('2026-01-01') });
const NO = /^(?:No\. |并非如此。)/;
const AGREES = /agrees with|来源一致/;
const DENIED = /is not what|来源不符/;

describe('which way a stated figure went is judged with it', () => {
  it.each([
    ['a rise by the digits of a fall', 'Exports grew 2.4% in Q1 2017, right?'],
    ['a rise before the fall of a part', 'Primary industry grew 0.5% in 2015, right?'],
    ['another word for a rise', 'Trade surplus rose 37% in 2017, right?'],
    ['the noun behind the number', 'Was there a 2.4% increase in exports in Q1 2017?'],
    ['a rise without a number', 'Exports increased in Q1 2017, right?'],
    ['a rise asked about without a number', 'Did exports grow in Q1 2017?'],
    ['增长与下降同数', '2017年一季度出口增长2.4%，对吗'],
    ['顺差实为下降', '2017年贸易顺差增长37%，对吗'],
    ['没有数字的增长', '2017年一季度出口增长了吗？'],
    ['a fall by the digits of a rise', 'GDP fell 4.4% in 2022, right?'],
    ['下降与增长同数', '2022年GDP下降4.4%，对吗'],
  ])('denied, and the digits not confirmed: %s', (_, question) => {
    const { headline, text } = ask(question);
    expect(headline).toMatch(NO);
    expect(text).toMatch(/It went (?:up|down), not|实为/);
    expect(text).not.toMatch(AGREES);
  });

  it.each([
    ['a fall that was one', 'Exports fell 2.4% in Q1 2017, right?'],
    ['a minus that was one', 'Export growth was -2.4% in Q1 2017, right?'],
    ['a rise that was one', 'GDP grew 4.4% in 2022, right?'],
    ['属实的下降', '2017年一季度出口下降2.4%，对吗'],
    ['属实的增长', '2022年GDP增长4.4%，对吗'],
  ])('confirmed: %s', (_, question) => {
    const { headline, text } = ask(question);
    expect(headline).not.toMatch(NO);
    expect(text).toMatch(AGREES);
  });

  it.each([
    ['a growth that slowed did not fall', 'GDP growth slowed to 4.4% in 2022, right?'],
    ['either way is asked', 'Did exports rise or fall 2.4% in Q1 2017?'],
    ['how much is asked of falls too', 'How much did exports grow in Q1 2017?'],
    ['增速回落不是下降', '2022年GDP增速回落到4.4%，对吗'],
  ])('no verdict: %s', (_, question) => {
    const { headline, text } = ask(question);
    expect(headline).not.toMatch(NO);
    expect(text).not.toMatch(AGREES);
    expect(text).not.toMatch(DENIED);
  });
});

describe('each of two stated figures is held against its own', () => {
  it.each([
    ['two things, both right', 'Exports were 357.29 billion and imports were 334.29 billion in 2020, right?', 2, 0],
    ['two things, one wrong', 'Exports were 357.29 billion and imports were 999 billion in 2020, right?', 1, 1],
    ['两项皆对', '2020年出口3572.9亿元，进口3342.9亿元，对吗', 2, 0],
    ['两项一错', '2020年出口3572.9亿元，进口999亿元，对吗', 1, 1],
    ['an amount beside a growth', 'GDP was 999 billion and grew 4.4% in 2022, right?', 1, 1],
    ['an amount before a growth', 'In 2022 goods trade was 999 billion yuan, up 4 percent, right?', 1, 1],
    ['总额与增速', '2022年进出口9999亿元，增长4%，对不对', 1, 1],
    ['总额与增速皆对', '2022年进出口9225.6亿元，增长4%，对不对', 2, 0],
    ['two years, one wrong', 'GDP was 780.27 billion in 2022 and 999 billion in 2021, right?', 1, 1],
    ['两年一错', '2021年GDP为7033.9亿元，2022年为9999亿元，对吗', 1, 1],
    ['nobody can tell which is which', 'Exports and imports were 357.29 and 334.29 billion in 2020, right?', 0, 0],
    ['the amount of a rise is no level', 'GDP grew by 33 billion or 4.4% in 2022, right?', 1, 0],
  ])('%s', (_, question, right, wrong) => {
    const { headline, text } = ask(question);
    const count = (pattern: RegExp) => text.split('\n').filter((line) => pattern.test(line)).length;
    expect([count(AGREES), count(DENIED)]).toEqual([right, wrong]);
    expect(NO.test(headline)).toBe(wrong > 0);
  });

  it('says of a number beside a judged one that it was not', () => {
    expect(ask('GDP grew by 33 billion or 4.4% in 2022, right?').text).toContain(
      'The 33 in the question was not checked.',
    );
  });
});

describe('how a figure lies to a number that it is set against', () => {
  it.each([
    ['less than, and it is', 'Was GDP less than 790 billion in 2022?', 'That is below the 790 in the question.'],
    ['more than, and it is not', 'Was GDP more than 790 billion in 2022?', 'That is below the 790 in the question.'],
    ['at least what it is', 'Was GDP at least 780.27 billion in 2022?', 'That is exactly the 780.27 in the question.'],
    ['more than, and it is', 'Was GDP more than 700 billion in 2022?', 'That is above the 700 in the question.'],
    ['低于', '2022年GDP低于7900亿元吗', '低于问题中的7900。'],
    ['大于', '2022年GDP大于7000亿元吗', '高于问题中的7000。'],
    ['小于', '2022年GDP小于7000亿元吗', '高于问题中的7000。'],
  ])('%s', (_, question, said) => {
    const { headline, text } = ask(question);
    expect(text).toContain(said);
    expect(headline).not.toMatch(NO);
  });

  it.each([
    ['two things', '2021年出口大于进口，对吗？'],
    ['the other way round', '2021年进口小于出口，对吗？'],
  ])('sets two things against each other: %s', (_, question) => {
    expect(ask(question).headline).toMatch(/4307\.3.*4569\.2|4569\.2.*4307\.3/);
  });
});

describe('a figure that is worked out denies what is far from it, and confirms nothing', () => {
  it.each([
    ['the amount in the other currency', 'Goods trade was 922.56 billion dollars in 2022, right?', true],
    ['币种错误', '2022年进出口9225.6亿美元，对吗', true],
    ['about what it is', 'Goods trade was 135.3 billion dollars in 2022, right?', false],
    ['a deficit is a surplus below zero', 'The trade deficit was 26.19 billion in 2021, right?', false],
    ['逆差即负顺差', '2021年贸易逆差261.9亿元，对吗', false],
    ['a wrong deficit', 'The trade deficit was 99 billion in 2021, right?', true],
  ])('%s', (_, question, isDenied) => {
    const { headline, text } = ask(question);
    expect(NO.test(headline)).toBe(isDenied);
    expect(text).not.toMatch(AGREES);
  });
});
