import type { FactBase } from '../facts/fact-base.ts';
import { parsePeriod } from '../facts/period.ts';
import type { Quantity } from '../facts/quantity.ts';
import { SCALES, type Scale } from '../facts/quantity.ts';
import { MEASURES, type ObservationRecord } from '../facts/schema.ts';
import type { Language } from '../question/language.ts';
import { Phrases } from './phrases.ts';
import { wordsFor } from './text.ts';

/** A figure in the making: any of its fields may be missing, or hold what cannot be read. */
export type PartialRecord = { readonly [K in keyof ObservationRecord]?: unknown };

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What a record is a figure of, as answers would name it; `unread` stands for what is missing. */
export function recordLabel(base: FactBase, record: PartialRecord, language: Language, unread: string): string {
  const { words, finish } = wordsFor(language);
  const phrases = new Phrases(base, words);
  const indicator = text(record.indicator);
  const known = indicator === undefined ? undefined : base.indicators.get(indicator);
  // An empty place is one that was not read, and no home.
  const place = record.place === '' ? '' : (text(record.place) ?? known?.place ?? '');
  const breakdown = (record.breakdown ?? {}) as Readonly<Record<string, string>>;
  const period = text(record.period);
  const parsed = period === undefined ? undefined : parsePeriod(period);
  const measure = MEASURES.find((m) => m === (record.measure ?? 'level'));
  const against = text(record.against);
  const reference = against === undefined ? undefined : base.places.get(against)?.names[words.name];
  return finish(
    words.label({
      ...(indicator === undefined
        ? { subject: unread, place: place === '' ? '' : phrases.place(place) }
        : { ...phrases.named({ indicator, place, breakdown }), ...(record.place === '' ? { place: unread } : {}) }),
      period: parsed ? words.period(parsed) : (period ?? unread),
      measure: measure && words.measure(measure, reference),
    }),
  );
}

/** The value of a record, as answers would give it; `unread` where there is none. */
export function recordValue(record: PartialRecord, language: Language, unread: string): string {
  const { words, finish } = wordsFor(language);
  const [printed, unit] = [text(record.value), text(record.unit)];
  if (printed === undefined) return unread;
  const scale: Scale = Object.keys(SCALES).find((known): known is Scale => known === record.scale) ?? 'one';
  if (unit === undefined) return `${printed} ${unread}`;
  const quantity: Quantity = { printed, unit, scale };
  const isSigned = record.measure === 'growth' || record.measure === 'share_change' || record.measure === 'gap';
  const qualifier = record.qualifier as ObservationRecord['qualifier'];
  try {
    const value = (qualifier ? words.qualifier[qualifier] : '') + words.quantity(quantity, isSigned);
    return finish(record.disputed ? words.doubtful(value, text(record.printed)) : value);
  } catch {
    // Digits that are no number ("4,35.118") are shown as they stand.
    return `${printed} ${unit}`;
  }
}
