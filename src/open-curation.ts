import { join } from 'node:path';
import { type Curation, type CurationOptions, openCuration } from './curation/curation.ts';
import type { Upgrade } from './curation/open-ledger.ts';
import { loadFiles } from './facts/load.ts';
import { loadVocabulary } from './facts/load-vocabulary.ts';
import type { Objection } from './facts/objection.ts';

export type OpenedFacts =
  | { readonly ok: true; readonly curation: Curation; readonly upgrade: Upgrade }
  /** What is wrong with the facts. */
  | { readonly ok: false; readonly kind: 'facts'; readonly objections: readonly Objection[] }
  /** The store cannot be reached or written. */
  | { readonly ok: false; readonly kind: 'store'; readonly problem: string };

type Options = Omit<CurationOptions, 'shipped' | 'vocabulary'> & { readonly dataFolder: string };

/** The shipped data with all that was changed since, out of the data folder and the store. */
export async function openFacts({ dataFolder, ...options }: Options): Promise<OpenedFacts> {
  const facts = loadFiles(dataFolder);
  const words = loadVocabulary(join(dataFolder, 'vocabulary'));
  if (!facts.ok || !words.ok) {
    const objections = [...(facts.ok ? [] : facts.objections), ...(words.ok ? [] : words.objections)];
    return { ok: false, kind: 'facts', objections };
  }
  try {
    const opened = await openCuration({ ...options, shipped: facts.files, vocabulary: words.vocabulary });
    return opened.ok ? opened : { ok: false, kind: 'facts', objections: opened.objections };
  } catch (error) {
    return { ok: false, kind: 'store', problem: problemOf(error) };
  }
}

/** A refused connection comes as several errors in one, whose own message is empty. */
function problemOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(problemOf)[0] ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
