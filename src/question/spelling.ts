/** Optimal string alignment distance (insert, delete, substitute, swap neighbours), or `limit + 1` when above it. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let d = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, (before[j - 2] ?? 0) + 1);
      row.push(d);
      if (d < best) best = d;
    }
    if (best > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}

const REMEMBERED = 10_000;

export interface Near {
  readonly word: string;
  readonly distance: number;
}

/**
 * Finds the known words near a misspelt one in time that does not grow with the vocabulary: words are filed under
 * themselves with one letter left out, a question's word is looked up with up to two left out (Garbe, SymSpell, 2012).
 */
export class SpellingIndex {
  readonly #words: ReadonlySet<string>;
  readonly #deletes = new Map<string, string[]>();
  /** What was looked up before: people mistype the same words, and use the same real ones. */
  readonly #found = new Map<string, readonly Near[]>();

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      if (word.length < 3) continue;
      for (const d of [word, ...shorter(word)]) {
        const list = this.#deletes.get(d);
        if (list) list.push(word);
        else this.#deletes.set(d, [word]);
      }
    }
  }

  /** Words within the distance that a word of this length may be off by, nearest first; at most eight. */
  near(typed: string, most = 2): readonly Near[] {
    const key = `${most}${typed}`;
    const known = this.#found.get(key);
    if (known) return known;
    const found = this.#look(typed, typed.length <= 4 ? 1 : most);
    if (this.#found.size > REMEMBERED) this.#found.clear();
    this.#found.set(key, found);
    return found;
  }

  #look(typed: string, limit: number): readonly Near[] {
    // Of three letters too little is left to tell what was meant (GNP is not GDP).
    if (typed.length < 3 || typed.length > 24 || (typed.length === 3 && !/[aeiou]/.test(typed))) return [];
    const once = shorter(typed);
    const keys = new Set([typed, ...once]);
    if (limit === 2) for (const d of once) for (const dd of shorter(d)) keys.add(dd);
    const found = new Map<string, number>();
    for (const key of keys)
      for (const word of this.#deletes.get(key) ?? []) {
        if (found.has(word)) continue;
        const d = distance(typed, word, limit);
        if (d <= limit && (d < 2 || word.length > 4)) found.set(word, d);
      }
    return [...found]
      .map(([word, d]) => ({ word, distance: d }))
      .sort((a, b) => a.distance - b.distance || sameEnds(typed, b.word) - sameEnds(typed, a.word))
      .slice(0, 8);
  }
}

/** People seldom mistype the first letter, nor leave the last one out: such words are likelier meant. */
function sameEnds(a: string, b: string): number {
  return (a[0] === b[0] ? 2 : 0) + (a.at(-1) === b.at(-1) ? 1 : 0);
}

function shorter(word: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < word.length; i++) out.push(word.slice(0, i) + word.slice(i + 1));
  return out;
}
