import { describe, expect, it } from 'vitest';
import type { Concept } from '../../src/facts/vocabulary.ts';
import { Lexicon, type Node } from '../../src/question/lexicon.ts';
import { shippedVocabulary } from '../bench/vocabulary.ts';

const vocabulary = shippedVocabulary();
const shipped = new Lexicon(vocabulary);

/** Every term that a lexicon can match, by what is typed for it. */
function matched({ root }: Lexicon): Map<string, string> {
  const all = new Map<string, string>();
  const walk = ({ next, term }: Node, typed: string): void => {
    // All joint meanings are meant at once, in whatever order.
    if (term)
      all.set(
        typed,
        JSON.stringify([term.text, term.meanings, term.joint?.toSorted(), term.filler, term.capital, term.capitals]),
      );
    for (const [unit, below] of next) walk(below, `${typed}|${unit}`);
  };
  walk(root, '');
  return all;
}

/** What stands in one of the two alone, or otherwise: tens of thousands of terms are too many for a readable comparison. */
function different(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  const keys = new Set([...a.keys(), ...b.keys()]);
  return [...keys].filter((key) => a.get(key) !== b.get(key));
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
    expect(different(matched(shipped.with(concepts)), matched(whole))).toEqual([]);
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
    expect(different(matched(shipped), before)).toEqual([]);
    expect(shipped.knows('dromedary')).toBe(false);
    expect(shipped.pinyin('luotuo')).toBeUndefined();
  });
});
