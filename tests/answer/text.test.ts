import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/engine.ts';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const now = new Date('2026-01-01');
const ask = (question: string): Reply => engine.ask(question, { now });
const URL = 'https://swj.xm.gov.cn/swjen/2021-08/27/c_655755.htm';

describe('the figure comes first, its source last', () => {
  it.each([
    ['en', 'Services trade in the first half of 2021?', 'CNY 34.32 billion', 'paragraph 2'],
    ['zh-Hans', '2021年上半年服务贸易进出口额是多少？', '343.2亿元（原文：CNY 34.32 billion）', '第2段'],
    ['zh-Hant', '2021年上半年服務貿易進出口額是多少？', '343.2億元（原文：CNY 34.32 billion）', '第2段'],
  ])('%s', (language, question, figure, paragraph) => {
    const reply = ask(question);
    const lines = reply.text.split('\n');
    expect(reply.language).toBe(language);
    expect(lines[0]).toBe(reply.headline);
    expect(reply.headline).toContain(figure);
    const source = lines.at(-1) ?? '';
    for (const part of ['China Daily', '2021-08-27', paragraph, URL]) expect(source).toContain(part);
  });

  it('gives the printed conversion and the growth as context', () => {
    const { lines } = ask('Services trade in the first half of 2021?').rendered;
    expect(lines).toEqual(expect.arrayContaining([expect.stringContaining('USD 5.31 billion')]));
    expect(lines).toEqual(expect.arrayContaining([expect.stringContaining('+5.9%')]));
  });

  it('is plain: no markdown, no empty line', () => {
    const { text } = ask('Services trade in the first half of 2021?');
    expect(text).not.toMatch(/\*\*|__|```|^#|\n\n/m);
  });
});

describe('what was filled in is said', () => {
  it.each([
    ['the latest period', 'offshore outsourcing contract value', 'No period was given: 2020'],
    ['最新一期', '离岸服务外包合同额是多少', '未说明时期：2020年'],
    ['最新一期，繁體', '離岸服務外包合同額是多少', '未說明時期：2020年'],
  ])('%s', (_, question, said) => {
    expect(ask(question).text).toContain(said);
  });

  it('and nothing when all was said', () => {
    expect(ask('offshore outsourcing contract value in 2020').text).not.toContain('No period was given');
  });
});

describe('one unlike the other', () => {
  it.each([
    ['a share', 'knowledge-intensive share in the first half of 2021', '38.5%'],
    ['points', 'by how many points did the knowledge-intensive share rise in H1 2021', '+1.7 percentage points'],
    ['a count', 'how many pilot tasks are there', ': 88'],
    ['dollars', 'services trade in the first half of 2021 in dollars', 'USD 5.31 billion'],
    ['a negative growth', 'growth of goods exports in the first quarter of 2017', '−2.4%'],
    ['a rank', 'How did Xiamen rank by foreign trade in 2020?', 'no. 10'],
    ['百分点', '2021年上半年知识密集型服务占比提高了多少个百分点', '+1.7个百分点'],
  ])('%s', (_, question, figure) => {
    expect(ask(question).headline).toContain(figure);
  });
});

describe('what it does not have', () => {
  it.each([
    ['en', 'Services trade of Shenzhen in 2021?', /^I don't have figures for that place \(“shenzhen”\)/i],
    ['zh-Hans', '深圳2021年服务贸易额', /^没有该地（“深圳”）的数据/],
    ['zh-Hant', '臺中2021年服務貿易額', /^沒有該地/],
  ])('names the word that stands in the way, and gives no figure: %s', (_, question, sentence) => {
    const { headline, answer } = ask(question);
    expect(headline).toMatch(sentence);
    expect(answer).toMatchObject({ status: 'unknown', facts: [] });
  });

  it('offers what is nearest as choices, not as the answer', () => {
    const { rendered, headline } = ask('offshore outsourcing contract value in 2017');
    expect(rendered.choices.length).toBeGreaterThan(0);
    expect(headline).not.toMatch(/53\.38/);
  });

  it('asks back where two readings fit', () => {
    const { answer, rendered } = ask('How much foreign investment did Xiamen get in 2019?');
    expect(answer.status).toBe('clarify');
    expect(rendered.choices.length).toBeGreaterThan(1);
  });
});
