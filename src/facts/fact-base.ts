import { comparePeriods, type Period } from './period.ts';
import type { Quantity } from './quantity.ts';
import type { Indicator, Measure, Member, ObservationRecord, Place, Source, StatementRecord } from './schema.ts';

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
  if (keys.length === 0) return '';
  return keys
    .sort()
    .map((k) => `${k}=${breakdown[k]}`)
    .join(',');
}

export function seriesKey(key: SeriesKey): string {
  return `${key.indicator}@${key.place}|${breakdownKey(key.breakdown)}|${key.measure}`;
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
  readonly #series = new Map<string, Observation[]>();
  readonly #cells = new Map<string, Observation[]>();
  readonly #byIndicator = new Map<string, Observation[]>();
  readonly #byId: ReadonlyMap<string, Observation>;

  constructor(parts: Parts) {
    const index = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((x) => [x.id, x]));
    this.places = index(parts.places);
    this.members = index(parts.members);
    this.indicators = index(parts.indicators);
    this.sources = index(parts.sources);
    this.statements = index(parts.statements);
    this.observations = [...parts.observations].sort((a, b) => comparePeriods(a.period, b.period));
    this.#byId = index(this.observations);
    const push = (map: Map<string, Observation[]>, key: string, o: Observation) => {
      const list = map.get(key);
      if (list) list.push(o);
      else map.set(key, [o]);
    };
    for (const o of this.observations) {
      const key = seriesKey({ ...o, indicator: o.indicator.id });
      push(this.#series, key, o);
      push(this.#cells, `${key}|${o.period.id}`, o);
      push(this.#byIndicator, o.indicator.id, o);
    }
  }

  observation(id: string): Observation | undefined {
    return this.#byId.get(id);
  }

  /** The observations of one cell: none, one, or several where sources disagree. */
  cell(key: SeriesKey, periodId: string): readonly Observation[] {
    return this.#cells.get(`${seriesKey(key)}|${periodId}`) ?? [];
  }

  /** A series in order of time (last day, then the longer period first). */
  series(key: SeriesKey): readonly Observation[] {
    return this.#series.get(seriesKey(key)) ?? [];
  }

  /** All that is on file for an indicator, in order of time. */
  ofIndicator(id: string): readonly Observation[] {
    return this.#byIndicator.get(id) ?? [];
  }
}
