import { breakdownKey, type FactBase, type Observation } from '../../facts/fact-base.ts';
import { amount, isNumber, type Quantity, SCALES } from '../../facts/quantity.ts';
import { exportWords } from '../locales/export-words.ts';

/** One published figure, flat: what every table of an export holds. Absent is ''. Numbers are decimal strings. */
export interface Row {
  readonly id: string;
  readonly indicator: string;
  readonly indicator_en: string;
  readonly indicator_zh: string;
  readonly topic: string;
  readonly kind: string;
  readonly place: string;
  readonly place_en: string;
  readonly place_zh: string;
  /** `partner=asean`, several joined by commas. */
  readonly breakdown: string;
  readonly breakdown_en: string;
  readonly breakdown_zh: string;
  readonly period: string;
  readonly period_kind: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly measure: string;
  readonly against: string;
  /** The number, thousands separators taken out; times ten to `power_of_ten` it is `amount`. */
  readonly value: string;
  readonly unit: string;
  readonly power_of_ten: string;
  /** In units of one, exact. */
  readonly amount: string;
  /** As it stands in the source. */
  readonly printed: string;
  readonly also_reported: string;
  readonly qualifier: string;
  readonly disputed_en: string;
  readonly disputed_zh: string;
  readonly note_en: string;
  readonly note_zh: string;
  readonly source: string;
  readonly source_title: string;
  readonly publisher: string;
  readonly attributed_to: string;
  readonly url: string;
  readonly published: string;
  readonly accessed: string;
  readonly source_kind: string;
  readonly source_language: string;
  readonly paragraph: string;
  readonly attribution: string;
}

/** Which columns hold numbers; all others are text. */
export const NUMERIC: ReadonlySet<keyof Row> = new Set(['value', 'power_of_ten', 'amount', 'paragraph'] as const);

/** `1,708` → `1708`; the decimals stay. */
export const plain = (q: Quantity): string => (isNumber(q.printed) ? q.printed.replaceAll(',', '') : '');
const exact = (q: Quantity): string => (isNumber(q.printed) ? amount(q).toFixed() : '');
const told = (q: Quantity): string => `${q.printed} ${q.scale === 'one' ? '' : `${q.scale} `}${q.unit}`;

export function rowOf(base: FactBase, o: Observation): Row {
  const { indicator, period, quantity, source } = o;
  const place = base.places.get(o.place);
  const members = Object.values(o.breakdown).map((m) => base.members.get(m)?.names);
  return {
    id: o.id,
    indicator: indicator.id,
    indicator_en: indicator.names.en,
    indicator_zh: indicator.names.zh,
    topic: indicator.topic,
    kind: indicator.kind,
    place: o.place,
    place_en: place?.names.en ?? '',
    place_zh: place?.names.zh ?? '',
    breakdown: breakdownKey(o.breakdown),
    breakdown_en: members.map((m) => m?.en ?? '').join(', '),
    breakdown_zh: members.map((m) => m?.zh ?? '').join('，'),
    period: period.id,
    period_kind: period.kind,
    period_start: period.start,
    period_end: period.end,
    measure: o.measure,
    against: o.against ?? '',
    value: plain(quantity),
    unit: quantity.unit,
    power_of_ten: String(SCALES[quantity.scale]),
    amount: exact(quantity),
    printed: o.printed ?? quantity.printed,
    also_reported: o.alsoReported.map(told).join('; '),
    qualifier: o.qualifier ?? '',
    disputed_en: o.disputed?.en ?? '',
    disputed_zh: o.disputed?.zh ?? '',
    note_en: o.note?.en ?? '',
    note_zh: o.note?.zh ?? '',
    source: source.id,
    source_title: source.title,
    publisher: source.publisher,
    attributed_to: source.attributedTo?.en ?? '',
    url: source.url,
    published: source.published ?? source.publishedAbout ?? '',
    accessed: source.accessed ?? '',
    source_kind: source.kind,
    source_language: source.language,
    paragraph: String(o.paragraph),
    attribution: exportWords.attribution(source, o.paragraph),
  };
}
