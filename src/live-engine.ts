import { createEngine, type Kept, keptFor } from './create-engine.ts';
import type { Curation } from './curation/curation.ts';
import type { State } from './curation/state.ts';
import type { Engine } from './engine.ts';
import type { Vocabulary } from './facts/vocabulary.ts';

/** The engine over a base that moderators change, and over what the base was on an earlier day. */
export interface LiveEngine {
  /** The engine of this moment; whoever asks keeps it until the reply is out. */
  current(): Engine;
  /** The engine of a day's end; undefined for a day before the ledger began. */
  asOf(day: Date): Promise<Engine | undefined>;
}

/** What moderators taught stands behind what is shipped; compiling all of it anew would hold up every answer. */
function withTaught(shipped: Kept, { concepts }: Vocabulary, vocabulary: Vocabulary): Kept {
  const taught = vocabulary.concepts.slice(concepts.length);
  return taught.length === 0 ? shipped : { ...shipped, lexicon: shipped.lexicon.with(taught) };
}

/** Follows a base: every change, this process's own or another's, has its engine when the change is announced. */
export function liveEngine(curation: Curation): LiveEngine {
  const { shippedVocabulary } = curation;
  const shipped = keptFor(shippedVocabulary);
  let words: { readonly vocabulary: Vocabulary; readonly kept: Kept } = {
    vocabulary: shippedVocabulary,
    kept: shipped,
  };
  const build = ({ base }: State): Engine => {
    const vocabulary = curation.vocabulary();
    if (words.vocabulary !== vocabulary)
      words = { vocabulary, kept: withTaught(shipped, shippedVocabulary, vocabulary) };
    return createEngine(base, vocabulary, words.kept);
  };
  let engine = build(curation.current());
  curation.live.onChange(({ state }) => {
    engine = build(state);
  });
  return {
    current: () => engine,
    async asOf(day) {
      const state = await curation.asOf(day);
      return state && build(state);
    },
  };
}
