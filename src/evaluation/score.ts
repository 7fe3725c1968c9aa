import type { Engine } from '../engine.ts';
import { converse } from './converse.ts';
import { type Catalogue, type Fault, judge, type Outcome } from './judge.ts';
import type { Question } from './question.ts';

export interface Scored {
  readonly question: Question;
  readonly outcome: Outcome;
  readonly faults: readonly Fault[];
  readonly verdict: Verdict;
}

/** `wrong`: an answer although the line fails; `abstained`: no answer although the line fails. */
export type Verdict = 'passed' | 'wrong' | 'abstained';

/** Anything that answers questions: the engine, or what it is compared with. */
export type Answerer = (question: Question) => Outcome;

/** The engine as an answerer; every question is a conversation of its own. */
export function answererOf(engine: Engine, now: Date): Answerer {
  return ({ id, turns }) => {
    const { answer, headline, text } = converse(engine, turns, `eval:${id}`, now);
    return { status: answer.status, facts: answer.facts, headline, text };
  };
}

/** Asks every question and judges the replies. */
export function score(questions: readonly Question[], ask: Answerer, catalogue: Catalogue): readonly Scored[] {
  return questions.map((question) => {
    const outcome = ask(question);
    const faults = judge(question, outcome, catalogue);
    const verdict = faults.length === 0 ? 'passed' : outcome.status === 'answered' ? 'wrong' : 'abstained';
    return { question, outcome, faults, verdict };
  });
}
