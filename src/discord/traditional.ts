import { wordsFor } from '../answer/text.ts';

/** Simplified to Traditional, as the answers convert it. The tables (20 ms) are loaded at the first call. */
export function toTraditional(text: string): string {
  return wordsFor('zh-Hant').finish(text);
}

/** The same words in Traditional: strings and what functions return are converted, however deep they lie. */
export function inTraditional<T>(words: T): T {
  if (typeof words === 'string') return toTraditional(words) as T;
  if (typeof words === 'function') return ((...given: unknown[]) => inTraditional(words(...given))) as T;
  if (Array.isArray(words)) return words.map(inTraditional) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, inTraditional(value)])) as T;
}
