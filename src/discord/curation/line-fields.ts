import type { PartialRecord } from '../../answer/record-text.ts';
import { wordsFor } from '../../answer/text.ts';
import type { Body } from '../../curation/document.ts';
import type { LineChange } from '../../curation/proposal.ts';
import type { TypedAmount } from '../../curation/typed/amount.ts';
import type { Engine } from '../../engine.ts';
import type { Period } from '../../facts/period.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { MEASURES, type Measure, type ObservationRecord } from '../../facts/schema.ts';
import type { Language } from '../../question/language.ts';
import type { IntakeProblem, LineField } from './locales/words.ts';
import { measureText, measureTyped } from './measure-typed.ts';
import { placed, subjectText, subjectTyped } from './subject-typed.ts';

export type LineValues = Readonly<Record<LineField, string>>;

interface Reading {
  readonly engine: Engine;
  readonly language: Language;
  readonly now: Date;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A line's fields as the form shows them: all of it can be read back. */
export function lineValues(record: PartialRecord, { engine, language, now }: Reading): LineValues {
  const measure = MEASURES.find((known) => known === (record.measure ?? 'level'));
  const against = typeof record.against === 'string' ? record.against : undefined;
  return {
    indicator: subjectText(engine, record, language, now),
    period: text(record.period),
    // A measure that was not read is for the moderator to say.
    measure: measure ? measureText(engine.base, { measure, against }, language) : '',
    value: `${boundWord(record, language)}${text(record.value)}`,
    unit: unitText(engine, record, language),
  };
}

/** "about ", 约; a target is told by what the figure is of. */
function boundWord({ qualifier }: PartialRecord, language: Language): string {
  const { words, finish } = wordsFor(language);
  const bound = qualifier as ObservationRecord['qualifier'] | null;
  return bound === undefined || bound === null || bound === 'target' ? '' : finish(words.qualifier[bound]);
}

/** 亿元 where that is how the language writes it, else the words of the data: `billion CNY`. */
function unitText(engine: Engine, { unit, scale }: PartialRecord, language: Language): string {
  const { words, finish } = wordsFor(language);
  const plain = [scale === 'one' ? '' : text(scale), text(unit)].filter((part) => part !== '').join(' ');
  if (language === 'en' || typeof unit !== 'string') return plain;
  const one = finish(words.quantity({ printed: '1', unit, scale: (scale ?? 'one') as Quantity['scale'] }, false));
  const read = engine.amountTyped(one);
  return one.startsWith('1') && read?.unit === unit && read.scale === scale ? one.slice(1) : plain;
}

type Read =
  | { readonly ok: true; readonly change: LineChange }
  | { readonly ok: false; readonly problem: IntakeProblem };

/** Puts what a form holds in place of a line's fields; what the form does not show stays as it was. */
export function lineFromForm(
  before: { readonly source: string; readonly record: Body },
  typed: LineValues,
  reading: Reading,
): Read {
  const { engine, now } = reading;
  const refuse = (problem: IntakeProblem): Read => ({ ok: false, problem });
  const subject = subjectTyped(engine, typed.indicator, now);
  if (!subject) return refuse(unknownIndicator(typed.indicator, reading));
  const period = periodTyped(engine, typed.period, now);
  if (!period.ok) return period;
  const measured = measureTyped(engine, typed.measure);
  if (!measured) return refuse({ kind: 'unknown-measure', typed: typed.measure });
  const amount = amountOfFields(engine, typed, measured.measure);
  if (!amount) return refuse({ kind: 'unknown-unit', typed: `${typed.value} ${typed.unit}`.trim() });
  const {
    indicator: _,
    place: __,
    breakdown: ___,
    against: ____,
    alsoReported,
    ...rest
  } = before.record as PartialRecord;
  const isSame = rest.value === amount.value && rest.unit === amount.unit && rest.scale === amount.scale;
  const record = {
    ...rest,
    ...(isSame && alsoReported !== undefined ? { alsoReported } : {}),
    ...placed(engine.base, subject),
    period: period.value.id,
    ...measured,
    ...amount,
    // What the form shows without a bound has none, whatever is on file.
    qualifier: rest.qualifier === 'target' ? 'target' : (amount.qualifier ?? null),
  };
  return { ok: true, change: { kind: 'figure', source: before.source, record } };
}

/** The number in the one field with the unit of the other; a unit beside the number has to be the same. */
function amountOfFields(engine: Engine, { value, unit }: LineValues, measure: Measure): TypedAmount | undefined {
  const [alone, one] = [engine.amountTyped(value, measure), engine.amountTyped(`1 ${unit}`)];
  // A rank's unit is told by what it is; the one that an article's bare number was given may still stand there.
  if (alone?.unit === 'rank') return one === undefined || ['count', 'rank'].includes(one.unit) ? alone : undefined;
  const joined = engine.amountTyped(`${value} ${unit}`, measure);
  if (joined) return joined;
  return alone && alone.unit === one?.unit && alone.scale === one.scale ? alone : undefined;
}

/** A period that is the same whatever day it is typed: "Q1" and "last year" are of no year that a record could name. */
export function periodTyped(
  engine: Engine,
  typed: string,
  now: Date,
): { readonly ok: true; readonly value: Period } | { readonly ok: false; readonly problem: IntakeProblem } {
  const later = new Date(Date.UTC(now.getUTCFullYear() + 2, now.getUTCMonth(), 1));
  const [value, other] = [engine.periodNamed(typed, now), engine.periodNamed(typed, later)];
  if (!value) return { ok: false, problem: { kind: 'unknown-period', typed } };
  return value.id === other?.id ? { ok: true, value } : { ok: false, problem: { kind: 'period-without-year', typed } };
}

/** Says that a name is none, with those that are nearest to it. */
export function unknownIndicator(typed: string, { engine, language, now }: Reading): IntakeProblem {
  const near = engine.suggestIndicators(typed, {}, { language, now }).map(({ name }) => name);
  return { kind: 'unknown-indicator', typed, near: near.slice(0, 5) };
}
