import { type Catalogue, judge } from './judge.ts';
import type { Question } from './question.ts';
import { seeded } from './random.ts';
import type { Answerer } from './score.ts';
import { mistype, type Slip, type Syllables } from './typing.ts';

/** What became of a mistyped question: answered as before, asked back, not answered, answered with something else. */
export type TypingVerdict = 'right' | 'asked back' | 'abstained' | 'wrong';

export interface TypedTrial {
  readonly question: Question;
  readonly typed: string;
  readonly slips: readonly Slip[];
  readonly verdict: TypingVerdict;
  readonly headline: string;
}

/** Asks every question with `count` slips in its last message; the expectation stays what it was. */
export function runTyping(
  questions: readonly Question[],
  ask: Answerer,
  { catalogue, syllables, count, seed }: TypingSettings,
): readonly TypedTrial[] {
  const random = seeded(seed);
  return questions.map((question) => {
    const [first, ...rest] = question.turns;
    const last = rest.at(-1) ?? first;
    const { text, slips } = mistype(last, count, syllables, random);
    const turns = rest.length === 0 ? ([text] as const) : ([first, ...rest.slice(0, -1), text] as const);
    const outcome = ask({ ...question, id: `${question.id}/${count}/${seed}`, turns });
    const passed = judge(question, outcome, catalogue).length === 0;
    const verdict = passed ? 'right' : failed(outcome.status);
    return { question, typed: text, slips, verdict, headline: outcome.headline };
  });
}

export interface TypingSettings {
  readonly catalogue: Catalogue;
  readonly syllables: Syllables;
  readonly count: number;
  readonly seed: number;
}

function failed(status: 'answered' | 'clarify' | 'unknown'): TypingVerdict {
  return status === 'answered' ? 'wrong' : status === 'clarify' ? 'asked back' : 'abstained';
}
