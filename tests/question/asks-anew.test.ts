import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const now = new Date('2026-01-01');

/** `[why, the turn before, the question, what the reply says, what it must not say]` */
describe('a question of its own takes nothing from the turn before', () => {
  it.each([
    [
      'it names its own thing and time',
      'How many cruise passengers came in 2019?',
      'How many ships called at Xiamen in 2016?',
      /don't have/,
      /passengers, Xiamen Port, 2016/,
    ],
    ['“latest” is a time of its own', 'goods trade 2024', 'latest GDP', /2022: CNY 780\.27/, /don't have/],
    ['最新', '2024年货物贸易', '最新GDP', /2022年.*7802\.7/, /没有/],
    [
      'it asks whether a number is right',
      'How much foreign capital had Xiamen used by the end of 2018?',
      'Is it true that 88 pilot tasks were completed?',
      /^No\. .*: 41/,
      /2018/,
    ],
  ])('%s', (_, before, question, says, not) => {
    const conversation = before;
    engine.ask(before, { now, conversation });
    const { text } = engine.ask(question, { now, conversation });
    expect(text).toMatch(says);
    expect(text).not.toMatch(not);
  });
});

it('a sum of different units is not told piece by piece', () => {
  expect(engine.ask('GDP 2022 and container throughput 2022 added together', { now }).answer.status).toBe('unknown');
});

it.each([
  ['排…第几', '厦门外贸排全国第几', /第10位/],
  ['排名', '2020年厦门外贸全国排名', /第10位/],
])('a rank: %s', (_, question, says) => {
  expect(engine.ask(question, { now }).headline).toMatch(says);
});
