import { describe, expect, it } from 'vitest';
import { fold } from '../../src/question/fold.ts';
import { inflect } from '../../src/question/inflect.ts';
import { Lexicon } from '../../src/question/lexicon.ts';
import { read } from '../../src/question/reading.ts';
import { compileTerms } from '../../src/question/terms.ts';
import { smallVocabulary } from './small-vocabulary.ts';

const lexicon = new Lexicon(smallVocabulary);
const reading = (question: string) => read(fold(question), lexicon, new Date('2022-06-15'));
const named = (question: string): string =>
  reading(question)
    .items.map((i) => (i.negated ? 'not ' : '') + i.meanings.map((m) => m.id).join('&'))
    .join(', ');

describe('regular English forms', () => {
  it.each([
    ['n:task', 'task tasks'],
    ['n:city', 'city cities'],
    ['n:branch', 'branch branches'],
    ['n:day', 'day days'],
    ['v:sign', 'sign signs signed signing'],
    ['v:execute', 'execute executes executed executing'],
    ['v:carry', 'carry carries carried carrying'],
    ['v:plan', 'plan plans planned planning'],
    ['as it is', 'as it is'],
  ])('%s', (entry, forms) => {
    expect(inflect(entry).join(' ')).toBe(forms);
  });

  it('inflects the verb of a phrase', () => {
    expect(inflect('v:sign up')).toEqual(['sign up', 'signs up', 'signed up', 'signing up']);
  });
});

describe('terms', () => {
  const terms = compileTerms(smallVocabulary);
  it.each([
    ['an inflected noun', 'apples', ['apples']],
    ['a foreign place', 'atlantis', ['foreign:atlantis']],
    ['what comes from there', 'atlantean', ['foreign:atlantis']],
    ['Chinese', '苹果', ['apples']],
  ])('%s', (_, text, ids) => {
    expect(terms.get(text)?.meanings.map((m) => m.id)).toEqual(ids);
  });

  it('knows fillers and names that need a capital', () => {
    expect(terms.get('the')?.filler).toBe(true);
    expect(terms.get('nice')?.capitals).toBe(true);
  });
});

describe('what is named', () => {
  it.each([
    ['one word', 'apples in the town', 'apples, town'],
    ['the longer term wins', 'apple juice', 'juice'],
    ['in Chinese too', '苹果汁', 'juice'],
    ['a trade is not two things', 'apple trade', 'apples'],
    ['traditional characters', '蘋果', 'apples'],
    ['a capital makes a place', 'apples of Nice', 'apples, foreign:nice'],
    ['a foreign place', 'apples in Atlantis', 'apples, foreign:atlantis'],
    ['something that nothing tells', 'price of apples', 'price, apples'],
    ['what is left out', 'juice without apples', 'juice, not apples'],
  ])('%s: %s', (_, question, ids) => {
    expect(named(question)).toBe(ids);
  });

  it.each([
    ['swapped letters', 'appels', 'apples'],
    ['a letter left out', 'juce', 'juice'],
    ['words run together', 'applejuice', 'juice'],
    ['a word torn apart', 'app le juice', 'juice'],
    ['a homophone', '平果汁', 'juice'],
    ['a lookalike', '苹杲汁', 'juice'],
  ])('a slip is mended: %s, %s', (_, question, ids) => {
    expect(named(question)).toBe(ids);
  });

  it('gives every token to exactly one span', () => {
    const { spans, words } = reading('What was zorble 苹果 in the 2020 town, 5% of juice?');
    expect(spans.map((s) => s.from)).toEqual([0, ...spans.slice(0, -1).map((s) => s.to)]);
    expect(spans.at(-1)?.to).toBe(words.length);
  });
});

describe('what stays unread', () => {
  it.each([
    ['an unknown word', 'apples of zorble', 'zorble'],
    ['unknown characters', '苹果犇', '犇'],
    ['a real word is no slip for another', 'experts', 'experts'],
  ])('%s', (_, question, word) => {
    expect(reading(question).unread.map((u) => u.typed)).toContain(word);
  });
});

describe('numbers that are claimed', () => {
  it.each([
    ['a scale', 'was it 53.38 billion?', '53380000000', false],
    ['亿', '是533.8亿吗', '53380000000', false],
    ['a percentage', 'growth of 13.3%', '13.3', false],
    ['a bare number', 'was it 88?', '88', false],
  ])('%s', (_, question, value, threshold) => {
    const claims = reading(question).claims.map((c) => ({ value: c.value, threshold: c.threshold }));
    expect(claims).toContainEqual({ value, threshold });
  });
});
