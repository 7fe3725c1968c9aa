import type { Concept, Vocabulary } from '../facts/vocabulary.ts';
import { type Body, type Documents, documentKey, readBody } from './document.ts';
import type { TaughtTerm } from './term.ts';

/** The words that moderators taught, in the order in which they did. */
export function taughtTerms(documents: Documents): TaughtTerm[] {
  const out: TaughtTerm[] = [];
  for (const [id, raw] of documents) {
    if (documentKey(id).entity !== 'term') continue;
    const read = readBody('term', raw);
    if (read.ok) out.push(read.body);
  }
  return out;
}

/** The shipped vocabulary with the taught words added; the very same object when there are none. */
export function vocabularyWith(vocabulary: Vocabulary, terms: readonly TaughtTerm[]): Vocabulary {
  if (terms.length === 0) return vocabulary;
  const roles = new Map(vocabulary.concepts.map(({ id, role }) => [id, role]));
  const added = terms.map(
    ({ concept, language, term }): Concept => ({
      id: concept,
      role: roles.get(concept) ?? 'subject',
      en: language === 'en' ? [term] : [],
      zh: language === 'zh' ? [term] : [],
    }),
  );
  return { ...vocabulary, concepts: [...vocabulary.concepts, ...added] };
}

/** True when the concept of a taught term is one of the vocabulary, or one that an indicator asks for. */
export function isKnownConcept(term: Body, documents: Documents, vocabulary: Vocabulary): boolean {
  const { concept } = term as TaughtTerm;
  if (vocabulary.concepts.some(({ id }) => id === concept)) return true;
  for (const [id, raw] of documents) {
    const read = documentKey(id).entity === 'indicator' ? readBody('indicator', raw) : undefined;
    if (!read?.ok) continue;
    const { needs, wants, may } = read.body.concepts;
    if ([needs, wants, may].flat(2).includes(concept)) return true;
  }
  return false;
}
