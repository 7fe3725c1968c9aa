import type { Vocabulary } from '../facts/vocabulary.ts';

/** Which Chinese characters are typed for one another: those that sound alike (tone aside) or look alike. */
export class Characters {
  readonly #readings = new Map<string, string[]>();
  readonly #looks = new Map<string, string>();

  constructor(vocabulary: Pick<Vocabulary, 'pinyin' | 'lookalikes'>) {
    for (const [syllable, characters] of Object.entries(vocabulary.pinyin))
      for (const ch of characters) {
        const list = this.#readings.get(ch);
        if (list) list.push(syllable);
        else this.#readings.set(ch, [syllable]);
      }
    for (const group of vocabulary.lookalikes)
      for (const ch of group) this.#looks.set(ch, (this.#looks.get(ch) ?? '') + group);
  }

  /** The syllables of a character, without tones. */
  readings(ch: string): readonly string[] {
    return this.#readings.get(ch) ?? [];
  }

  /** Characters that look like it, itself among them. */
  lookalikes(ch: string): string {
    return this.#looks.get(ch) ?? '';
  }

  /** True when one is easily typed for the other. */
  confusable(a: string, b: string): boolean {
    if (this.#looks.get(a)?.includes(b)) return true;
    const other = this.#readings.get(b);
    return other !== undefined && (this.#readings.get(a)?.some((r) => other.includes(r)) ?? false);
  }

  /** Spellings of a term in pinyin, without tones and spaces; at most four where characters have several readings. */
  spell(term: string): string[] {
    let out = [''];
    for (const ch of term) {
      const readings = this.readings(ch);
      if (readings.length === 0) return [];
      out = out.flatMap((head) => readings.slice(0, 2).map((r) => head + r)).slice(0, 4);
    }
    return out;
  }
}

/** Some characters, filed so that those confusable with one are found without comparing each. */
export class Alike {
  readonly #characters: Characters;
  readonly #order = new Map<string, number>();
  readonly #byReading = new Map<string, string[]>();

  constructor(some: Iterable<string>, characters: Characters) {
    this.#characters = characters;
    for (const ch of some) {
      this.#order.set(ch, this.#order.size);
      for (const reading of characters.readings(ch)) {
        const list = this.#byReading.get(reading);
        if (list) list.push(ch);
        else this.#byReading.set(reading, [ch]);
      }
    }
  }

  /** Those easily typed for a character, in the order that they were given in; never itself. */
  to(ch: string): readonly string[] {
    let found: string[] | undefined;
    const add = (other: string) => {
      if (other === ch || found?.includes(other)) return;
      if (found) found.push(other);
      else found = [other];
    };
    for (const reading of this.#characters.readings(ch)) for (const c of this.#byReading.get(reading) ?? []) add(c);
    for (const c of this.#characters.lookalikes(ch)) if (this.#order.has(c)) add(c);
    if (!found) return NONE;
    return found.length < 2 ? found : found.sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}

const NONE: readonly string[] = [];
