import type { Token } from './fold.ts';
import type { Lexicon } from './lexicon.ts';

/** One way to read a token: itself, or the word that a misspelling was meant for. */
export interface Spelling {
  readonly text: string;
  /** 0 for what was typed, else the distance. */
  readonly off: number;
}

export interface Word extends Token {
  /** Readings, likeliest first; the first is what the period grammar sees. */
  readonly spellings: readonly Spelling[];
  /** A real English word outside the vocabulary: mended only inside a known phrase. */
  readonly real: boolean;
}

/** Splits words that were typed together and finds what misspelt ones may stand for. */
export function spellWords(tokens: readonly Token[], lexicon: Lexicon): Word[] {
  const out: Word[] = [];
  for (const token of tokens) {
    if (token.kind !== 'word' || lexicon.knows(token.text) || token.text.length < 3) {
      out.push({ ...token, spellings: [{ text: token.text, off: 0 }], real: false });
      continue;
    }
    const { text } = token;
    const real = lexicon.isEnglish(text);
    // A real word is mended by one letter at most, and only inside a known phrase.
    const near = lexicon.near(text, real ? 1 : 2);
    const pieces = !real && (near[0]?.distance ?? 9) > 1 ? split(text, lexicon) : undefined;
    if (pieces) {
      out.push(...cut(token, pieces));
      continue;
    }
    const own = { text, off: 0 };
    // A capital inside a sentence, or capitals throughout, marks a name; a name is not a slip for some other word.
    const mended = near.map((n) => ({ text: n.word, off: n.distance }));
    out.push({ ...token, spellings: real ? [own, ...mended] : [...mended, own], real });
  }
  return out;
}

function cut(token: Token, pieces: readonly string[]): Word[] {
  let at = token.start;
  return pieces.map((piece, i) => {
    const start = at;
    at = i === pieces.length - 1 ? token.end : at + piece.length;
    const joined = i > 0 ? { gap: true, broken: false, joint: '' } : {};
    return { ...token, ...joined, text: piece, start, end: at, spellings: [{ text: piece, off: 0 }], real: false };
  });
}

/** The fewest known words of two letters or more that make up the text; at most four. */
function split(text: string, lexicon: Lexicon): readonly string[] | undefined {
  if (text.length < 6 || text.length > 40) return undefined;
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    for (let start = Math.max(0, end - 20); start < end; start++) {
      const head = best[start];
      if (!head || head.length >= 4) continue;
      const piece = text.slice(start, end);
      if (piece.length < 2 || !lexicon.knows(piece)) continue;
      if (piece.length < 3 && !SHORT.has(piece)) continue;
      const known = best[end];
      if (!known || head.length + 1 < known.length) best[end] = [...head, piece];
    }
  }
  const found = best[text.length];
  return found && found.length > 1 ? found : undefined;
}

/** Two-letter words that people run together with their neighbour. */
const SHORT: ReadonlySet<string> = new Set(['of', 'in', 'to', 'by', 'on', 'at', 'is', 'it', 'an', 'or', 'as', 'do']);
