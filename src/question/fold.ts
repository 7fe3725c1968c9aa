import * as OpenCC from 'opencc-js/t2cn';

/** A token of the folded question: a word, a number, one Chinese character or a sign that means something. */
export interface Token {
  /** Folded text: lower case, half width, simplified. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'han' | 'sign';
  /** Offsets into what was typed, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** White space or a mark stands before it. */
  readonly gap: boolean;
  /** A mark that ends a phrase (comma, colon, bracket, full stop) stands before it: no term reaches across. */
  readonly broken: boolean;
  /** The mark that stands between it and the token before, where that joins numbers: `-`, `/`, `.`, `'`. */
  readonly joint: string;
  /** How a word was typed: `US`, `Nice` or `us`. */
  readonly letters: 'upper' | 'capital' | 'lower';
  /** An 's was written after it. */
  readonly possessive?: boolean;
  /** Counts sentences from 0. */
  readonly sentence: number;
}

export interface Folded {
  readonly tokens: readonly Token[];
  /** Which sentences end in a question mark. */
  readonly asks: readonly boolean[];
  /** True when the text holds Chinese characters that are only used in the traditional script. */
  readonly traditional: boolean;
}

const BLANKED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal escapes are what is to be removed
  /\u001b\[[0-9;]{0,20}[A-Za-z]|<script\b[^<]{0,2000}<\/script>|<\/?[a-z][a-z0-9]{0,10}(?:\s[^<>]{0,200})?\/?>|<(?:@[!&]?|#|a?:\w{1,32}:)\d{1,20}>|<t:\d{1,20}(?::\w)?>|https?:\/\/[^\s<>)\]]{1,2000}/gi;
/** "U.S." is a word, not the end of a sentence. */
const INITIALS = /\b(?:[A-Za-z]\.){2,4}/g;
const DISCARD = /[\p{Cf}\p{Mn}\u00ad]/u;
const toSimplified = OpenCC.Converter({ from: 'tw', to: 'cn' });
const hkToSimplified = OpenCC.Converter({ from: 'hk', to: 'cn' });
const simplified = new Map<string, string>([['么', '么']]);

function simplify(ch: string): string {
  const known = simplified.get(ch);
  if (known !== undefined) return known;
  const tw = toSimplified(ch);
  const found = tw === ch ? hkToSimplified(ch) : tw;
  // A character that becomes several would move every later offset; none that matters does.
  const s = [...found].length === 1 ? found : ch;
  simplified.set(ch, s);
  return s;
}

function lettersOf(source: string, start: number, end: number): Token['letters'] {
  const typed = source.slice(start, end);
  const first = typed[0] ?? '';
  if (first === first.toLowerCase()) return 'lower';
  return typed.length > 1 && typed === typed.toUpperCase() ? 'upper' : 'capital';
}

const isHan = (c: number): boolean => (c >= 0x4e00 && c <= 0x9fff) || c === 0x3007 || (c >= 0x3400 && c <= 0x4dbf);
const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isLatin = (c: number): boolean => c >= 97 && c <= 122;
const SIGNS = new Set(['%', '$', '¥', '&', '£', '€', '+', '=']);
const JOINTS = new Set(['-', '/', '.', "'", '~', ':']);
const DASHES = /[‐‑‒–—―−～〜]/u;
const QUOTES = /[’‘`´]/u;

/** "2021's exports", "2020's contracts": a year that owns something. "The 1990's" is a decade. */
const isOwner = (number: string, rest: string, before: string | undefined): boolean =>
  /^s(?![a-z])/i.test(rest) && /^20\d\d$/.test(number) && !(number.endsWith('0') && before === 'the');

/**
 * Folds what was typed: NFKC, lower case, half width, traditional to simplified, markdown, mentions, links and
 * invisible characters gone; every token keeps its place in the original.
 */
export function fold(text: string): Folded {
  const source = text
    .replace(BLANKED, (m) => ' '.repeat(m.length))
    .replace(INITIALS, (m) => m.replaceAll('.', '').padEnd(m.length));
  const tokens: Token[] = [];
  const asks: boolean[] = [false];
  let traditional = false;
  let sentence = 0;
  let gap = true;
  let broken = true;
  let joint = '';
  let word = '';
  let wordStart = 0;
  let wordEnd = 0;
  let wordKind: 'word' | 'number' = 'word';

  const push = (kind: Token['kind'], t: string, start: number, end: number) => {
    tokens.push({ text: t, kind, start, end, gap, broken, joint, letters: lettersOf(source, start, end), sentence });
    gap = false;
    broken = false;
    joint = '';
  };
  const flush = () => {
    if (!word) return;
    const w = word;
    word = '';
    if (wordKind === 'number') {
      const clean = w.replace(/[.,]+$/, '');
      push('number', clean.replaceAll(',', ''), wordStart, wordStart + clean.length);
      if (clean.length < w.length) stop(w[w.length - 1] ?? '', undefined);
    } else push('word', w.replaceAll("'", ''), wordStart, wordEnd);
  };
  const stop = (mark: string, next: string | undefined) => {
    gap = true;
    if (mark === '.' && next !== undefined && !/\s/.test(next)) {
      joint = joint || '.';
      return;
    }
    if (/[?!。;\n]/.test(mark) || mark === '.') {
      if (mark === '?') asks[sentence] = true;
      if (tokens.length > 0 && tokens[tokens.length - 1]?.sentence === sentence) {
        sentence += 1;
        asks[sentence] = false;
      }
      broken = true;
    } else if (/[,:()[\]{}"“”、，]/.test(mark)) broken = true;
  };

  let i = 0;
  while (i < source.length) {
    const code = source.codePointAt(i) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const at = i;
    i += size;
    let ch = String.fromCodePoint(code);
    if (code > 127) {
      if (DISCARD.test(ch)) continue;
      if (isHan(code)) {
        flush();
        const s = simplify(ch);
        if (s !== ch) traditional = true;
        push('han', s, at, i);
        continue;
      }
      ch = ch.normalize('NFKD').replace(/\p{Mn}/gu, '');
      if (DASHES.test(ch)) ch = '-';
      else if (QUOTES.test(ch)) ch = "'";
      else if (ch === '、' || ch === '，') ch = ',';
      else if (ch === '￥') ch = '¥';
      else if (ch === '○') ch = '〇';
    }
    ch = ch.toLowerCase();
    for (const c of ch) {
      const k = c.charCodeAt(0);
      if (isHan(k)) {
        flush();
        push('han', simplify(c), at, i);
      } else if (isLatin(k) || (k > 127 && /\p{L}/u.test(c))) {
        if (word && wordKind === 'number') flush();
        if (!word) {
          wordStart = at;
          wordKind = 'word';
        }
        word += c;
        wordEnd = i;
      } else if (isDigit(k)) {
        if (word && wordKind === 'word') flush();
        if (!word) {
          wordStart = at;
          wordKind = 'number';
        }
        word += c;
      } else if (word && wordKind === 'number' && (c === '.' || c === ',') && isDigit(source.charCodeAt(i))) {
        // A comma groups digits by three; any other comma ends the number.
        if (
          c === '.' ? !word.includes('.') && !/^(?:19|20)\d\d$/.test(word) : /^\d{3}(?!\d)/.test(source.slice(i, i + 4))
        )
          word += c;
        else {
          flush();
          joint = c === '.' ? '.' : '';
          stop(c === '.' ? ' ' : ',', undefined);
        }
      } else if (word && wordKind === 'word' && c === "'") {
        const rest = source.slice(i, i + 3).toLowerCase();
        if (/^s(?![a-z])/.test(rest)) {
          flush();
          const owner = tokens.at(-1);
          if (owner) tokens[tokens.length - 1] = { ...owner, possessive: true };
          i += 1;
          gap = true;
        } else if (/^[a-z]/.test(rest)) word += c;
        else flush();
      } else if (
        word &&
        wordKind === 'number' &&
        c === "'" &&
        isOwner(word, source.slice(i, i + 3), tokens.at(-1)?.text)
      ) {
        flush();
        const owner = tokens.at(-1);
        if (owner) tokens[tokens.length - 1] = { ...owner, possessive: true };
        i += 1;
        gap = true;
      } else {
        flush();
        if (SIGNS.has(c)) push('sign', c, at, i);
        else if (c === ' ' || c === '\t') gap = true;
        else {
          if (JOINTS.has(c)) joint = c;
          stop(c, source[i]);
        }
      }
    }
  }
  flush();
  return { tokens, asks, traditional };
}
