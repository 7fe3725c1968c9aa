import { describe, expect, it } from 'vitest';
import type { Concept } from '../../src/facts/vocabulary.ts';
import { Lexicon, type Node } from '../../src/question/lexicon.ts';
import { shippedVocabulary } from '../bench/vocabulary.ts';

const vocabulary = shippedVocabulary();
const shipped = new Lexicon(vocabulary);

/** Every term that a lexicon can match, by what is typed for it. */
function matched({ root }: Lexicon): Map<string, unknown> {
  const all = new Map<string, unknown>();
  const walk = ({ next, term }: Node, typed: string): void => {
    // All joint meanings are meant at once, in whatever order.
    if (term) all.set(typed, { ...term, joint: term.joint?.toSorted() });
    for (const [unit, below] of next) walk(below, `${typed}|${unit}`);
  };
  walk(root, '');
  return all;
}

const concept = (id: string, en: readonly string[], zh: readonly string[] = []): Concept => ({
  id,
  role: 'subject',
  en: [...en],
  zh: [...zh],
});

describe('a lexicon that learns more words', () => {
  const prose = (vocabulary.prose ?? []).filter(({ role }) => role !== 'unit-word' && role !== 'scale-word');

  it.each([
    ['the words of reports, joint ones among them', prose],
    ['a new word for what is known', [concept('export', ['outbound goods'], ['出境货物'])]],
    ['a further meaning of a known word', [concept('camel', ['n:export', 'Reading'], ['出口'])]],
    ['nothing', []],
  ])('%s: matches what it would match, had it known them from the start', (_, concepts) => {
    const whole = new Lexicon({ ...vocabulary, concepts: [...vocabulary.concepts, ...concepts] });
    expect(matched(shipped.with(concepts))).toEqual(matched(whole));
  });

  it('spells and sounds them out too', () => {
    const grown = shipped.with([concept('camel', ['n:dromedary'], ['骆驼数量'])]);
    expect(grown.near('dromedery')[0]?.word).toBe('dromedary');
    expect(grown.pinyin('luotuoshuliang')?.text).toBe('骆驼数量');
    expect([grown.knows('dromedaries'), grown.termsOf('camel')]).toEqual([
      true,
      expect.arrayContaining(['dromedary', '骆驼数量']),
    ]);
  });

  it('leaves the one that it grew from as it was', () => {
    const before = matched(shipped);
    shipped.with([concept('camel', ['n:dromedary', 'exports'], ['骆驼', '出口'])]);
    expect(matched(shipped)).toEqual(before);
    expect(shipped.knows('dromedary')).toBe(false);
    expect(shipped.pinyin('luotuo')).toBeUndefined();
  });
});
