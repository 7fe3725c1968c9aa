import { match } from '../../question/match.ts';
import { inPlace } from '../../question/named-places.ts';
import type { Item } from '../../question/reading.ts';
import type { Candidate as Reading, SubjectIndex } from '../../question/subjects.ts';
import { fitsUnit } from './unit-fit.ts';
import type { UnitId } from './unit-words.ts';

/** Finds the subjects that names fit, for figures of a unit. */
export class SubjectMatcher {
  readonly index: SubjectIndex;
  /** Concepts of places within the city that have figures of their own. */
  readonly #places: ReadonlySet<string>;
  /** An article says the same names over and over. */
  readonly #matched = new Map<string, readonly Reading[]>();
  /** The unit classes of the indicators that have to be named with a concept. */
  readonly #classes = new Map<string, Set<string>>();

  constructor(index: SubjectIndex, places: ReadonlySet<string>) {
    this.index = index;
    this.#places = places;
    for (const c of index.all)
      for (const id of [...c.needs, ...c.wants].flat()) {
        const set = this.#classes.get(id) ?? new Set();
        this.#classes.set(id, set.add(c.record.unitClass));
      }
  }

  /** What the names fit; `unit` rules out indicators of another kind. */
  match(items: readonly Item[], unit: UnitId | undefined): readonly Reading[] {
    if (items.length === 0) return [];
    const key = `${unit ?? ''}:${items.map(keyOf).join(' ')}`;
    const known = this.#matched.get(key);
    if (known) return known;
    if (this.#matched.size >= REMEMBERED) this.#matched.clear();
    const found = this.#matchAnew(items, unit);
    this.#matched.set(key, found);
    return found;
  }

  #matchAnew(items: readonly Item[], unit: UnitId | undefined): readonly Reading[] {
    const found = inPlace(match(this.index, items, COUNTED), items);
    const named = new Set(items.flatMap((i) => i.meanings.map((m) => m.id)).concat(...COUNTED));
    const fits = (c: Reading) =>
      fitsUnit(c.record.unitClass, unit) && c.needs.every((g) => g.some((id) => named.has(id)));
    const full = found.full.filter(fits);
    const averages = full.filter((c) => isAverage(c) && unit === 'percent');
    if (averages.length > 0) return averages;
    return full.length > 0 ? full : found.open.filter(fits);
  }

  /**
   * With what was spoken of before; names that only figures of another unit have are let go ("projects" of an amount), then
   * all but the place.
   */
  widened(own: readonly Item[], kept: readonly Item[], unit: UnitId | undefined): readonly Reading[] {
    const all = this.match([...kept, ...own], unit);
    if (all.length > 0) return all;
    const fitting = kept.flatMap((i) => this.#fitting(i, unit));
    const some = this.match([...fitting, ...own], unit);
    if (some.length > 0 || !own.some((i) => !i.optional)) return some;
    // "Outbound projects worth 4.4 billion dollars": an amount is of what was undertaken, not of how many.
    const amounts = this.match([...fitting, ...own.flatMap((i) => (i.joint ? this.#fitting(i, unit) : [i]))], unit);
    if (amounts.length > 0) return amounts;
    const there = kept.filter((i) => i.meanings.some((m) => this.#places.has(m.id)));
    return there.length === 0 ? [] : this.match([...there, ...own], unit);
  }

  /** 航线34条，开行641航次: the unit names another thing that is counted of what was spoken of. */
  counted(own: readonly Item[], before: readonly Item[], unit: UnitId | undefined): readonly Reading[] {
    const names = own.filter((i) => i.meanings.some((m) => m.role === 'subject'));
    if (names.length === 0) return [];
    const isNeeded = (i: Item, list: readonly Reading[]) =>
      list.some((c) => c.needs.some((g) => g.length === 1 && i.meanings.some((m) => g.includes(m.id))));
    for (const x of before.filter((i) => !i.optional)) {
      const found = this.match([...before.filter((i) => i !== x), ...own], unit).filter((c) =>
        names.some((i) => isNeeded(i, [c])),
      );
      if (found.length === 1) return found;
    }
    return [];
  }

  /** The item with the meanings that a figure in this unit can have. */
  #fitting(item: Item, unit: UnitId | undefined): readonly Item[] {
    const may = (id: string) => this.#mayHave(id, unit);
    const meanings = item.meanings.filter((m) => may(m.id));
    const { joint, ...rest } = item;
    const both = joint?.filter(may) ?? [];
    return meanings.length === 0 ? [] : [{ ...rest, meanings, ...(both.length > 1 ? { joint: both } : {}) }];
  }

  #mayHave(concept: string, unit: UnitId | undefined): boolean {
    const classes = this.#classes.get(concept);
    return !classes || [...classes].some((c) => fitsUnit(c, unit));
  }
}

const REMEMBERED = 2_000;
const COUNTED: ReadonlySet<string> = new Set(['count']);
const keyOf = (i: Item): string =>
  `${i.optional ? '?' : ''}${i.meanings.map((m) => m.id).join('/')}${i.joint ? '&' : ''}`;

/** A rate a year over many years: an indicator of its own. */
export const isAverage = (c: Reading): boolean => c.record.kind === 'ratio';
