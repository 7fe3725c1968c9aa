import { Converter } from 'opencc-js/cn2t';

let converter: ((text: string) => string) | undefined;

/** Simplified to Traditional as written in Taiwan. The tables (20 ms) are loaded at the first call. */
export function toTraditional(text: string): string {
  const convert = converter ?? Converter({ from: 'cn', to: 'tw' });
  converter = convert;
  return convert(text);
}

/** The same words in Traditional: strings and what functions return are converted, however deep they lie. */
export function inTraditional<T>(words: T): T {
  if (typeof words === 'string') return toTraditional(words) as T;
  if (typeof words === 'function') return ((...given: unknown[]) => inTraditional(words(...given))) as T;
  if (Array.isArray(words)) return words.map(inTraditional) as T;
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, inTraditional(value)])) as T;
}
