import { join } from 'node:path';
import { expect, it } from 'vitest';
import { QUESTIONS, readCatalogue, readQuestionFiles } from '../../src/evaluation/question-files.ts';
import { answererOf, score } from '../../src/evaluation/score.ts';
import { realEngine } from '../e2e/real-engine.ts';

/*
 * Questions one word away from one that has a figure ("Xiamen's paper exports in 2021", "before 2020", "not executed"),
 * written to trip the bot up. Each did once, or nearly; none may get a figure again. `class` says what was changed.
 */
const questions = readQuestionFiles([join(QUESTIONS, 'near-misses', 'red-team.jsonl')]);
if ('kind' in questions) throw new Error(questions.file);
const scored = score(questions, answererOf(realEngine(), new Date('2026-01-01')), readCatalogue());

it.each(scored.map((s) => [s.question.class, s.question.turns.join(' | '), s.verdict] as const))(
  '%s: no figure for “%s”',
  (_class, _question, verdict) => {
    expect(verdict).not.toBe('wrong');
  },
);
