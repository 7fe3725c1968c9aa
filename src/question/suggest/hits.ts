/** How well a typed word matches: a whole word, the beginning of one, in the middle of one, or nearly. */
export const GRADE = { whole: 0, start: 1, within: 2, near: 3 } as const;
export type Grade = (typeof GRADE)[keyof typeof GRADE];

/** Whose name it is, the more its own the lower: shown in the user's language or the other one, an alias, a term of the vocabulary. */
export const QUALITY = { shown: 0, alias: 1, term: 2 } as const;
export type Quality = (typeof QUALITY)[keyof typeof QUALITY];

export interface Hit {
  readonly grade: Grade;
  readonly quality: Quality;
}

/** What each part (by its number) is hit with; the best hit where several names are. */
export type Hits = ReadonlyMap<number, Hit>;

/** A name, as far as hits go: whose it is, and what kind of name. */
interface Named {
  readonly part: number;
  readonly quality: Quality;
}

/** Gathers hits, the best for each part. */
export class Collected {
  readonly hits = new Map<number, Hit>();
  readonly #names: readonly Named[];

  constructor(names: readonly Named[]) {
    this.#names = names;
  }

  add(at: number, grade: Grade): void {
    const name = this.#names[at];
    if (!name) return;
    const known = this.hits.get(name.part);
    const { quality } = name;
    if (!known || grade < known.grade || (grade === known.grade && quality < known.quality))
      this.hits.set(name.part, { grade, quality });
  }
}
