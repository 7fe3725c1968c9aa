import type { Scale } from '../../facts/quantity.ts';
import type { Concept } from '../../facts/vocabulary.ts';
import { inflect } from '../../question/inflect.ts';
import { unitsOf } from '../../question/terms.ts';
import type { Word } from '../../question/words.ts';

/** A unit as a text gives it: one of the base's, or one that no figure here has. */
export type UnitId =
  | 'CNY'
  | 'USD'
  | 'percent'
  | 'percentage-point'
  | 'rank'
  | 'count'
  | 'TEU'
  | 'tonne'
  | 'square-metre'
  | 'person'
  | 'piece'
  | 'times'
  /** "33.69 bn": an amount without its currency. */
  | 'money'
  | 'other'
  /** "for five years": no figure at all. */
  | 'duration';

const UNITS: Readonly<Record<string, UnitId>> = {
  cny: 'CNY',
  usd: 'USD',
  percent: 'percent',
  'percentage-point': 'percentage-point',
  teu: 'TEU',
  tonne: 'tonne',
  'square-metre': 'square-metre',
  person: 'person',
  piece: 'piece',
  count: 'count',
  times: 'times',
  duration: 'duration',
};

const CURRENCIES: ReadonlySet<string> = new Set(['cny', 'usd', 'other-currency']);

/** Scale words as a power of ten, and the base's name for it where it has one. */
export interface ScaleWord {
  readonly power: number;
  readonly scale?: Scale;
}
const SCALES: Readonly<Record<string, ScaleWord>> = {
  hundred: { power: 2 },
  thousand: { power: 3, scale: 'thousand' },
  'ten-thousand': { power: 4, scale: 'ten-thousand' },
  million: { power: 6, scale: 'million' },
  'ten-million': { power: 7 },
  'hundred-million': { power: 8, scale: 'hundred-million' },
  billion: { power: 9, scale: 'billion' },
  'ten-billion': { power: 10 },
  'hundred-billion': { power: 11 },
  trillion: { power: 12, scale: 'trillion' },
};

interface Entry<T> {
  readonly words: readonly string[];
  readonly means: T;
}

/** Units and scales by their first word, the longest first. */
class Phrases<T> {
  readonly #byFirst = new Map<string, Entry<T>[]>();

  constructor(concepts: readonly Concept[], meaning: (id: string) => T) {
    for (const c of concepts)
      for (const text of [...c.en.flatMap(inflect), ...c.zh]) {
        const words = unitsOf(text.toLowerCase());
        const [first] = words;
        if (first === undefined) continue;
        const list = this.#byFirst.get(first) ?? [];
        list.push({ words, means: meaning(c.id) });
        this.#byFirst.set(first, list);
      }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest phrase that begins at `at`, with the index after it. */
  after(words: readonly Word[], at: number): { readonly to: number; readonly means: T } | undefined {
    const found = this.#byFirst.get(words[at]?.text ?? '')?.find((e) =>
      e.words.every((w, k) => {
        const word = words[at + k];
        return word?.text === w && !(k > 0 && word.broken);
      }),
    );
    return found && { to: at + found.words.length, means: found.means };
  }

  /** The longest phrase that ends before `at`. */
  before(words: readonly Word[], at: number): { readonly from: number; readonly means: T } | undefined {
    for (let from = Math.max(0, at - 3); from < at; from++) {
      const found = this.after(words, from);
      if (found?.to === at) return { from, means: found.means };
    }
    return undefined;
  }
}

/** The words for units and scales (vocabulary/prose), ready for matching. */
export class UnitWords {
  readonly units: Phrases<UnitId>;
  readonly scales: Phrases<ScaleWord>;
  /** The units that stand before a number too: signs and names of currencies. */
  readonly signs: Phrases<UnitId>;
  readonly #counters = new Map<string, Set<string>>();

  constructor(prose: readonly Concept[]) {
    const of = (role: string) => prose.filter((c) => c.role === role);
    this.units = new Phrases(of('unit-word'), (id) => UNITS[id] ?? 'other');
    this.scales = new Phrases(of('scale-word'), (id) => SCALES[id] ?? { power: 0 });
    this.signs = new Phrases(
      of('unit-word').filter((c) => CURRENCIES.has(c.id)),
      (id) => UNITS[id] ?? 'other',
    );
    for (const c of of('counter'))
      for (const text of [...c.en.flatMap(inflect), ...c.zh])
        this.#counters.set(text, (this.#counters.get(text) ?? new Set()).add(c.id));
  }

  /** The concepts that a counter may count: 架次 aircraft and flights; undefined where it may count anything. */
  countedBy(counter: string): ReadonlySet<string> | undefined {
    return this.#counters.get(counter);
  }
}
