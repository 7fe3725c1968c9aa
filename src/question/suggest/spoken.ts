import { fold, type Token } from '../fold.ts';

/** What is typed beyond this many characters is not looked at: no name on offer is longer. */
export const LONGEST = 100;

/** A text as names are compared: lower case, simplified, marks gone. */
export interface Spoken {
  /** Latin words, numbers, and runs of Chinese characters, in order. */
  readonly words: readonly string[];
  /** Words written with a hyphen, run together: `ecommerce`. */
  readonly joined: readonly string[];
  /** The Chinese characters alone. */
  readonly han: string;
  /** All of it without spaces. */
  readonly compact: string;
}

/** Folds a name, or what was typed for one. Any text will do. */
export function spoken(text: string): Spoken {
  const tokens = fold(text.slice(0, LONGEST)).tokens.filter((t) => t.kind !== 'sign');
  const words: string[] = [];
  const joined: string[] = [];
  let before: Token | undefined;
  for (const token of tokens) {
    const isRun = token.kind === 'han' && before?.kind === 'han' && !token.gap;
    if (isRun) words.push((words.pop() ?? '') + token.text);
    else words.push(token.text);
    if (token.kind !== 'han' && before && before.kind !== 'han' && token.joint === '-')
      joined.push(before.text + token.text);
    before = token;
  }
  const han = tokens.flatMap((t) => (t.kind === 'han' ? [t.text] : [])).join('');
  return { words, joined, han, compact: words.join('') };
}

/** Written in Chinese characters. */
export const isHan = (word: string): boolean => /^[\u3007\u3400-\u9fff]/.test(word);
/** Written in Latin letters. */
export const isLatin = (word: string): boolean => /^[a-z]/.test(word);
