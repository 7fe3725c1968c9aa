import { fileURLToPath } from 'node:url';
import { createEngine, keptFor } from '../../src/create-engine.ts';
import type { Engine } from '../../src/engine.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { Memory } from '../../src/question/memory.ts';
import { shippedVocabulary } from '../bench/vocabulary.ts';

/** Loaded once for all tests of a worker: neither base nor words ever change. */
const shipped = (() => {
  let loaded: Parameters<typeof createEngine> | undefined;
  return () => {
    if (loaded) return loaded;
    const facts = loadFacts(fileURLToPath(new URL('../../data', import.meta.url)));
    if (!facts.ok) throw new Error(`${facts.objections.length} objections to the data`);
    const vocabulary = shippedVocabulary();
    loaded = [facts.base, vocabulary, keptFor(vocabulary)];
    return loaded;
  };
})();

/** An engine over the facts as shipped, that has been asked nothing yet. */
export function realEngine(): Engine {
  const [base, vocabulary, kept = keptFor(vocabulary)] = shipped();
  return createEngine(base, vocabulary, { ...kept, memory: new Memory() });
}
