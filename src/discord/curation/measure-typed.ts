import type { Engine } from '../../engine.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import { parsePeriod } from '../../facts/period.ts';
import { MEASURES, type Measure } from '../../facts/schema.ts';
import type { Language } from '../../question/language.ts';
import { readName } from '../../question/suggest/match-names.ts';
import { readMeasure } from '../figure-choices.ts';
import { phrases } from '../locales/index.ts';

/** A measure with what it is measured against, as a record has them. */
export interface TypedMeasure {
  readonly measure: Measure;
  readonly against?: string;
}

/** `Share: Fujian`, 占比：福建: the measure and, behind a colon, what it is of or against. */
export function measureText(
  base: FactBase,
  { measure, against }: { readonly measure: Measure; readonly against?: string | undefined },
  language: Language,
): string {
  const name = phrases(language).measures[measure];
  if (against === undefined) return name;
  const names = base.places.get(against)?.names ?? base.members.get(against.split('=')[1] ?? '')?.names;
  const reference = names?.[language === 'en' ? 'en' : 'zh'] ?? against;
  return `${name}${language === 'en' ? ': ' : '：'}${reference}`;
}

/** What parts a measure from its reference: a colon or comma, else a word. */
const PARTED = [/^(.*?)\s*[:：]\s*(.*)$/, /^(.*?)\s*[,，]\s*(.*)$/, /^(.*?)\s+(?:of|over|to|against|in)\s+(.*)$/i];

/** Reads what `measureText` writes, ids, and "share of Fujian"; undefined where any part of it is not known. */
export function measureTyped(engine: Engine, text: string): TypedMeasure | undefined {
  for (const parted of PARTED) {
    const [, name = '', reference = ''] = parted.exec(text.trim()) ?? [];
    const measure = measureNamed(name);
    const against = measure && referenceNamed(engine, measure, reference.trim());
    if (measure && against !== undefined) return { measure, against };
  }
  // A reference that is not known is no part of the measure's own name.
  const whole = /[:：,，]/.test(text) ? undefined : measureNamed(text);
  return whole && { measure: whole };
}

function measureNamed(text: string): Measure | undefined {
  const read = text.trim() === '' ? '' : readMeasure(text.trim());
  return MEASURES.find((measure) => measure === read);
}

/** Growth is against a period, all else against a place or, a share, a part. */
function referenceNamed(engine: Engine, measure: Measure, text: string): string | undefined {
  if (measure === 'growth' || measure === 'share_change') return parsePeriod(text)?.id;
  const { places, members } = engine.base;
  const concepts = engine.conceptsNamed(text);
  const place =
    readName(text, [...places.values()], ({ id, names }) => [id, names.en, names.zh]) ??
    [...places.values()].find((one) => one.concepts.length === 1 && concepts.includes(one.concepts[0] ?? ''));
  if (place || measure !== 'share') return place?.id;
  if (text.includes('=')) return text;
  const member = readName(text, [...members.values()], ({ id, names }) => [id, names.en, names.zh]);
  return member && `${member.dimension}=${member.id}`;
}
