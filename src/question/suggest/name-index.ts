import type { Characters } from '../characters.ts';
import { FuzzyWords } from './fuzzy-words.ts';
import { Collected, GRADE, type Grade, type Hits, type Quality } from './hits.ts';
import { PinyinIndex } from './pinyin.ts';
import { prefixed } from './prefixed.ts';
import { isHan, isLatin, type Spoken, spoken } from './spoken.ts';

interface Name extends Spoken {
  readonly part: number;
  readonly quality: Quality;
  readonly isInitial: boolean;
}

/**
 * The names of everything that headings are made of (indicators, members, places), filed by word, character and pinyin: a
 * look-up costs what the word hits, not what the base holds.
 */
export class NameIndex {
  readonly #names: Name[] = [];
  readonly #byWord = new Map<string, number[]>();
  readonly #byCharacter = new Map<string, number[]>();
  readonly #pinyin: PinyinIndex;
  readonly #characters: Characters;
  /** Words in order; and names without spaces in order, each with its number. */
  #sorted: readonly string[] | undefined;
  #whole: readonly (readonly [string, number])[] | undefined;
  #fuzzy: FuzzyWords | undefined;
  #spelt: FuzzyWords | undefined;
  readonly #speltNames = new Map<string, number[]>();

  constructor(characters: Characters) {
    this.#characters = characters;
    this.#pinyin = new PinyinIndex(characters);
  }

  /**
   * @param isInitial only how it begins names it: "trade" is not asking for a Free Trade Zone.
   */
  add(part: number, text: string, quality: Quality, isInitial = false): void {
    const said = spoken(text);
    if (said.words.length === 0) return;
    const at = this.#names.push({ ...said, part, quality, isInitial }) - 1;
    for (const word of new Set([...said.words, ...said.joined])) if (!isHan(word)) file(this.#byWord, word, at);
    for (const character of new Set(said.han)) file(this.#byCharacter, character, at);
    this.#pinyin.add(said.han);
  }

  /** Parts with a name that the word occurs in. */
  hits(word: string): Hits {
    return isHan(word) ? this.#characterHits(word) : this.#wordHits(word);
  }

  /** Parts with a name that has the letters in its pinyin. */
  pinyinHits(letters: string): Hits {
    const found = new Collected(this.#names);
    if (isLatin(letters) && letters.length > 1)
      for (const { name, spelt, begins, ends } of this.#pinyin.find(letters)) {
        // Two first letters stand for too much to be looked for in the middle of names.
        if (spelt === 'initials' && !begins && letters.length < 3) continue;
        const isWhole = ends && spelt === 'syllables';
        found.add(name, begins ? (isWhole ? GRADE.whole : GRADE.start) : GRADE.within);
      }
    return found.hits;
  }

  /** Words of names that a mistyped one may have been meant for, all off by equally much. */
  near(word: string): readonly string[] {
    if (!isLatin(word)) return [];
    this.#fuzzy ??= new FuzzyWords(this.#byWord.keys());
    return this.#fuzzy.near(word);
  }

  /** Parts with a name that the word is nearly in: mistyped letters, or characters and pinyin that sound nearly so. */
  nearHits(word: string): Hits {
    const found = new Collected(this.#names);
    for (const near of this.near(word))
      for (const at of this.#byWord.get(near) ?? []) if (!this.#isInside(at, near)) found.add(at, GRADE.near);
    if (found.hits.size > 0) return found.hits;
    if (isHan(word) && word.length > 1) {
      for (const letters of this.#characters.spell(word))
        for (const { name, spelt } of this.#pinyin.find(letters))
          if (spelt === 'syllables') found.add(name, GRADE.near);
    } else if (isLatin(word) && word.length > 5) {
      this.#spelt ??= new FuzzyWords(this.#spellNames());
      for (const near of this.#spelt.near(word))
        for (const at of this.#speltNames.get(near) ?? []) found.add(at, GRADE.near);
    }
    return found.hits;
  }

  /** Parts with a name that is, or begins with, all that was typed, spaces aside. */
  wholeHits(compact: string): Hits {
    this.#whole ??= this.#names.map((n, i) => [n.compact, i] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const found = new Collected(this.#names);
    for (const [text, name] of prefixed(this.#whole, compact, ([t]) => t))
      found.add(name, text === compact ? GRADE.whole : GRADE.start);
    return found.hits;
  }

  /** Parts with a name of which every word was typed. */
  covered(words: readonly string[]): ReadonlySet<number> {
    const left = new Map<number, number>();
    const parts = new Set<number>();
    for (const word of new Set(words))
      for (const at of (isHan(word) ? this.#byCharacter.get(word[0] ?? '') : this.#byWord.get(word)) ?? []) {
        const name = this.#names[at];
        if (!name?.words.includes(word)) continue;
        const rest = (left.get(at) ?? name.words.length) - 1;
        left.set(at, rest);
        if (rest === 0) parts.add(name.part);
      }
    return parts;
  }

  /** True when the characters stand together in some name. */
  knows(characters: string): boolean {
    return this.#characterHits(characters).size > 0;
  }

  #wordHits(word: string): Hits {
    this.#sorted ??= [...this.#byWord.keys()].sort();
    const sorted = this.#sorted;
    const found = new Collected(this.#names);
    const add = (known: string, grade: Grade) => {
      for (const at of this.#byWord.get(known) ?? []) found.add(at, this.#isInside(at, known) ? GRADE.within : grade);
    };
    for (const known of prefixed(sorted, word, (w) => w)) add(known, known === word ? GRADE.whole : GRADE.start);
    // One of what the name has in the plural is its beginning; "trains" for "train" is not.
    if (word.length > 4 && word.endsWith('s')) add(word.slice(0, -1), GRADE.start);
    if (word.length > 2 && isLatin(word))
      for (const known of sorted) if (known.includes(word)) add(known, GRADE.within);
    return found.hits;
  }

  /** A word further on in a name that only its beginning stands for. */
  #isInside(at: number, word: string): boolean {
    const name = this.#names[at];
    return name?.isInitial === true && name.words[0] !== word;
  }

  #characterHits(word: string): Hits {
    const found = new Collected(this.#names);
    const lists = [...word].map((c) => this.#byCharacter.get(c) ?? []);
    const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a));
    for (const at of fewest) {
      const han = this.#names[at]?.han ?? '';
      if (han === word) found.add(at, GRADE.whole);
      else if (han.includes(word)) found.add(at, han.startsWith(word) ? GRADE.start : GRADE.within);
    }
    return found.hits;
  }

  /** Pinyin of the Chinese names, for letters that spell none of them quite. */
  #spellNames(): Iterable<string> {
    this.#names.forEach(({ han }, at) => {
      for (const letters of han.length > 1 ? this.#characters.spell(han) : []) file(this.#speltNames, letters, at);
    });
    return this.#speltNames.keys();
  }
}

function file<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
