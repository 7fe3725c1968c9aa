import type { Observation } from './fact-base.ts';
import type { Measure } from './schema.ts';

type ByMeasure = Map<Measure, Observation[]>;

/** All series of one indicator at one place, by breakdown key (`` for the whole) and measure. */
export type PlaceSeries = ReadonlyMap<string, ReadonlyMap<Measure, readonly Observation[]>>;

/**
 * Observations by indicator, place, breakdown and measure. Nested maps with shared keys, not one map with joined keys:
 * with a million observations the joined strings alone would cost seconds.
 */
export class SeriesIndex {
  readonly #root = new Map<string, Map<string, Map<string, ByMeasure>>>();

  add(o: Observation, breakdown: string): void {
    const places = getOrAdd(this.#root, o.indicator.id, newMap<string, Map<string, ByMeasure>>);
    const breakdowns = getOrAdd(places, o.place, newMap<string, ByMeasure>);
    const measures = getOrAdd(breakdowns, breakdown, newMap<Measure, Observation[]>);
    const list = measures.get(o.measure);
    if (list) list.push(o);
    else measures.set(o.measure, [o]);
  }

  get(indicator: string, place: string, breakdown: string, measure: Measure): readonly Observation[] {
    return this.#root.get(indicator)?.get(place)?.get(breakdown)?.get(measure) ?? [];
  }

  /** Every indicator and place with something on file. */
  *groups(): Generator<{ readonly indicator: string; readonly place: string; readonly series: PlaceSeries }> {
    for (const [indicator, places] of this.#root)
      for (const [place, series] of places) yield { indicator, place, series };
  }

  /** Every series, as the lists that `get` gives; they may be reordered in place while the base is being built. */
  *lists(): Generator<Observation[]> {
    for (const places of this.#root.values())
      for (const breakdowns of places.values()) for (const measures of breakdowns.values()) yield* measures.values();
  }
}

const newMap = <K, V>(): Map<K, V> => new Map();

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
