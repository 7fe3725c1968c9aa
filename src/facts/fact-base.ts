import { distinguish, inOrder } from './order.ts';
import type { Period } from './period.ts';
import type { Quantity } from './quantity.ts';
import {
  type Indicator,
  MEASURES,
  type Measure,
  type Member,
  type ObservationRecord,
  type Place,
  type Source,
  type StatementRecord,
} from './schema.ts';
import { SeriesIndex } from './series-index.ts';

export type Breakdown = Readonly<Record<string, string>>;

/** One published figure with all that is needed to cite it. */
export interface Observation {
  readonly id: string;
  readonly indicator: Indicator;
  readonly place: string;
  readonly breakdown: Breakdown;
  readonly period: Period;
  readonly measure: Measure;
  readonly quantity: Quantity;
  readonly alsoReported: readonly Quantity[];
  readonly against: string | undefined;
  readonly qualifier: ObservationRecord['qualifier'];
  readonly disputed: ObservationRecord['disputed'];
  readonly note: ObservationRecord['note'];
  /** Its position in the source's file, for objections. */
  readonly index?: number | undefined;
  /** The printed text where it is no number; always together with `disputed`. */
  readonly printed?: string | undefined;
  /** The line of the import file that it came from. */
  readonly line?: number | undefined;
  readonly source: Source;
  readonly paragraph: number;
}

export type Statement = StatementRecord & { readonly source: Source };

/** What a series is a series of: everything of an observation's key but the period. */
export interface SeriesKey {
  readonly indicator: string;
  readonly place: string;
  readonly breakdown: Breakdown;
  readonly measure: Measure;
}

/** `status=completed`, sorted by dimension; empty for the whole. */
export function breakdownKey(breakdown: Breakdown): string {
  const keys = Object.keys(breakdown);
  const [first] = keys;
  if (first === undefined) return '';
  if (keys.length === 1) return `${first}=${breakdown[first]}`;
  return keys
    .sort()
    .map((k) => `${k}=${breakdown[k]}`)
    .join(',');
}

/** The readable, stable id of an observation: `services-trade/2021-H1`, `pilot-tasks/status=completed/asof:2021-08`. */
export function observationId(key: SeriesKey & { readonly period: Period }, home: string): string {
  const place = key.place === home ? '' : `@${key.place}`;
  const breakdown = breakdownKey(key.breakdown);
  const measure = key.measure === 'level' ? '' : `/${key.measure}`;
  return `${key.indicator}${place}${breakdown && `/${breakdown}`}/${key.period.id}${measure}`;
}

export interface Parts {
  readonly places: readonly Place[];
  readonly members: readonly Member[];
  readonly indicators: readonly Indicator[];
  readonly sources: readonly Source[];
  readonly observations: readonly Observation[];
  readonly statements: readonly Statement[];
}

/** All facts, indexed so that a look-up costs the same in a base of a hundred and of a million. Immutable. */
export class FactBase {
  readonly places: ReadonlyMap<string, Place>;
  readonly members: ReadonlyMap<string, Member>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly observations: readonly Observation[];
  readonly #series = new SeriesIndex();
  readonly #byIndicator = new Map<string, Observation[]>();
  #bySource: Map<string, Observation[]> | undefined;

  constructor(parts: Parts) {
    const index = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((x) => [x.id, x]));
    this.places = index(parts.places);
    this.members = index(parts.members);
    this.indicators = index(parts.indicators);
    this.sources = index(parts.sources);
    this.statements = index(parts.statements);
    const ordered = inOrder(parts.observations);
    const keys = new Map<Breakdown, string>();
    for (const o of ordered) {
      const key = keys.get(o.breakdown) ?? breakdownKey(o.breakdown);
      keys.set(o.breakdown, key);
      this.#series.add(o, key);
    }
    const moved = new Map<Observation, Observation>();
    for (const list of this.#series.lists()) distinguish(list, moved);
    this.observations = moved.size === 0 ? ordered : ordered.map((o) => moved.get(o) ?? o);
    for (const o of this.observations) {
      const list = this.#byIndicator.get(o.indicator.id);
      if (list) list.push(o);
      else this.#byIndicator.set(o.indicator.id, [o]);
    }
  }

  /** All that one source states; indexed when first asked for. */
  ofSource(id: string): readonly Observation[] {
    if (!this.#bySource) {
      this.#bySource = new Map();
      for (const o of this.observations) {
        const list = this.#bySource.get(o.source.id);
        if (list) list.push(o);
        else this.#bySource.set(o.source.id, [o]);
      }
    }
    return this.#bySource.get(id) ?? [];
  }

  /** What every series on file is a series of. */
  *seriesKeys(): Generator<SeriesKey> {
    for (const [first] of this.#series.lists())
      if (first)
        yield { indicator: first.indicator.id, place: first.place, breakdown: first.breakdown, measure: first.measure };
  }

  /** Finds an observation by its id, by taking the id apart: an index of a million ids would cost more than all else. */
  observation(id: string): Observation | undefined {
    const [head = '', ...rest] = (id.split('~')[0] ?? '').split('/');
    const [indicator = '', place = this.indicators.get(indicator)?.place ?? ''] = head.split('@');
    const breakdown = rest[0]?.includes('=') ? (rest.shift() ?? '') : '';
    const measure = MEASURES.find((m) => m === rest.at(-1)) ?? 'level';
    return this.#series.get(indicator, place, breakdown, measure).find((o) => o.id === id);
  }

  /** The observations of one cell: none, one, or several where sources disagree; the earliest publication first. */
  cell(key: SeriesKey, periodId: string): readonly Observation[] {
    return this.series(key).filter((o) => o.period.id === periodId);
  }

  /** A series in order of time (last day, then the longer period last). */
  series(key: SeriesKey): readonly Observation[] {
    return this.#series.get(key.indicator, key.place, breakdownKey(key.breakdown), key.measure);
  }

  /** All that is on file for an indicator, in order of time. */
  ofIndicator(id: string): readonly Observation[] {
    return this.#byIndicator.get(id) ?? [];
  }

  /** Every indicator and place with something on file, for the rules across records. */
  groups(): ReturnType<SeriesIndex['groups']> {
    return this.#series.groups();
  }
}
