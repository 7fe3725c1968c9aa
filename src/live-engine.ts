import { engineOver } from './create-engine.ts';
import type { Curation } from './curation/curation.ts';
import type { State } from './curation/state.ts';
import type { Engine } from './engine.ts';
import type { Vocabulary } from './facts/vocabulary.ts';
import { Lexicon } from './question/lexicon.ts';
import { Memory } from './question/memory.ts';

/** Past bases kept ready for `as of`; one is built in some 10 ms. */
const KEPT = 8;

export interface LiveEngine extends Engine {
  /** The engine over the base of this moment, for whoever needs one base through several steps. */
  now(): Engine;
  /** An engine over a past base (`curation.asOf`), with today's words. */
  over(state: State): Engine;
}

/**
 * The engine whose base is swapped under it: whoever holds it answers from the live base, from the next call after an
 * accepted change on. Only what depends on the base is made anew; the lexicon is when a word was taught.
 */
export function liveEngine(curation: Curation): LiveEngine {
  const memory = new Memory();
  const past = new Map<number, Engine>();
  let vocabulary: Vocabulary = curation.vocabulary();
  let lexicon = new Lexicon(vocabulary);
  let engine = engineOver(curation.current().base, lexicon, memory);
  curation.live.onChange(({ state }) => {
    const words = curation.vocabulary();
    if (words !== vocabulary) {
      vocabulary = words;
      lexicon = new Lexicon(vocabulary);
      past.clear();
    }
    engine = engineOver(state.base, lexicon, memory);
  });
  const over = (state: State): Engine => {
    const known = past.get(state.revision);
    if (known) return known;
    // Questions about the past have a memory of their own: a follow-up today is about today.
    const made = engineOver(state.base, lexicon, new Memory());
    past.set(state.revision, made);
    const oldest = past.size > KEPT ? past.keys().next().value : undefined;
    if (oldest !== undefined) past.delete(oldest);
    return made;
  };
  return {
    get base() {
      return engine.base;
    },
    now: () => engine,
    over,
    ask: (text, context) => engine.ask(text, context),
    answer: (query, context) => engine.answer(query, context),
    figure: (options, context) => engine.figure(options, context),
    trend: (options, context) => engine.trend(options, context),
    compare: (options, context) => engine.compare(options, context),
    suggestIndicators: (typed, language) => engine.suggestIndicators(typed, language),
    suggestPeriods: (typed, indicator, language) => engine.suggestPeriods(typed, indicator, language),
  };
}
