import { describe, expect, it } from 'vitest';
import { Characters } from '../../src/question/characters.ts';
import { distance, SpellingIndex } from '../../src/question/spelling.ts';
import { smallVocabulary } from './small-vocabulary.ts';

describe('distance', () => {
  it.each([
    ['nothing', 'exports', 'exports', 0],
    ['left out', 'exprts', 'exports', 1],
    ['doubled', 'expports', 'exports', 1],
    ['neighbour', 'expirts', 'exports', 1],
    ['swapped', 'exprots', 'exports', 1],
    ['two slips', 'xeprots', 'exports', 2],
    ['too far', 'imports!', 'exports', 3],
    ['length alone is too far', 'ex', 'exports', 3],
    ['empty', '', 'ab', 2],
  ])('%s: %s and %s', (_, a, b, expected) => {
    expect(distance(a, b, 2)).toBe(expected);
    expect(distance(b, a, 2)).toBe(expected);
  });
});

describe('the words near a misspelt one', () => {
  const index = new SpellingIndex(['contract', 'contracted', 'contacts', 'trade', 'apple', 'sum']);
  it.each([
    ['a known word is nearest to itself', 'trade', 'trade', 0],
    ['one letter left out', 'contrct', 'contract', 1],
    ['swapped', 'contarct', 'contract', 1],
    ['two slips in a long word', 'conttracct', 'contract', 2],
    ['a short word may be one off', 'trde', 'trade', 1],
    ['a very short one too', 'sun', 'sum', 1],
  ])('%s', (_, typed, word, off) => {
    expect(index.near(typed)[0]).toEqual({ word, distance: off });
  });

  it.each([
    ['too short to tell', 'su'],
    ['nothing like it', 'zebra'],
    ['longer than any word', 'x'.repeat(40)],
  ])('none: %s', (_, typed) => {
    expect(index.near(typed)).toEqual([]);
  });

  it('gives at most eight', () => {
    const many = new SpellingIndex([...'abcdefghijklmnop'].map((c) => `trad${c}`));
    expect(many.near('trad').length).toBeLessThanOrEqual(8);
  });
});

describe('characters that are typed for one another', () => {
  const characters = new Characters(smallVocabulary);
  it.each([
    ['the same sound', '苹', '平', true],
    ['the same looks', '果', '杲', true],
    ['neither', '苹', '果', false],
    ['unknown', '犇', '果', false],
  ])('%s: %s for %s', (_, a, b, confusable) => {
    expect(characters.confusable(a, b)).toBe(confusable);
  });

  it('spells a term in pinyin', () => {
    expect(characters.spell('苹果汁')).toEqual(['pingguozhi']);
    expect(characters.spell('苹X')).toEqual([]);
  });
});
