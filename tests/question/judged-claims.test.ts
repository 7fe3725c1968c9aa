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
