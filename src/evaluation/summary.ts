import type { Scored } from './score.ts';

/** What a set of scored questions says of whoever answered them. */
export interface Summary {
  readonly questions: number;
  readonly passed: number;
  /** Answers to lines that fail. */
  readonly wrong: number;
  /** Of the questions that were not answered, how many should not be. */
  readonly abstentionPrecision: readonly [number, number];
  /** Of the questions that should not be answered, how many were not. */
  readonly abstentionRecall: readonly [number, number];
}

/** Asking back counts as not answering. */
export function summaryOf(scored: readonly Scored[]): Summary {
  const abstained = scored.filter(({ outcome }) => outcome.status !== 'answered');
  const unanswerable = scored.filter(({ question }) => !question.expect.status.includes('answered'));
  const both = abstained.filter((s) => unanswerable.includes(s)).length;
  return {
    questions: scored.length,
    passed: scored.filter(({ verdict }) => verdict === 'passed').length,
    wrong: scored.filter(({ verdict }) => verdict === 'wrong').length,
    abstentionPrecision: [both, abstained.length],
    abstentionRecall: [both, unanswerable.length],
  };
}
