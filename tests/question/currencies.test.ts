import { describe, expect, it } from 'vitest';
import { converse, type Turns } from '../../src/evaluation/converse.ts';
import { realEngine } from '../e2e/real-engine.ts';

const now = new Date('2026-01-01');
const ask = (turns: Turns) => converse(realEngine(), turns, turns.join('/'), now);

/** `[why, messages, what the headline says]` */
describe('a currency that was asked for', () => {
  it.each<[string, Turns, string]>([
    ['printed, in Chinese', ['服务贸易2021年上半年多少美元'], '53.1亿美元'],
    ['printed, as an afterthought', ['services trade H1 2021, US dollars'], 'USD 5.31 billion'],
    ['折美元', ['服务贸易2021年上半年折美元'], '53.1亿美元'],
    ['人民币', ['2020年离岸外包合同额多少人民币'], '533.8亿元'],
    ['converted, in the scale of the amount', ['GDP 2019 in dollars'], 'about USD 86.902 billion'],
  ])('is the headline’s: %s', (_, turns, figure) => {
    expect(ask(turns).headline).toContain(figure);
  });

  it.each<[string, Turns]>([
    ['of a derived figure', ['services trade first half of 2020 in US dollars']],
    ['in a follow-up', ['Goods exports in the first half of 2021?', 'in dollars?']],
  ])('and cannot be given is said right below the figure: %s', (_, turns) => {
    expect(ask(turns).text.split('\n')[1]).toBe('No source gives this in USD, and none implies a rate for it.');
  });
});
