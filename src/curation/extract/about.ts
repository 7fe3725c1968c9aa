import type { FactBase } from '../../facts/fact-base.ts';
import { match } from '../../question/match.ts';
import { inPlace } from '../../question/named-places.ts';
import type { Item } from '../../question/reading.ts';
import type { Candidate as Reading, SubjectIndex } from '../../question/subjects.ts';
import type { UnitId } from './unit-words.ts';

/** What a figure is about, as far as the text tells. */
export interface About {
  /** None: nothing on file fits. Several: the words leave it open. */
  readonly readings: readonly Reading[];
  /** All that names it, what was carried over included. */
  readonly items: readonly Item[];
  /** False where the words might mean something narrower that the base does not know. */
  readonly sure: boolean;
  /** Nothing of it stands in the figure's own clause. */
  readonly carried: boolean;
}

const DIRECTIONS = ['import', 'export', 'both-ways', 'surplus'];
const STAGES = ['contracted', 'contract', 'executed', 'utilised', 'agreed', 'chinese-side'];
/** Names that say nothing by themselves of what kind of trade or business they belong to. */
const BARE = new Set([...DIRECTIONS, ...STAGES, 'trade', 'enterprise', 'projects', 'investment', 'count', 'business']);

const CLASSES: Readonly<Partial<Record<UnitId, readonly string[]>>> = {
  CNY: ['money'],
  USD: ['money'],
  count: ['count'],
  TEU: ['teu'],
  tonne: ['tonnes'],
  'square-metre': ['area'],
  person: ['persons'],
  piece: ['pieces'],
};
const UNNAMED = ['count', 'persons', 'pieces', 'teu', 'tonnes', 'area'];
const ANY = new Set<UnitId>(['percent', 'percentage-point', 'rank', 'times']);

/** True when an indicator of this unit class can have a figure in this unit; no unit is a bare count. */
export function fitsUnit(unitClass: string, unit: UnitId | undefined): boolean {
  if (unit === undefined) return UNNAMED.includes(unitClass);
  return ANY.has(unit) || (CLASSES[unit]?.includes(unitClass) ?? false);
}

/** Finds what a figure is about from the names in its clause and from what was spoken of before. */
export class Subjects {
  readonly index: SubjectIndex;
  /** Groups of concepts of which a subject has one: the directions of trade, the members of a dimension. */
  readonly #rivals: readonly ReadonlySet<string>[];

  constructor(base: FactBase, index: SubjectIndex) {
    this.index = index;
    const byDimension = new Map<string, Set<string>>();
    for (const m of base.members.values()) {
      const set = byDimension.get(m.dimension) ?? new Set();
      for (const c of m.concepts) set.add(c);
      byDimension.set(m.dimension, set);
    }
    this.#rivals = [new Set(DIRECTIONS), new Set(STAGES), ...byDimension.values()];
  }

  /** `before`: the names in force; `part`: the clause says that it speaks of a part of them ("of which"). */
  find(own: readonly Item[], before: readonly Item[], unit: UnitId | undefined, part: boolean, near: boolean): About {
    const hard = own.filter((i) => !i.optional);
    if (hard.length === 0 && !own.some((i) => this.#names(i))) {
      return { readings: this.#match([...before, ...own], unit), items: before, sure: true, carried: true };
    }
    const kept = before.filter((i) => !own.some((o) => this.areRivals(i, o)));
    const alone = this.#match(own, unit);
    const merged = [...kept, ...own];
    const together = this.#match(merged, unit);
    if (alone.length === 0) {
      if (together.length > 0) return { readings: together, items: merged, sure: true, carried: false };
      return { readings: [], items: own, sure: false, carried: false };
    }
    const strange = kept.filter((i) => !i.optional && !alone.some((c) => admitted(c, i)));
    if (strange.length === 0) return { readings: alone, items: own, sure: true, carried: false };
    const bare = hard.every((i) =>
      i.meanings.every((m) => BARE.has(m.id) || m.id === 'foreign-trade' || m.role === 'place'),
    );
    if (together.length > 0 && (part || bare)) return { readings: together, items: merged, sure: true, carried: false };
    if ((bare && near) || part) return { readings: [], items: merged, sure: false, carried: false };
    return { readings: alone, items: own, sure: !bare, carried: false };
  }

  #names(item: Item): boolean {
    return item.meanings.some((m) => m.role === 'subject' && this.index.telling.has(m.id));
  }

  /** True for two names of which a subject can have only one. */
  areRivals(a: Item, b: Item): boolean {
    if (isPlace(a) && isPlace(b)) return true;
    return a.meanings.some((m) => this.#rivals.some((g) => g.has(m.id) && b.meanings.some((x) => g.has(x.id))));
  }

  #match(items: readonly Item[], unit: UnitId | undefined): readonly Reading[] {
    if (items.length === 0) return [];
    const found = inPlace(match(this.index, items, COUNTED), items);
    const fits = (c: Reading) => fitsUnit(c.record.unitClass, unit);
    const full = found.full.filter(fits);
    return full.length > 0 ? full : found.open.filter(fits);
  }
}

const COUNTED: ReadonlySet<string> = new Set(['count']);
const isPlace = (i: Item): boolean => i.meanings.every((m) => m.role === 'place' || m.role === 'foreign');
const admitted = (c: Reading, i: Item): boolean => i.meanings.some((m) => c.allowed.has(m.id) || m.id === 'xiamen');
