import type { Answer } from './answer/answer.ts';
import { resolve } from './answer/resolve.ts';
import { plainText, type Rendered, renderText } from './answer/text.ts';
import type { FactBase } from './facts/fact-base.ts';
import type { Language } from './question/language.ts';
import type { Query } from './question/query.ts';

/** An answer with its words. */
export interface Answered {
  readonly answer: Answer;
  readonly rendered: Rendered;
  readonly text: string;
}

/**
 * Answers queries from one base. A query that comes again as the same object, as it does for a question that was read a moment
 * ago, gets the answer that it got: base and query never change, and an answer's age is told by the day. What nobody holds a
 * query of is let go.
 */
export function answering(base: FactBase): (query: Query, now: Date, language: Language) => Answered {
  const known = new WeakMap<Query, { readonly key: string; readonly answered: Answered }>();
  return (query, now, language) => {
    const key = `${language} ${now.toISOString().slice(0, 10)}`;
    const found = known.get(query);
    if (found?.key === key) return found.answered;
    const answer = resolve(base, query, now);
    const rendered = renderText(base, answer, language);
    const answered: Answered = {
      answer,
      rendered,
      get text() {
        return plainText(rendered);
      },
    };
    // One language and day is what nearly every question is asked in: the last one is enough.
    known.set(query, { key, answered });
    return answered;
  };
}
