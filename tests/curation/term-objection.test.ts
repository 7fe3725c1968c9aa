import { describe, expect, it } from 'vitest';
import { newIndicator } from '../../src/curation/new-indicator.ts';
import { termObjection } from '../../src/curation/term-objection.ts';
import { shippedVocabulary } from '../bench/vocabulary.ts';
import { realEngine } from '../e2e/real-engine.ts';

const vocabulary = shippedVocabulary();
const objection = (term: string, concept: string) => {
  const language = /\p{Script=Han}/u.test(term) ? 'zh' : 'en';
  return termObjection({ concept, language, term }, vocabulary, 'line')?.code;
};

describe('a word that a moderator teaches', () => {
  it.each([
    ['Shenzhen', 'xiamen', 'term-taken', 'another city would be answered with the figures of this one'],
    ['深圳', 'xiamen', 'term-taken', 'the same in Chinese'],
    ['exports', 'import', 'term-taken', 'the other direction'],
    ['EXPORTS', 'import', 'term-taken', 'however it is written'],
    ['进口', 'export', 'term-taken', 'in Chinese'],
    ['how many', 'export', 'term-taken', 'a word of every question'],
    ['2020', 'export', 'term-unfit', 'a year'],
    ['last year', 'export', 'term-unfit', 'a time'],
    ['a', 'export', 'term-unfit', 'a letter'],
    ['厦', 'xiamen', 'term-unfit', 'a character'],
    ['@everyone', 'export', 'term-unfit', 'a ping'],
    ['**exports**', 'export', 'term-unfit', 'marks'],
    ['outbound goods', 'export', undefined, 'a new way to say it'],
    ['出境货物', 'export', undefined, 'in Chinese'],
    ['exports', 'export', undefined, 'what it means already'],
  ])('%s for %s: %s (%s)', (term, concept, code, _reason) => {
    expect(objection(term, concept)).toBe(code);
  });
});

describe('a new indicator', () => {
  const { base } = realEngine();
  const made = (en: string, zh: string) =>
    newIndicator(
      base,
      { en, zh, definition: 'Camels on the island.', topic: 'economy' },
      { unit: 'count', measure: 'level', period: '2024' },
    );

  it.each([
    ['Goods exports', '骆驼', 'the name of one on file'],
    ['Camels', '出口额', 'its Chinese name'],
    ['offshore outsourcing contract value', '骆驼', 'what one is called besides'],
    ['2024', '骆驼', 'no letter to make an id of, but a number'],
  ])('is not called %s / %s (%s)', (en, zh) => {
    const indicator = made(en, zh);
    // What passes here is stopped by the words: a number is none to be taught.
    const words = indicator?.lines.flatMap((line) => (line.kind === 'term' ? [line.record as { term: string }] : []));
    expect(words === undefined || words.some(({ term }) => objection(term, indicator?.id ?? '') !== undefined)).toBe(
      true,
    );
  });

  it('is called what nothing else is', () => {
    expect(made('Camels', '骆驼')?.id).toBe('camels');
  });
});
