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
