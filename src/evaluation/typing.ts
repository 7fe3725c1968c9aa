import { pick } from './random.ts';

/** The kinds of slips that are made; `homophone` is the Chinese one. */
export const SLIPS = ['neighbour', 'swapped', 'left out', 'doubled', 'no space', 'homophone'] as const;
export type Slip = (typeof SLIPS)[number];

export interface Mistyped {
  readonly text: string;
  readonly slips: readonly Slip[];
}

/** Syllable → the characters that are read so. */
export type Syllables = Readonly<Record<string, string>>;

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Characters that say when: typed wrongly they would ask for another time, not for the same badly. */
const TIME = new Set('年月日号季度半上下前后首末去今明一二三四五六七八九十〇零两百千万亿');

/**
 * Types a question with some slips, each in a letter or a character that is no digit and none that says when.
 * A slip that cannot be made (no space to leave out) is tried again as another; a text with no letters stays.
 */
export function mistype(text: string, count: number, syllables: Syllables, random: () => number): Mistyped {
  let typed = text;
  const slips: Slip[] = [];
  for (let tries = 0; slips.length < count && tries < 40; tries++) {
    const kind = pick(SLIPS, random) ?? 'swapped';
    const next = slipOnce(typed, kind, syllables, random);
    if (next === undefined || next === typed) continue;
    typed = next;
    slips.push(kind);
  }
  return { text: typed, slips };
}

function slipOnce(text: string, kind: Slip, syllables: Syllables, random: () => number): string | undefined {
  const chars = [...text];
  const at = pick(placesFor(chars, kind), random);
  if (at === undefined) return undefined;
  const own = chars[at] ?? '';
  switch (kind) {
    case 'neighbour':
      return splice(chars, at, 1, neighbour(own, random));
    case 'swapped':
      return splice(chars, at, 2, (chars[at + 1] ?? '') + own);
    case 'left out':
    case 'no space':
      return splice(chars, at, 1, '');
    case 'doubled':
      return splice(chars, at, 1, own + own);
    case 'homophone':
      return splice(chars, at, 1, homophone(own, syllables, random));
  }
}

/** Where a slip of a kind can be made: inside words of four letters or more, never beside a digit. */
function placesFor(chars: readonly string[], kind: Slip): number[] {
  const isLetter = (i: number) => /[a-z]/i.test(chars[i] ?? '');
  return chars.flatMap((c, i) => {
    if (kind === 'homophone') return /\p{Script=Han}/u.test(c) && !TIME.has(c) ? [i] : [];
    if (kind === 'no space') return c === ' ' && isLetter(i - 1) && isLetter(i + 1) ? [i] : [];
    if (!isLetter(i) || !inLongWord(chars, i)) return [];
    return kind === 'swapped' && !isLetter(i + 1) ? [] : [i];
  });
}

function inLongWord(chars: readonly string[], at: number): boolean {
  let from = at;
  let to = at;
  while (/[a-z0-9]/i.test(chars[from - 1] ?? '')) from--;
  while (/[a-z0-9]/i.test(chars[to + 1] ?? '')) to++;
  const word = chars.slice(from, to + 1).join('');
  return word.length >= 4 && !/\d/.test(word) && word !== word.toUpperCase();
}

function neighbour(letter: string, random: () => number): string {
  const lower = letter.toLowerCase();
  const row = ROWS.find((r) => r.includes(lower)) ?? '';
  const i = row.indexOf(lower);
  const near =
    pick(
      [row[i - 1], row[i + 1]].filter((c) => c !== undefined),
      random,
    ) ?? letter;
  return letter === lower ? near : near.toUpperCase();
}

/** One of the commoner characters with the same reading; itself when there is none. */
function homophone(own: string, syllables: Syllables, random: () => number): string {
  const readings = Object.values(syllables).filter((characters) => characters.includes(own));
  const others = readings.flatMap((characters) => [...characters].slice(0, 8)).filter((c) => c !== own && !TIME.has(c));
  return pick(others, random) ?? own;
}

const splice = (chars: readonly string[], at: number, count: number, put: string): string =>
  [...chars.slice(0, at), put, ...chars.slice(at + count)].join('');
