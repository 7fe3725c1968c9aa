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

type Complaint = readonly [ObjectionCode, string, Readonly<Record<string, string>>];

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
    const indicator = this.#indicators.get(record.indicator);
    const place = this.#places.get(record.place ?? indicator?.place ?? '');
    const period = this.#interner.period(record.period);
    const unit = indicator && unitsFor(indicator, record.measure).find((u) => u === record.unit);
    if (!indicator || !place || !period || !unit || !this.#isSound(record, period)) {
      for (const [code, pointer, params] of this.#explain(record))
        this.#out.push(error(code, file, `/observations/${index}/${pointer}`, params));
      return undefined;
    }
    const breakdown = record.breakdown ? this.#interner.breakdown(record.breakdown) : NOTHING;
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

  #isSound(record: ObservationRecord, period: Period): boolean {
    let isTarget = false;
    for (const dimension in record.breakdown) {
      const member = this.#members.get(record.breakdown[dimension] ?? '');
      if (member?.dimension !== dimension) return false;
      isTarget ||= member.role === 'target';
    }
    return (
      isNumber(record.value) &&
      isTarget === (record.qualifier === 'target') &&
      (record.against === undefined || this.#isKnownBase(record, record.against, period)) &&
      (record.printed === undefined || record.disputed !== undefined) &&
      record.alsoReported.every((q) => isNumber(q.value))
    );
  }

  /** All that is wrong with a record that was not sound. */
  #explain(record: ObservationRecord): Complaint[] {
    const out: Complaint[] = [];
    const unknown = (pointer: string, id: string, what: string) => out.push(['unknown-id', pointer, { id, what }]);
    const indicator = this.#indicators.get(record.indicator);
    if (!indicator) unknown('indicator', record.indicator, 'indicator');
    if (record.place && !this.#places.has(record.place)) unknown('place', record.place, 'place');
    let isTarget = false;
    for (const [dimension, id] of Object.entries(record.breakdown ?? {})) {
      const member = this.#members.get(id);
      if (member?.dimension !== dimension) unknown(`breakdown/${dimension}`, id, 'member');
      isTarget ||= member?.role === 'target';
    }
    if (isTarget !== (record.qualifier === 'target')) out.push(['target-unmarked', 'qualifier', {}]);
    const allowed = indicator ? unitsFor(indicator, record.measure) : [record.unit];
    if (!allowed.includes(record.unit)) out.push(['unit', 'unit', { unit: record.unit, allowed: allowed.join(', ') }]);
    if (!isNumber(record.value)) out.push(['not-a-number', 'value', { value: record.value }]);
    record.alsoReported.forEach(({ value }, n) => {
      if (!isNumber(value)) out.push(['not-a-number', `alsoReported/${n}/value`, { value }]);
    });
    const { against, measure, printed } = record;
    const period = this.#interner.period(record.period);
    if (!period) out.push(['shape', 'period', { problem: record.period }]);
    else if (against !== undefined && !this.#isKnownBase(record, against, period))
      out.push(['against', 'against', { against, measure }]);
    if (printed !== undefined && !record.disputed) out.push(['printed-undisputed', 'printed', { printed }]);
    return out;
  }

  /**
   * Growth and a change of share are against an earlier period of the same length, a gap or a rank against a place, a share
   * against a place or a part.
   */
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
