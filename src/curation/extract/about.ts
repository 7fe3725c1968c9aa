import type { FactBase } from '../../facts/fact-base.ts';
import { HOME } from '../../facts/home.ts';
import type { Item } from '../../question/reading.ts';
import type { Candidate as Reading, SubjectIndex } from '../../question/subjects.ts';
import { SubjectMatcher } from './subject-matcher.ts';
import { fitsUnit } from './unit-fit.ts';
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

/** What was spoken of before a figure. */
export interface Before {
  readonly items: readonly Item[];
  readonly readings: readonly Reading[];
  /** False where the words left open which of the readings is meant. */
  readonly sure: boolean;
  /** In the same sentence. */
  readonly near: boolean;
  /** The clause says that it speaks of a part of it ("of which"). */
  readonly part: boolean;
}

const DIRECTIONS = ['import', 'export', 'both-ways', 'surplus'];
/** Concepts of one direction of trade, which leave the other out. */
export const ONE_WAY: ReadonlySet<string> = new Set(['import', 'export']);
const STAGES = ['contracted', 'contract', 'executed', 'utilised', 'agreed', 'chinese-side'];
const TRADE = ['trade', 'both-ways'];
/** Names that say nothing by themselves of what kind of trade or business they belong to. */
const BARE = new Set([
  ...DIRECTIONS,
  ...STAGES,
  'trade',
  'foreign-trade',
  'enterprise',
  'projects',
  'investment',
  'business',
]);

/** What ships, trains and planes carry: of whatever the sentence speaks of. */
const LOADS = new Set(['container', 'teu', 'carried', 'goods', 'goods-value', 'weight', 'money']);

/** Finds what a figure is about from the names in its clause and from what was spoken of before. */
export class Subjects {
  readonly index: SubjectIndex;
  /** Groups of concepts of which a subject has one: the directions of trade, the members of a dimension. */
  readonly #rivals: readonly ReadonlySet<string>[];
  readonly #members: ReadonlySet<string>;
  /** Concepts of places within the city that have figures of their own. */
  readonly #places: ReadonlySet<string>;
  /** What kinds of trade are named with. */
  readonly #ofTrade: ReadonlySet<string>;
  readonly #matcher: SubjectMatcher;

  constructor(base: FactBase, index: SubjectIndex) {
    this.index = index;
    const byDimension = new Map<string, Set<string>>();
    for (const m of base.members.values()) {
      const set = byDimension.get(m.dimension) ?? new Set();
      for (const c of m.concepts) set.add(c);
      byDimension.set(m.dimension, set);
    }
    this.#members = new Set([...byDimension.values()].flatMap((s) => [...s]));
    this.#places = new Set([...base.places.values()].filter((p) => p.within === HOME).flatMap((p) => p.concepts));
    this.#rivals = [new Set(DIRECTIONS), new Set(STAGES), ...byDimension.values()];
    const trades = index.all.filter((c) => TRADE.some((t) => c.allowed.has(t)));
    this.#ofTrade = new Set(trades.flatMap((c) => c.needs.flat()));
    this.#matcher = new SubjectMatcher(index, this.#places);
  }

  find(own: readonly Item[], before: Before, unit: UnitId | undefined): About {
    const hard = own.filter((i) => !i.optional);
    const telling = own.some((i) => i.meanings.some((m) => m.role === 'subject' && this.index.telling.has(m.id)));
    // "Averaging 7.5 percent a year": the growth of what was spoken of, over the years.
    const averaged = unit === 'percent' && own.some((i) => i.meanings.some((m) => m.id === AVERAGE));
    if (hard.length === 0 && !telling && !averaged) {
      const same = before.readings.filter((c) => fitsUnit(c.record.unitClass, unit));
      const others = own.filter((i) => !same.some((c) => i.meanings.some((m) => c.allowed.has(m.id))));
      const counted = same.length > 0 ? this.#matcher.counted(others, before.items, unit) : [];
      if (counted.length > 0) return { readings: counted, items: [...before.items, ...own], sure: true, carried: true };
      const clear = before.sure || same.length === 1;
      if (same.length > 0) return { readings: same, items: before.items, sure: clear, carried: true };
      // "… with a value of 3.26 billion yuan. Of these trips, …": back to what carried it.
      const freed = this.#matcher.match([...before.items.filter((i) => !isLoad(i)), ...own], unit);
      const readings = freed.length > 0 ? freed : this.#matcher.widened(own, before.items, unit);
      return { readings, items: [...before.items, ...own], sure: true, carried: true };
    }
    // "Fujian had 148 routes, 78 of them from Xiamen Port": a place within the city leaves the one before.
    const back = own.some((i) => this.isWithin(i));
    const kept = before.items.flatMap((i) => (back && namesPlace(i) ? [] : this.#besides(i, own)));
    const merged = [...kept, ...own];
    const alone = this.#matcher.match(own, unit);
    if (alone.length === 0) {
      // "… 1,388 TEUs. August saw 14 trips": what is counted takes the place of what was carried.
      const freed = hard.some(isLoad) ? [] : this.#matcher.match([...kept.filter((i) => !isLoad(i)), ...own], unit);
      const wide = freed.length > 0 ? freed : this.#matcher.widened(own, kept, unit);
      // "641 voyages … on 34 routes": what is counted is what the figure's own name needs.
      const needed = (i: Item) => wide.some((c) => c.needs.flat().some((id) => i.meanings.some((m) => m.id === id)));
      const counted =
        wide.length > 0 && unit === undefined
          ? this.#matcher.counted(
              hard.filter((i) => !needed(i)),
              kept,
              unit,
            )
          : [];
      const readings = counted.length > 0 ? counted : wide;
      return { readings, items: merged, sure: readings.length > 0, carried: false };
    }
    // "Attendees" after conferences are theirs, after a fair the fair's: what was spoken of decides.
    const closer =
      alone.length > 1 && before.near ? this.#matcher.match(merged, unit).filter((c) => alone.includes(c)) : [];
    if (closer.length > 0 && closer.length < alone.length)
      return { readings: closer, items: merged, sure: true, carried: false };
    const strange = kept.filter((i) => !i.optional && !alone.some((c) => admitted(c, i)));
    if (strange.length === 0) return { readings: alone, items: own, sure: true, carried: false };
    const together = this.#together(own, kept, strange, unit);
    const bare = isBare(hard);
    // "Xiamen's exports" in a new sentence are all of them, whatever the one before was about.
    const anew = !before.near && !before.part && own.some(isPlace);
    // "Exports to ASEAN …, and total foreign trade …": the wider name may leave the partner behind.
    const directed = (items: readonly Item[]) => items.some((i) => i.meanings.some((m) => ONE_WAY.has(m.id)));
    if (together.length > 0 && bare && !before.part && directed(before.items) && !directed(own))
      return { readings: [...together, ...alone], items: merged, sure: false, carried: false };
    // "Trains made 92 trips …; they carried 8,964 TEUs of containers".
    const load = before.near && hard.every(isLoad);
    if (together.length > 0 && !anew && (before.part || bare || load))
      return { readings: together, items: merged, sure: true, carried: false };
    // "CIFIT …, 100,000 participants": those of the fair that the sentence speaks of.
    const held = before.near || before.readings.some((c) => c.record.event);
    const named = held || before.readings.length === 0;
    const there = named && !own.some(isPlace) ? strange.filter((i) => this.isWithin(i)) : [];
    if (there.length > 0) {
      const within = this.#matcher.match([...there, ...own], unit);
      if (within.length > 0) return { readings: within, items: [...there, ...own], sure: true, carried: false };
      if (held) return { readings: alone, items: merged, sure: false, carried: false };
    }
    if (before.part && isPartNamed(alone, own, strange, before))
      return { readings: alone, items: own, sure: true, carried: false };
    const restricts = strange.some((i) => this.#restricts(i));
    if (before.part || (bare && before.near && restricts))
      return { readings: [], items: merged, sure: false, carried: false };
    if (together.length > 0 && before.near && !own.some(isPlace))
      return { readings: [...together, ...alone], items: merged, sure: false, carried: false };
    // Another place stays the place that is spoken of.
    const elsewhere = anew ? [] : strange.filter(isPlace);
    return { readings: alone, items: [...elsewhere, ...own], sure: anew || !(bare && restricts), carried: false };
  }

  /** What is left of a name beside others: "contracted foreign capital" before "paid-in" is foreign capital. */
  #besides(item: Item, own: readonly Item[]): readonly Item[] {
    const clashes = (i: Item) => own.some((o) => this.areRivals(i, o) || (isTrade(o) && isDirection(i)));
    if (!clashes(item)) return [item];
    const { joint, ...rest } = item;
    const meanings = joint ? item.meanings.filter((m) => !clashes({ ...rest, meanings: [m] })) : [];
    return meanings.length === 0 ? [] : [{ ...rest, meanings }];
  }

  /** With all that was spoken of before, or all but one name of it: 航空维修业产值…；进出口…. */
  #together(
    own: readonly Item[],
    kept: readonly Item[],
    strange: readonly Item[],
    unit: UnitId | undefined,
  ): readonly Reading[] {
    const all = this.#matcher.match([...kept, ...own], unit);
    if (all.length > 0 || strange.length < 2) return all;
    const some = strange
      .map((x) => this.#matcher.match([...kept.filter((i) => i !== x), ...own], unit))
      .filter((l) => l.length > 0);
    return some.length === 1 ? (some[0] ?? []) : [];
  }

  /** A place within the city with figures of its own: the port, the zone, the fair. */
  isWithin(item: Item): boolean {
    return item.meanings.some((m) => this.#places.has(m.id));
  }

  /** A partner, a kind of enterprise, another trade: it would narrow down "exports" said after it. */
  #restricts(item: Item): boolean {
    return item.meanings.some(
      (m) =>
        m.role === 'foreign' ||
        (m.role === 'place' && m.id !== HOME) ||
        (m.role === 'subject' && !this.index.names(m.id)) ||
        this.#members.has(m.id) ||
        this.#ofTrade.has(m.id),
    );
  }

  /** True for two names of which a subject can have only one. */
  areRivals(a: Item, b: Item): boolean {
    if (isPlace(a) && isPlace(b)) return true;
    if (isForeign(a) && isForeign(b)) return true;
    return a.meanings.some((m) => this.#rivals.some((g) => g.has(m.id) && b.meanings.some((x) => g.has(x.id))));
  }
}

/** True for names that say nothing of what kind of trade or business they belong to: 进出口, "exports". */
export const isBare = (items: readonly Item[]): boolean =>
  items.every((i) => i.meanings.every((m) => BARE.has(m.id) || m.role === 'place' || m.role === 'foreign'));

/**
 * "Services trade …, of which offshore outsourcing contracts …": the part is a thing of its own, and was the whole neither a
 * partner's nor one kind's, it is all of it.
 */
function isPartNamed(
  alone: readonly Reading[],
  own: readonly Item[],
  strange: readonly Item[],
  { readings }: Before,
): boolean {
  const [part, other] = alone;
  if (!part || other || readings.length === 0 || isBareReading(part)) return false;
  // "Outsourcing contracts" may be more than the offshore ones.
  const isNamed = (id: string) => own.some((i) => i.meanings.some((m) => m.id === id));
  if (![...part.needs, ...part.wants].every((group) => group.some(isNamed))) return false;
  const isTotal = (c: Reading) => c.place === part.place && Object.keys(c.breakdown).length === 0;
  return readings.every((c) => isTotal(c) && c.indicator !== part.indicator) && !strange.some(namesPlace);
}

/** True for what can be named by words that say nothing of what kind of trade it is. */
const isBareReading = ({ needs }: Reading): boolean => needs.every((group) => group.some((id) => BARE.has(id)));

const AVERAGE = 'average-growth';
const namesPlace = (i: Item): boolean => i.meanings.some((m) => m.role === 'place' || m.role === 'foreign');
const isPlace = (i: Item): boolean => i.meanings.every((m) => m.role === 'place' || m.role === 'foreign');
const isDirection = (i: Item): boolean => {
  const names = i.meanings.filter((m) => m.role !== 'attribute');
  return names.length > 0 && names.every((m) => DIRECTIONS.includes(m.id) && m.id !== 'both-ways');
};
const isLoad = (i: Item): boolean => i.meanings.every((m) => LOADS.has(m.id));
/** Trade as such, both ways. */
const isTrade = (i: Item): boolean => i.meanings.some((m) => m.id === 'foreign-trade' || m.id === 'both-ways');
const isForeign = (i: Item): boolean => i.meanings.some((m) => m.role === 'foreign');
const admitted = (c: Reading, i: Item): boolean => i.meanings.some((m) => c.allowed.has(m.id) || m.id === HOME);
