import { expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const now = new Date('2026-01-01');

/** `[why, question, how the query ranks]` */
it.each([
  ['years where no kind is named', 'which year had the highest exports', { over: 'periods', grain: 'year' }],
  ['months are not years', 'which month had the highest exports', { over: 'periods', grain: 'month' }],
  ['月份', '哪个月出口最高', { over: 'periods', grain: 'month' }],
  ['the lowest', 'which year had the lowest exports', { over: 'periods', order: 'lowest' }],
  ['a bare partner is one of goods trade', 'largest partner in 2022 H1', { over: { dimension: 'partner' } }],
])('a ranking: %s', (_, question, expected) => {
  const { query, answer } = engine.ask(question, { now });
  expect(query).toMatchObject({ kind: 'rank', ...expected });
  expect(answer.status).toBe('answered');
});
