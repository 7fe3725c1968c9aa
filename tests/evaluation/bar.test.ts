import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUESTIONS, questionFiles, readCatalogue, readQuestionFiles } from '../../src/evaluation/question-files.ts';
import { answererOf, score } from '../../src/evaluation/score.ts';
import { runTraps } from '../../src/evaluation/traps/run.ts';
import { runTyping } from '../../src/evaluation/typing-run.ts';
import { shippedVocabulary } from '../bench/vocabulary.ts';
import { realEngine } from '../e2e/real-engine.ts';

/* The bar of issue 3, on the questions that the project has. `npm run eval -- --failures` lists what fails. */

const engine = realEngine();
const now = new Date('2026-01-01');
const catalogue = readCatalogue();
const ask = answererOf(engine, now);
const vocabulary = shippedVocabulary();

function read(...names: readonly string[]) {
  const questions = readQuestionFiles(names.length > 0 ? names.map((n) => join(QUESTIONS, n)) : questionFiles());
  if ('kind' in questions) throw new Error(questions.file);
  return questions;
}

describe('the questions', () => {
  it('given for development: at least 97 in 100 right, none answered wrongly', () => {
    const scored = score(read('dev.jsonl', 'dev-2.jsonl'), ask, catalogue);
    expect(scored).toHaveLength(480);
    expect(scored.filter((s) => s.verdict === 'wrong').map((s) => s.question.id)).toEqual([]);
    expect(scored.filter((s) => s.verdict === 'passed').length / scored.length).toBeGreaterThanOrEqual(0.97);
  });

  it('of all files: at least 95 in 100 right, at most 1 in 200 answered wrongly', () => {
    const scored = score(read(), ask, catalogue);
    expect(scored.filter((s) => s.verdict === 'passed').length / scored.length).toBeGreaterThanOrEqual(0.95);
    expect(scored.filter((s) => s.verdict === 'wrong').length).toBeLessThanOrEqual(scored.length / 200);
  });
});

describe('the traps', () => {
  const run = runTraps(engine, { foreign: vocabulary.foreign, questions: read(), now, seed: 1 });

  it('are at least a thousand, of every kind', () => {
    expect(run.traps.length).toBeGreaterThanOrEqual(1_000);
    const slots = new Set(run.traps.map((t) => t.slot));
    for (const slot of [
      'place',
      'direction',
      'goods or services',
      'stage',
      'year',
      'half against year',
      'measure',
      'currency',
      'onshore',
      'status',
    ])
      expect(slots).toContain(slot);
  });

  it.each([...new Set(run.traps.map((t) => t.slot))])('get no figure but the one that was asked for: %s', (slot) => {
    const wrong = run.traps.filter((t) => t.slot === slot && t.verdict === 'wrong');
    expect(wrong.map((t) => `${t.question} → ${t.headline}`)).toEqual([]);
  });
});

describe('typing errors', () => {
  it.each([1, 2])('%i in a question: none is answered with another figure', { timeout: 60_000 }, (count) => {
    const typing = { catalogue, syllables: vocabulary.pinyin, count, seed: 1 };
    const trials = runTyping(read('dev.jsonl', 'dev-2.jsonl'), ask, typing);
    expect(trials.filter((t) => t.verdict === 'wrong').map((t) => `${t.typed} → ${t.headline}`)).toEqual([]);
  });
});
