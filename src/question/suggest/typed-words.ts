import type { Lexicon } from '../lexicon.ts';
import type { Term } from '../terms.ts';
import { GRADE, type Hit, type Hits, QUALITY } from './hits.ts';
import type { Parts } from './parts.ts';
import { isHan, isLatin } from './spoken.ts';

const LONGEST_TERM = 4;
const LONGEST_PIECE = 12;

/**
 * What each of the words hits: names, terms of the vocabulary, and where nothing has it, what is spelt nearly so.
 * `meant` are the words with those that mistyped ones may stand for.
 */
export function hitsOf(
  words: readonly string[],
  parts: Parts,
  lexicon: Lexicon,
  prefersPinyin: boolean,
): { readonly hits: readonly Hits[]; readonly meant: readonly string[] } {
  const { names } = parts;
  const all = words.map((word) => {
    // Names run together ("goodstrade") begin with the word, though none of their words does.
    const direct = isLatin(word) ? better(names.hits(word), names.wholeHits(word)) : names.hits(word);
    // For who reads English, "he" is the beginning of a word before it is the syllable of a character.
    return !isLatin(word) || (direct.size > 0 && !prefersPinyin) ? direct : better(direct, names.pinyinHits(word));
  });
  for (const { from, to, term } of termsIn(words, lexicon)) {
    const named = new Map<number, Hit>();
    for (const { id } of term.meanings)
      for (const part of parts.named(id)) named.set(part, { grade: GRADE.start, quality: QUALITY.term });
    if (named.size > 0) for (let i = from; i < to; i++) all[i] = better(all[i] ?? new Map(), named);
  }
  const unknown = words.filter((_, i) => all[i]?.size === 0);
  return {
    hits: all.map((hits, i) => (hits.size > 0 ? hits : names.nearHits(words[i] ?? ''))),
    meant: [...words, ...unknown.flatMap((word) => names.near(word))],
  };
}

/** Terms of the vocabulary among the words, each with the words that it takes (end exclusive). */
export function* termsIn(
  words: readonly string[],
  lexicon: Lexicon,
): Generator<{ readonly from: number; readonly to: number; readonly term: Term }> {
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_TERM); to++) {
      const some = words.slice(from, to);
      const term = lexicon.term(some.join(some.every(isHan) ? '' : ' '));
      if (term) yield { from, to, term };
    }
}

/** Chinese words written without a space between them, cut where names and terms begin; other words as they are. */
export function cutApart(words: readonly string[], parts: Parts, lexicon: Lexicon): string[] {
  return words.flatMap((word) => {
    if (!isHan(word)) return [word];
    const pieces: string[] = [];
    for (let at = 0; at < word.length; ) {
      let length = Math.min(LONGEST_PIECE, word.length - at);
      const piece = () => word.slice(at, at + length);
      while (length > 1 && !parts.names.knows(piece()) && !lexicon.term(piece())) length--;
      pieces.push(piece());
      at += length;
    }
    return pieces;
  });
}

function better(a: Hits, b: Hits): Hits {
  const out = new Map(a);
  for (const [part, hit] of b) {
    const known = out.get(part);
    if (!known || hit.grade < known.grade) out.set(part, hit);
  }
  return out;
}
