import type { Span } from './lattice.ts';
import type { Word } from './words.ts';

/* Periods that are named to leave them: "before 2020", "since 2017", 2020年以后. */

type Stretch = Pick<Span, 'from' | 'to'>;

const BENDS_BEFORE = new Set([
  'before',
  'after',
  'since',
  'pre',
  'post',
  'beyond',
  'outside',
  'excluding',
  'not',
  'until',
  'till',
]);
const BENDS_AFTER = /^(?:以前|之前|以后|之后|以来|之外|以外|后|前|起)/;
/** A count "until August" is the one of August; one after it, or since then, is another. */
const LEAVES_BEFORE = new Set(['before', 'after', 'since', 'post', 'beyond', 'pre']);
const LEAVES_AFTER = /^(?:以后|之后|以来|后|起)/;

/** "Before 2021", "since 2021", 2021年以前: not the period itself. */
export function isBent(words: readonly Word[], span: Stretch): boolean {
  return BENDS_BEFORE.has(wordBefore(words, span)) || BENDS_AFTER.test(charactersAfter(words, span));
}

/** "Since 2017", 2017年以来. */
export function isOnwards(words: readonly Word[], span: Stretch): boolean {
  return words[span.from - 1]?.text === 'since' || charactersAfter(words, span) === '以来';
}

/** "After 2017", "before 2017", 2017年以后: even a count on a date is not the one of that date. */
export function isPast(words: readonly Word[], span: Stretch): boolean {
  return LEAVES_BEFORE.has(wordBefore(words, span)) || LEAVES_AFTER.test(charactersAfter(words, span));
}

function wordBefore(words: readonly Word[], span: Stretch): string {
  let at = span.from - 1;
  while (['the', 'year', 'end', 'of', 'in', 'to'].includes(words[at]?.text ?? '')) at--;
  return words[at]?.sentence === words[span.from]?.sentence ? (words[at]?.text ?? '') : '';
}

function charactersAfter(words: readonly Word[], span: Stretch): string {
  return words
    .slice(span.to, span.to + 2)
    .map((w) => (w.kind === 'han' && !w.broken ? w.text : ''))
    .join('');
}
