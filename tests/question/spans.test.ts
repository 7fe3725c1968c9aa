import { describe, expect, it } from 'vitest';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const now = new Date('2026-01-01');
const ask = (question: string) => engine.ask(question, { now });

describe('a stretch of years with nothing else asked for is a series', () => {
  it.each([
    ['since a year', 'exports since 2017', '2017', undefined],
    ['以来', '2017年以来的出口', '2017', undefined],
    ['from … to', 'exports from 2017 to 2021', '2017', '2021'],
    ['a dash', 'exports 2017-2021', '2017', '2021'],
  ])('%s', (_, question, from, to) => {
    const { query, answer } = ask(question);
    expect(query).toMatchObject({ kind: 'trend', from: { id: from }, ...(to ? { to: { id: to } } : {}) });
    expect(answer.status).toBe('answered');
  });
});

describe('it is not', () => {
  it.each([
    ['before a year', 'exports before 2017'],
    ['a growth over years that nobody published', 'how much have exports risen since 2017'],
    ['a stretch with a single figure on file', 'exports since 2021'],
    ['one figure for several years', 'how much were exports from 2017 to 2021 in total'],
  ])('%s', (_, question) => {
    expect(ask(question).answer.status).toBe('unknown');
  });
});
