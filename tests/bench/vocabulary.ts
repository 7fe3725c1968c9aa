import { loadVocabulary } from '../../src/facts/load-vocabulary.ts';
import type { Vocabulary } from '../../src/facts/vocabulary.ts';
import { DATA } from '../facts/shipped.ts';

export function shippedVocabulary(): Vocabulary {
  const read = loadVocabulary(`${DATA}vocabulary`);
  if (!read.ok) throw new Error(`${read.objections.length} objections to the vocabulary`);
  return read.vocabulary;
}
