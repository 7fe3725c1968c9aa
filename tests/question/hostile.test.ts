import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/engine.ts';
import { shippedVocabulary } from '../bench/vocabulary.ts';
import { realEngine } from '../e2e/real-engine.ts';
import { PATHOLOGICAL } from './pathological.ts';

const engine = realEngine();
const now = new Date('2026-01-01');
const { base } = engine;

/** What holds of every reply, whatever was asked. */
function check({ answer, headline, text, rendered }: Reply): void {
  expect(['answered', 'clarify', 'unknown']).toContain(answer.status);
  expect(headline.trim()).not.toBe('');
  expect(headline).not.toContain('\n');
  expect(text.startsWith(headline)).toBe(true);
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(text).not.toMatch(/undefined|NaN|\[object /);
  for (const id of answer.facts) expect(base.observation(id) ?? base.statements.get(id)).toBeDefined();
  if (answer.status === 'answered')
    expect(answer.facts.length > 0 || !('cited' in answer) || answer.cited.length === 0).toBe(true);
  else expect(answer.facts).toEqual([]);
  if (answer.status === 'clarify') expect(rendered.choices.length).toBeGreaterThan(0);
}

const terms = shippedVocabulary().concepts.flatMap(({ en, zh }) => [...en.map((t) => t.replace(/^[nv]:/, '')), ...zh]);
const word = fc.oneof(
  fc.constantFrom(...terms),
  fc.constantFrom(
    '2020',
    '2021年上半年',
    'H1',
    'first half of 2021',
    '1-6月',
    'August 2021',
    '去年',
    '53.38',
    '%',
    '?',
    '？',
  ),
  fc.constantFrom('Shenzhen', '深圳', 'wine', '葡萄酒', 'not', '不', 'and', '和', '\n', '**', '<@1>', 'https://a.b/c'),
);

describe('any text gets a valid reply', () => {
  it('characters of any kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => check(engine.ask(text, { now }))),
      { numRuns: 2_000, seed: 1 },
    );
  });

  it('printable ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => check(engine.ask(text, { now }))),
      { numRuns: 2_000, seed: 2 },
    );
  });

  it('words of the vocabulary in any order', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), fc.constantFrom(' ', ''), (words, between) =>
        check(engine.ask(words.join(between), { now })),
      ),
      { numRuns: 2_500, seed: 3 },
    );
  });

  it('conversations of them', () => {
    let n = 0;
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 }), (turns) => {
        const conversation = `any ${n++}`;
        for (const words of turns) check(engine.ask(words.join(' '), { conversation, now }));
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  it('the same reply for the same text', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const text = words.join(' ');
        expect(engine.ask(text, { now }).text).toBe(engine.ask(text, { now }).text);
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});

describe('text made to be slow is read all the same', () => {
  it.each(PATHOLOGICAL)('%s', (_, piece) => {
    for (const length of [100, 1_000, 2_000, 6_000]) {
      const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
      check(engine.ask(text, { now }));
      check(engine.ask(`Services trade in the first half of 2021 ${text}`, { now }));
    }
  });

  it('says that it is too long, and no more', () => {
    expect(engine.ask('a '.repeat(3_000), { now }).answer).toMatchObject({ status: 'unknown', reason: 'too-long' });
  });
});
