import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const now = new Date('2026-01-01');

/** `[why, question, what the headline says, what it must not say]` */
describe('a wrong number in the question is corrected first', () => {
  it.each([
    ['swapped digits', 'Was the contract value of offshore outsourcing 58.33 billion yuan in 2020?', '53.38', '58.33'],
    [
      'another figure’s number',
      'Offshore outsourcing contract value was 33.08 billion in 2020, right?',
      '53.38',
      '33.08',
    ],
    ['a wrong growth', 'Did services trade grow 9.5% in the first half of 2021?', '5.9%', '9.5'],
    ['a wrong count', 'So 48 pilot tasks were fully completed?', '41', '48'],
    ['a wrong currency', 'Was it 53.38 billion dollars of offshore outsourcing contracts in 2020?', '8.23', '53.38'],
    ['a wrong scale', 'Was services trade 34.32 million yuan in the first half of 2021?', '34.32 billion', 'million'],
    ['数字颠倒', '厦门2020年离岸服务外包合同额是583.3亿元吗？', '533.8亿元', '583.3'],
    ['增速有误', '2021年上半年服务贸易增长了9.5%吗？', '5.9%', '9.5'],
  ])('%s', (_, question, right, wrong) => {
    const { headline, answer } = engine.ask(question, { now });
    expect(headline).toMatch(/^(?:No\. |并非如此。)/);
    expect(headline).toContain(right);
    expect(headline).not.toContain(wrong);
    expect(answer).toMatchObject({ status: 'answered' });
  });

  it.each([
    ['the printed number', 'Was the contract value of offshore outsourcing 53.38 billion yuan in 2020?'],
    ['rounded fairly', 'Was the contract value of offshore outsourcing 53.4 billion yuan in 2020?'],
    ['in another scale', '厦门2020年离岸服务外包合同额是533.8亿元吗？'],
    ['in the other printed currency', 'Was the offshore outsourcing contract value 8.23 billion dollars in 2020?'],
    ['a threshold is no claim', 'Did offshore outsourcing contracts break the 50 billion yuan mark in 2020?'],
  ])('a right one is not denied: %s', (_, question) => {
    const { headline } = engine.ask(question, { now });
    expect(headline).not.toMatch(/^(?:No\. |并非如此。)/);
    expect(headline).toMatch(/53\.38|533\.8|8\.23/);
  });

  it.each([
    ['down', 'How much did offshore outsourcing contracts fall in 2020?'],
    ['下降', '2020年离岸服务外包合同额下降了多少？'],
  ])('a wrong direction is corrected: %s', (_, question) => {
    expect(engine.ask(question, { now }).headline).toMatch(/^(?:No\. |并非如此。).*\+13\.3%/);
  });
});
