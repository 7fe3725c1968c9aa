import type { Lexicon } from '../../question/lexicon.ts';
import type { Term } from '../../question/terms.ts';
import type { Word } from '../../question/words.ts';

const LIST = /(第?)([一二三四])((?:[、和及](?:第?)[一二三四]){1,3})(次?产业|季度?)/g;

/**
 * 一、二、三产业: what each numeral of such a list names with the noun that stands behind the last, by the index of its word.
 * `text` is the paragraph that the words point into.
 */
export function findListedNames(words: readonly Word[], text: string, lexicon: Lexicon): ReadonlyMap<number, Term> {
  const out = new Map<number, Term>();
  for (const m of text.matchAll(LIST)) {
    const noun = (m[4] ?? '').replace('次', '');
    for (const n of m[0].matchAll(/[一二三四]/g)) {
      const at = words.findIndex((w) => w.start === m.index + n.index);
      const term = lexicon.term(`第${n[0]}${noun}`);
      if (at >= 0 && term) out.set(at, term);
    }
  }
  return out;
}
