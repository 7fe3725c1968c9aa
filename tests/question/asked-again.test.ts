import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

/** What was read once is kept for a while: that may never show in an answer. */

interface Line {
  readonly q?: string;
  readonly turns?: readonly string[];
}
const lines = readFileSync(new URL('../questions/dev.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line);
const now = new Date('2026-08-01T12:00:00Z');

it('a question is answered the same when it is asked again, alone or after another one', () => {
  const [warm, cold] = [realEngine(), realEngine()];
  for (const { q, turns = q === undefined ? [] : [q] } of lines) for (const turn of turns) warm.ask(turn, { now });
  lines.forEach(({ q, turns = q === undefined ? [] : [q] }, at) => {
    for (const turn of turns) {
      const context = { now, conversation: `line ${at}` };
      expect(warm.ask(turn, context).text, turn).toBe(cold.ask(turn, context).text);
    }
  });
});

it('“last year” is another year after New Year', () => {
  const engine = realEngine();
  const ask = (day: string) => engine.ask('exports last year', { now: new Date(day) }).query;
  expect(ask('2022-12-31T23:59:00Z')).toMatchObject({ target: { period: { id: '2021' } } });
  expect(ask('2023-01-01T00:01:00Z')).toMatchObject({ target: { period: { id: '2022' } } });
});

it('the same query is answered in each language, and grows old', () => {
  const engine = realEngine();
  const { query } = engine.ask('GDP', { now });
  const answer = (day: string, language: 'en' | 'zh-Hans') =>
    engine.answer(query, { now: new Date(day), language }).text;
  const [today, years] = ['2020-02-01T12:00:00Z', '2031-02-01T12:00:00Z'];
  expect(answer(today, 'zh-Hans')).toMatch(/厦门/);
  expect(answer(today, 'en')).not.toMatch(/厦门/);
  expect(answer(years, 'en')).not.toBe(answer(today, 'en'));
  expect(answer(today, 'en')).toBe(realEngine().answer(query, { now: new Date(today), language: 'en' }).text);
});
