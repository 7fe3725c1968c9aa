import type { FactBase } from '../../facts/fact-base.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Heading } from './heading.ts';
import { QUALITY, type Quality } from './hits.ts';
import { NameIndex } from './name-index.ts';

/** What headings are put together from, numbered: indicators, places and members, each with its names. */
export class Parts {
  readonly names: NameIndex;
  /** The parts of each heading by its position: indicator, place, members. */
  readonly ofHeading: readonly (readonly number[])[];
  /** The positions of the headings that have a part. */
  readonly headingsWith: readonly (readonly number[])[];
  readonly #byConcept = new Map<string, number[]>();

  constructor(base: FactBase, lexicon: Lexicon, headings: readonly Heading[]) {
    this.names = new NameIndex(lexicon.characters);
    const numbers = new Map<string, number>();
    const number = (key: string, make: (n: number) => void): number => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const made = numbers.size;
      numbers.set(key, made);
      make(made);
      return made;
    };
    const add = (
      n: number,
      shown: readonly string[],
      [aliases, quality]: readonly [readonly string[], Quality],
      concepts: readonly string[],
      isInitial = false,
    ) => {
      for (const name of shown) this.names.add(n, name, QUALITY.shown, isInitial);
      for (const name of aliases) this.names.add(n, name, quality);
      for (const id of new Set(concepts)) {
        const list = this.#byConcept.get(id);
        if (list) list.push(n);
        else this.#byConcept.set(id, [n]);
      }
    };
    // Of a longer term ("finished off") a single word says too little; typed in full it counts all the same.
    const terms = (concepts: readonly string[]) =>
      concepts.flatMap((c) => lexicon.termsOf(c)).filter((term) => !term.includes(' '));
    const indicator = ({ record }: Heading) =>
      number(`indicator ${record.id}`, (n) =>
        add(
          n,
          [record.names.en, record.names.zh],
          [[...record.aliases.en, ...record.aliases.zh], QUALITY.alias],
          [...record.concepts.needs, ...record.concepts.wants].flat(),
        ),
      );
    const place = (id: string) =>
      number(`place ${id}`, (n) => {
        const of = base.places.get(id);
        if (of) add(n, [of.names.en, of.names.zh], [terms(of.concepts), QUALITY.term], of.concepts, true);
      });
    const member = (id: string) =>
      number(`member ${id}`, (n) => {
        const of = base.members.get(id);
        if (of) add(n, [of.names.en, of.names.zh], [terms(of.concepts), QUALITY.term], of.concepts, true);
      });
    this.ofHeading = headings.map((h) => [
      indicator(h),
      place(h.subject.place),
      ...Object.values(h.subject.breakdown).map(member),
    ]);
    const having: number[][] = Array.from({ length: numbers.size }, () => []);
    this.ofHeading.forEach((parts, at) => {
      for (const part of parts) having[part]?.push(at);
    });
    this.headingsWith = having;
  }

  /** The parts that a concept of the vocabulary belongs to. */
  named(concept: string): readonly number[] {
    return this.#byConcept.get(concept) ?? [];
  }
}
