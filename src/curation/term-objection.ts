import { error, type Objection } from '../facts/objection.ts';
import type { Vocabulary } from '../facts/vocabulary.ts';
import { PERIOD_WORDS } from '../question/lexicon.ts';
import { compileTerms } from '../question/terms.ts';
import type { TaughtTerm } from './term.ts';

const WORDS = /^[\p{L}\p{N}][\p{L}\p{N}\s'’&/.-]*$/u;
/** So much of a term has to be letters, or it is found where nobody meant it. */
const FEWEST = { en: 3, zh: 2 } as const;

/**
 * What speaks against teaching a word: that it is none, or that it means something else already. A place that is not on file, or
 * the other direction of trade, would be answered with the wrong figure from then on.
 */
export function termObjection(
  { concept, language, term }: TaughtTerm,
  vocabulary: Vocabulary,
  file: string,
): Objection | undefined {
  const text = term.trim().toLowerCase().replace(/\s+/g, ' ');
  const letters = text.match(language === 'zh' ? /\p{Script=Han}/gu : /\p{L}/gu)?.length ?? 0;
  if (!WORDS.test(text) || letters < FEWEST[language] || text.split(' ').every((word) => PERIOD_WORDS.has(word)))
    return error('term-unfit', file, '/term', { term });
  const known = compileTerms(vocabulary).get(text);
  return known && !known.meanings.some(({ id }) => id === concept)
    ? error('term-taken', file, '/term', { term })
    : undefined;
}
