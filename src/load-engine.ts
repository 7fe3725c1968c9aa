import { join } from 'node:path';
import { createEngine } from './create-engine.ts';
import type { Engine } from './engine.ts';
import { loadFacts } from './facts/load.ts';
import { loadVocabulary } from './facts/load-vocabulary.ts';
import type { Objection } from './facts/objection.ts';

/** Loads a data folder, all of it, into an engine; or gives every objection that stands in the way. */
export function loadEngine(
  folder: string,
): { readonly ok: true; readonly engine: Engine } | { readonly ok: false; readonly objections: readonly Objection[] } {
  const facts = loadFacts(folder);
  const words = loadVocabulary(join(folder, 'vocabulary'));
  if (facts.ok && words.ok) return { ok: true, engine: createEngine(facts.base, words.vocabulary) };
  return {
    ok: false,
    objections: [...(facts.ok ? [] : facts.objections), ...(words.ok ? [] : words.objections)],
  };
}
