import { describe, expect, it } from 'vitest';
import { judge, type Outcome } from '../../src/evaluation/judge.ts';
import { type Question, readQuestions } from '../../src/evaluation/question.ts';
import { score } from '../../src/evaluation/score.ts';
import { summaryOf } from '../../src/evaluation/summary.ts';
import { holdsNumber } from '../../src/evaluation/whole-number.ts';

const catalogue = { A1: 'apples/2020', B: ['pears/2020', 'pears/2021'] };
const question = (expected: Partial<Question['expect']>): Question => ({
  id: 'q',
  lang: 'en',
  class: 'direct',
  turns: ['How many apples?'],
  expect: { status: ['answered'], facts: [], numbers: [], forbid: [], ...expected },
});
const reply: Outcome = {
  status: 'answered',
  facts: ['apples/2020', 'apples/2020/growth'],
  headline: 'Apples, 2020: CNY 53.38 billion',
  text: 'Apples, 2020: CNY 53.38 billion\nThe source also prints USD 8.23 billion.\nSource: 2021-03-08',
};

describe('a number is found whole', () => {
  it.each([
    ['by itself', '41', 'there are 41 of them', true],
    ['not in a longer one', '41', 'there are 410 of them', false],
    ['nor at its end', '41', 'there are 141 of them', false],
    ['nor before its decimals', '41', '41.5 of them', false],
    ['nor after its point', '41', '1.41 of them', false],
    ['at the end of a sentence', '41', 'There are 41.', true],
    ['with a unit', '38.5', 'share: 38.5%', true],
    ['in Chinese', '41', '共41项', true],
    ['before a currency', '533.8', '合同额533.8亿元', true],
    ['with a sign', '13.3', 'growth: +13.3%', true],
    ['grouped in the reply', '53380', 'CNY 53,380 million', true],
    ['grouped in the question file', '8,230', 'USD 8230 million', true],
    ['a list is not a group', '88', '41,88', true],
    ['a date', '2021-08-27', 'published 2021-08-27, paragraph 2', true],
    ['not half a date', '2021-08-2', 'published 2021-08-27', false],
    ['a date in words', 'August 27, 2021', 'on August 27, 2021.', true],
    ['fewer digits are another number', '53.3', 'CNY 53.38 billion', false],
    ['a zero more is another text', '53.380', 'CNY 53.38 billion', false],
  ])('%s: %s in “%s”', (_, number, text, found) => {
    expect(holdsNumber(text, number)).toBe(found);
  });
});

describe('the four rules', () => {
  it.each<[string, Partial<Question['expect']>, string[]]>([
    ['nothing asked for', {}, []],
    ['the outcome is one of several', { status: ['clarify', 'answered'] }, []],
    ['the outcome is another', { status: ['unknown'] }, ['status']],
    ['a fact by its catalogue id', { facts: ['A1'] }, []],
    ['a fact by its own id', { facts: ['apples/2020/growth'] }, []],
    ['a fact that the reply does not rest on', { facts: ['B'] }, ['fact']],
    ['a number of the text', { numbers: ['8.23'] }, []],
    ['a choice of numbers', { numbers: [['533.8', '53.38']] }, []],
    ['no number of the choice', { numbers: [['533.8', '5338']] }, ['number']],
    ['each entry counts', { numbers: ['53.38', '77'] }, ['number']],
    ['forbidden in the headline', { forbid: ['53.38'] }, ['forbidden']],
    ['allowed below the headline', { forbid: ['8.23'] }, []],
    [
      'all at once',
      { status: ['unknown'], facts: ['B'], numbers: ['1'], forbid: ['53.38'] },
      ['status', 'fact', 'number', 'forbidden'],
    ],
  ])('%s', (_, expected, kinds) => {
    expect(judge(question(expected), reply, catalogue).map((f) => f.kind)).toEqual(kinds);
  });

  it('wants every fact of a catalogue id that stands for several', () => {
    const half = { ...reply, facts: ['pears/2020'] };
    expect(judge(question({ facts: ['B'] }), half, catalogue)).toEqual([{ kind: 'fact', id: 'B' }]);
    expect(judge(question({ facts: ['B'] }), { ...reply, facts: ['pears/2021', 'pears/2020'] }, catalogue)).toEqual([]);
  });
});

describe('the score', () => {
  const unanswerable = question({ status: ['unknown'] });
  const unknown: Outcome = { status: 'unknown', facts: [], headline: 'no', text: 'no' };
  it('tells a wrong answer from a wrong abstention', () => {
    const verdict = (q: Question, outcome: Outcome) => score([q], () => outcome, catalogue)[0]?.verdict;
    expect(verdict(question({ facts: ['A1'] }), reply)).toBe('passed');
    expect(verdict(question({ facts: ['B'] }), reply)).toBe('wrong');
    expect(verdict(question({ facts: ['A1'] }), unknown)).toBe('abstained');
    expect(verdict(unanswerable, reply)).toBe('wrong');
    expect(verdict(unanswerable, unknown)).toBe('passed');
  });

  it('gives precision and recall of abstaining', () => {
    const answers = new Map<Question, Outcome>([
      [question({}), unknown],
      [question({}), reply],
      [question({ status: ['unknown'] }), unknown],
      [question({ status: ['clarify'] }), reply],
    ]);
    const scored = score([...answers.keys()], (q) => answers.get(q) ?? unknown, catalogue);
    expect(summaryOf(scored)).toMatchObject({
      questions: 4,
      passed: 2,
      wrong: 1,
      abstentionPrecision: [1, 2],
      abstentionRecall: [1, 2],
    });
  });
});

describe('question files', () => {
  const line = { id: 'a', lang: 'en', class: 'direct', q: 'What?', expect: { status: ['unknown'] } };
  it('reads questions and conversations, and skips empty lines', () => {
    const turns = { ...line, q: undefined, turns: ['One?', 'and two?'] };
    const read = readQuestions(`${JSON.stringify(line)}\n\n${JSON.stringify(turns)}\n`);
    expect(read.ok && read.questions.map((q) => q.turns)).toEqual([['What?'], ['One?', 'and two?']]);
  });

  it.each([
    ['no JSON', '{'],
    ['no question', JSON.stringify({ ...line, q: undefined })],
    ['no turns', JSON.stringify({ ...line, q: undefined, turns: [] })],
    ['an unknown outcome', JSON.stringify({ ...line, expect: { status: ['maybe'] } })],
  ])('names the line that is none: %s', (_, bad) => {
    expect(readQuestions(`${JSON.stringify(line)}\n${bad}`)).toEqual({ ok: false, line: 2 });
  });
});
