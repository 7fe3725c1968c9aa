import type { Files } from './build.ts';
import { type Breakdown, type Observation, observationId } from './fact-base.ts';
import type { Interner } from './interner.ts';
import { error, type Objection, type ObjectionCode } from './objection.ts';
import type { Period } from './period.ts';
import { isNumber, type Quantity } from './quantity.ts';
import type { Indicator, Member, ObservationRecord, Place, Source } from './schema.ts';
import { unitsFor } from './units.ts';

const NOTHING: Breakdown = Object.freeze({});
const NO_QUANTITIES: readonly Quantity[] = Object.freeze([]);

/** Turns records into observations, and objects to those that do not fit the catalogue. */
export class RecordReader {
  readonly #indicators: ReadonlyMap<string, Indicator>;
  readonly #places: ReadonlyMap<string, Place>;
  readonly #members: ReadonlyMap<string, Member>;
  readonly #interner: Interner;
  readonly #out: Objection[];

  constructor(files: Omit<Files, 'sources'>, interner: Interner, out: Objection[]) {
    this.#indicators = new Map(files.indicators.list.map((i) => [i.id, i]));
    this.#places = new Map(files.places.list.map((p) => [p.id, p]));
    this.#members = new Map(files.members.list.map((m) => [m.id, m]));
    this.#interner = interner;
    this.#out = out;
  }

  /** @returns the observation, or undefined when it was objected to. */
  read(record: ObservationRecord, index: number, file: string, source: Source): Observation | undefined {
    const blame = (code: ObjectionCode, pointer: string, params: Readonly<Record<string, string>>) =>
      void this.#out.push(error(code, file, `/observations/${index}/${pointer}`, params));
    const indicator = this.#indicators.get(record.indicator);
    if (!indicator) return blame('unknown-id', 'indicator', { id: record.indicator, what: 'indicator' });
    const place = this.#places.get(record.place ?? indicator.place);
    if (!place) return blame('unknown-id', 'place', { id: record.place ?? indicator.place, what: 'place' });
    let breakdown = NOTHING;
    let isTarget = false;
    if (record.breakdown) {
      for (const dimension in record.breakdown) {
        const id = record.breakdown[dimension] ?? '';
        const member = this.#members.get(id);
        if (member?.dimension !== dimension)
          return blame('unknown-id', `breakdown/${dimension}`, { id, what: 'member' });
        isTarget ||= member.role === 'target';
      }
      breakdown = this.#interner.breakdown(record.breakdown);
    }
    const allowed = unitsFor(indicator, record.measure);
    const unit = allowed.find((u) => u === record.unit);
    if (!unit) return blame('unit', 'unit', { unit: record.unit, allowed: allowed.join(', ') });
    if (!isNumber(record.value)) return blame('not-a-number', 'value', { value: record.value });
    const period = this.#interner.period(record.period);
    if (!period) return blame('shape', 'period', { problem: record.period });
    if ((record.qualifier === 'target') !== isTarget)
      return blame('target-unmarked', 'qualifier', { id: indicator.id });
    if (record.printed && !record.disputed) return blame('printed-undisputed', 'printed', { printed: record.printed });
    if (record.against !== undefined && !this.#isKnownBase(record, record.against, period))
      return blame('against', 'against', { against: record.against, measure: record.measure });
    for (const [n, q] of record.alsoReported.entries())
      if (!isNumber(q.value)) return blame('not-a-number', `alsoReported/${n}/value`, { value: q.value });
    const { measure, scale, value, paragraph } = record;
    return {
      id: observationId({ indicator: indicator.id, place: place.id, breakdown, measure, period }, indicator.place),
      indicator,
      place: place.id,
      breakdown,
      period,
      measure,
      quantity: { printed: value, unit, scale },
      alsoReported: record.alsoReported.length === 0 ? NO_QUANTITIES : record.alsoReported.map(toQuantity),
      against: record.against,
      qualifier: record.qualifier,
      disputed: record.disputed,
      note: record.note,
      index,
      printed: record.printed,
      line: record.line,
      source,
      paragraph,
    };
  }

  /** Growth and a change of share are against an earlier period as long; a gap or rank against a place; a share of a place or a part. */
  #isKnownBase({ measure }: ObservationRecord, against: string, period: Period): boolean {
    if (measure === 'growth' || measure === 'share_change') {
      const before = this.#interner.period(against);
      return before !== undefined && before.kind === period.kind && before.end < period.end;
    }
    if (measure === 'share' && against.includes('='))
      return against.split(',').every((pair) => {
        const [dimension = '', member = ''] = pair.split('=');
        return this.#members.get(member)?.dimension === dimension;
      });
    return this.#places.has(against);
  }
}

function toQuantity(q: ObservationRecord['alsoReported'][number]): Quantity {
  return { printed: q.value, unit: q.unit, scale: q.scale };
}
