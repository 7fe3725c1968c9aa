import type { Characters } from '../characters.ts';

/** How letters spell characters: whole syllables (the last may be unfinished), or first letters. */
export type Spelt = 'syllables' | 'initials';

type Readings = readonly (readonly string[])[];

/** Names by their pinyin: `fuwumaoyi`, `fuwumao`, `fwmy`, from any character on. */
export class PinyinIndex {
  readonly #characters: Characters;
  readonly #names: Readings[] = [];
  /** Where a syllable begins with the letter: name and position. */
  readonly #starts = new Map<string, [number, number][]>();

  constructor(characters: Characters) {
    this.#characters = characters;
  }

  /** Files the characters of a name; names are numbered from 0 as they come. */
  add(han: string): void {
    const readings = [...han].map((ch) => this.#characters.readings(ch));
    const at = this.#names.push(readings) - 1;
    readings.forEach((list, position) => {
      for (const letter of new Set(list.map((r) => r[0] ?? ''))) {
        const known = this.#starts.get(letter);
        if (known) known.push([at, position]);
        else this.#starts.set(letter, [[at, position]]);
      }
    });
  }

  /** Every name that the letters spell a part of, the same name as often as they do. */
  *find(letters: string): Generator<{
    readonly name: number;
    readonly spelt: Spelt;
    /** They begin where the name does; and end where it ends. */
    readonly begins: boolean;
    readonly ends: boolean;
  }> {
    for (const [name, position] of this.#starts.get(letters[0] ?? '') ?? []) {
      const readings = this.#names[name] ?? [];
      const full = reach(readings, position, letters, 0, false);
      const end = full ?? reach(readings, position, letters, 0, true);
      if (end === undefined) continue;
      const spelt = full === undefined ? 'initials' : 'syllables';
      yield { name, spelt, begins: position === 0, ends: end === readings.length };
    }
  }
}

/** The position in the name after the last letter; undefined when the letters do not spell it. */
function reach(names: Readings, at: number, letters: string, from: number, initials: boolean): number | undefined {
  if (from === letters.length) return at;
  for (const syllable of names[at] ?? []) {
    const rest = letters.length - from;
    if (letters.startsWith(syllable, from)) {
      const end = reach(names, at + 1, letters, from + syllable.length, initials);
      if (end !== undefined) return end;
    } else if (rest < syllable.length && syllable.startsWith(letters.slice(from))) return at + 1;
    if (initials && syllable[0] === letters[from]) {
      const end = reach(names, at + 1, letters, from + 1, initials);
      if (end !== undefined) return end;
    }
  }
  return undefined;
}
