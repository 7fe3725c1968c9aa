import Fuse from 'fuse.js';
import { distance } from '../spelling.ts';

/** How many letters a word may be off by, by its length: of three letters too little is left to tell what was meant. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : length < 11 ? 2 : 3);

/**
 * Words that a misspelt one may stand for, perhaps unfinished. Fuzzy search (fuse.js) proposes them; how far off they
 * are is counted, so that a score of its making decides nothing.
 */
export class FuzzyWords {
  readonly #fuse: Fuse<string>;

  constructor(words: Iterable<string>) {
    const list = [...words].filter((w) => w.length > 3);
    this.#fuse = new Fuse(list, { threshold: 0.5, location: 0, distance: 40, ignoreFieldNorm: true });
  }

  /** The nearest words, all off by equally much; none when too much is wrong. */
  near(typed: string): readonly string[] {
    const most = allowed(typed.length);
    if (most === 0 || typed.length > 40) return [];
    let best = most;
    let found: string[] = [];
    for (const { item } of this.#fuse.search(typed, { limit: 40 })) {
      const off = offBy(typed, item, best);
      if (off > best) continue;
      if (off < best) found = [];
      best = off;
      found.push(item);
    }
    return found;
  }
}

/** The distance to the word or to its beginning, whichever is less. */
function offBy(typed: string, word: string, limit: number): number {
  let best = limit + 1;
  for (let length = typed.length - 1; length <= Math.min(word.length, typed.length + 1); length++)
    best = Math.min(best, distance(typed, word.slice(0, length), limit));
  return best;
}
