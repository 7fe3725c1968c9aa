import type { Concept } from '../../facts/vocabulary.ts';
import { inSimplified } from '../../question/fold.ts';
import { inflect } from '../../question/inflect.ts';

/** A phrase that a text begins with, and what is left behind it. */
export interface Begun<T> {
  readonly means: T;
  readonly rest: string;
}

/** A text as phrases are compared: simplified, without capitals, blanks and hyphens between letters. */
export function compact(text: string): string {
  return inSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[−–]/g, '-')
    .replace(/(?<=\p{L})[-.](?=\p{L})|(?<=\b\p{L})\.(?=\s)/gu, '')
    .replace(/\s+/g, '');
}

/** Words with a meaning, found at the beginning of a compact text. Of two meanings of one phrase the first given counts. */
export class TypedPhrases<T> {
  readonly #byPhrase = new Map<string, T>();
  readonly #longest: number = 0;

  constructor(entries: Iterable<readonly [phrase: string, means: T]>) {
    for (const [phrase, means] of entries) {
      const text = compact(phrase);
      if (text === '' || this.#byPhrase.has(text)) continue;
      this.#byPhrase.set(text, means);
      this.#longest = Math.max(this.#longest, text.length);
    }
  }

  /** Every phrase that the text begins with, the longest first. */
  *begin(text: string): Generator<Begun<T>> {
    for (let length = Math.min(this.#longest, text.length); length > 0; length -= 1) {
      const means = this.#byPhrase.get(text.slice(0, length));
      if (means !== undefined) yield { means, rest: text.slice(length) };
    }
  }
}

/** The phrases of concepts of these ids, in both languages and every form. */
export function phrasesOf<T>(
  concepts: readonly Concept[],
  meanings: Readonly<Record<string, T>>,
): (readonly [string, T])[] {
  return Object.entries(meanings).flatMap(([id, means]) =>
    concepts
      .filter((concept) => concept.id === id)
      .flatMap(({ en, zh }) => [...en.flatMap(inflect), ...zh].map((phrase) => [phrase, means] as const)),
  );
}
