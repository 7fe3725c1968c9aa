import { describe, expect, it } from 'vitest';
import { converse, type Turns } from '../../src/evaluation/converse.ts';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const now = new Date('2026-01-01T10:00:00Z');
const last = (turns: Turns) => converse(engine, turns, turns.join('/'), now);

describe('a follow-up inherits what it does not say', () => {
  it.each<[string, Turns, string]>([
    ['the stage changes', ['offshore outsourcing contract value in 2020?', 'and executed?'], 'CNY 33.08 billion'],
    ['the currency changes', ['offshore outsourcing contract value in 2020?', 'in dollars?'], 'USD 8.23 billion'],
    ['the measure changes', ['Services trade in the first half of 2021?', 'how much did it grow?'], '+5.9%'],
    [
      'the year goes back',
      ['Services trade in the first half of 2021?', 'and the year before?'],
      'about CNY 32.41 billion',
    ],
    ['the status changes', ['How many pilot tasks were completed?', 'and partially implemented?'], ': 20'],
    ['the year changes', ['Goods exports in 2020?', 'and in 2021?'], 'CNY 430.73 billion'],
    ['a part is asked for', ['GDP 2019', 'and its tertiary industry?'], 'CNY 347.456 billion'],
    ['执行', ['厦门2020年离岸服务外包合同额是多少？', '执行额呢？'], '330.8亿元'],
    ['增长', ['2021年上半年服务贸易额', '增长多少？'], '+5.9%'],
    ['占比', ['2021年上半年服务贸易额', '其中知识密集型占多少？'], '38.5%'],
    ['the whole year', ['Goods exports in the first half of 2021?', 'annual?'], 'CNY 430.73 billion'],
    ['全年', ['2021年上半年厦门出口额', '全年呢？'], '4307.3亿元'],
    [
      'the two figures before',
      ['Goods exports in 2020?', 'Goods imports in 2020?', 'what is the difference between the two?'],
      'CNY 23.00 billion',
    ],
  ])('%s', (_, turns, figure) => {
    expect(last(turns).headline).toContain(figure);
  });

  it.each<[string, Turns, string]>([
    ['a foreign place', ['Goods exports in 2020?', 'and in Shenzhen?'], 'place'],
    ['a foreign partner', ['goods trade with ASEAN in 2021', 'and with Japan?'], 'place'],
    ['what nothing tells', ['Goods exports in 2020?', 'What about wine?'], 'attribute'],
    [
      'other words, no other figure',
      ['How many pilot tasks were fully completed?', 'out of how many?'],
      'not-a-question',
    ],
    ['a figure that is not on file', ['Goods exports in 2020?', 'and services?'], 'period'],
    ['a year that is not on file', ['offshore outsourcing contract value in 2020?', 'and in 2017?'], 'period'],
  ])('but is not answered with the figure before: %s', (_, turns, reason) => {
    expect(last(turns).answer).toMatchObject({ status: 'unknown', reason });
  });
});

describe('what a conversation remembers', () => {
  const first = 'offshore outsourcing contract value in 2020?';

  it('is its own: another one knows nothing of it', () => {
    engine.ask(first, { conversation: 'one', now });
    expect(engine.ask('in dollars?', { conversation: 'two', now }).headline).not.toContain('8.23');
  });

  it('is forgotten after a while', () => {
    engine.ask(first, { conversation: 'slow', now });
    const later = new Date(now.getTime() + 60 * 60_000);
    expect(engine.ask('in dollars?', { conversation: 'slow', now: later }).headline).not.toContain('8.23');
  });

  it('is not kept without a conversation', () => {
    engine.ask(first, { now });
    expect(engine.ask('in dollars?', { now }).headline).not.toContain('8.23');
  });

  it('does not change a question that stands alone', () => {
    const own = engine.ask('Services trade in the first half of 2021?', { now });
    engine.ask(first, { conversation: 'whole', now });
    const after = engine.ask('Services trade in the first half of 2021?', { conversation: 'whole', now });
    expect(after.text).toBe(own.text);
  });

  it('survives a question that could not be answered', () => {
    engine.ask(first, { conversation: 'gap', now });
    engine.ask('and in Shenzhen?', { conversation: 'gap', now });
    expect(engine.ask('and executed?', { conversation: 'gap', now }).headline).toContain('33.08');
  });
});
