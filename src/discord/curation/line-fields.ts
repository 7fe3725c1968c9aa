import type { PartialRecord } from '../../answer/record-text.ts';
import type { Body } from '../../curation/document.ts';
import type { LineChange } from '../../curation/proposal.ts';
import type { Engine } from '../../engine.ts';
import { breakdownKey, type FactBase } from '../../facts/fact-base.ts';
import { MEASURES } from '../../facts/schema.ts';
import type { Subject } from '../../question/query.ts';
import type { IntakeProblem, LineField } from './locales/words.ts';

/** A record's subject as the forms show it: `goods-trade@ftz-xiamen/partner=eu`. */
export function subjectText({ indicator, place, breakdown }: PartialRecord): string {
  if (typeof indicator !== 'string') return '';
  const cells = breakdownKey((breakdown ?? {}) as Record<string, string>);
  return `${indicator}${typeof place === 'string' ? `@${place}` : ''}${cells && `/${cells}`}`;
}

/** Reads what `subjectText` writes; every part has to be on file, a figure for it need not be. */
function subjectWritten(base: FactBase, text: string): Subject | undefined {
  const [, id = '', place, cells = ''] = /^([a-z0-9-]+)(?:@([a-z0-9-]+))?(?:\/([a-z0-9=,-]+))?$/.exec(text) ?? [];
  const indicator = base.indicators.get(id);
  if (!indicator || (place !== undefined && !base.places.has(place))) return undefined;
  const pairs = cells === '' ? [] : cells.split(',').map((cell) => cell.split('='));
  const areKnown = pairs.every(([dimension, member = '']) => base.members.get(member)?.dimension === dimension);
  if (!areKnown) return undefined;
  return { indicator: id, place: place ?? indicator.place, breakdown: Object.fromEntries(pairs) };
}

/** What a form's or an option's text names: an id with its parts, or a name in either language. */
export function subjectTyped(engine: Engine, text: string): Subject | undefined {
  return subjectWritten(engine.base, text.trim()) ?? engine.subjectNamed(text.trim());
}

type Read =
  | { readonly ok: true; readonly change: LineChange }
  | { readonly ok: false; readonly problem: IntakeProblem };

/** Puts what a form holds in place of a line's fields; what the form does not show stays as it was. */
export function lineFromForm(
  engine: Engine,
  before: { readonly source: string; readonly record: Body },
  typed: Readonly<Record<LineField, string>>,
  now: Date,
): Read {
  const subject = subjectTyped(engine, typed.indicator);
  if (!subject) return { ok: false, problem: { kind: 'unknown-indicator', typed: typed.indicator } };
  const period = engine.periodNamed(typed.period, now);
  if (!period) return { ok: false, problem: { kind: 'unknown-period', typed: typed.period } };
  const measure = MEASURES.find((known) => known === typed.measure.trim()) ?? 'level';
  const amount = amountTyped(engine, `${typed.value} ${typed.unit}`);
  if (!amount) return { ok: false, problem: { kind: 'unknown-unit', typed: `${typed.value} ${typed.unit}` } };
  const { indicator: _, place: __, breakdown: ___, alsoReported, ...rest } = before.record as PartialRecord;
  const isSame = rest.value === amount.value && rest.unit === amount.unit && rest.scale === amount.scale;
  const record = {
    ...rest,
    ...(isSame && alsoReported !== undefined ? { alsoReported } : {}),
    ...placed(engine.base, subject),
    period: period.id,
    measure,
    ...amount,
  };
  return { ok: true, change: { kind: 'figure', source: before.source, record } };
}

/** A subject as a record has it: the indicator's own place and an empty breakdown are left out. */
export function placed(base: FactBase, { indicator, place, breakdown }: Subject) {
  return {
    indicator,
    ...(place === base.indicators.get(indicator)?.place ? {} : { place }),
    ...(Object.keys(breakdown).length === 0 ? {} : { breakdown }),
  };
}

const UNIT = /^(?:(one|thousand|ten-thousand|million|hundred-million|billion|trillion)\s+)?([A-Za-z][A-Za-z-]*)$/;

/**
 * A figure with its unit, as articles print it ("34.32 billion yuan", 5.9%) or as the data has it ("34.32 billion CNY").
 * Undefined where it is no figure, or one without a unit.
 */
export function amountTyped(
  engine: Engine,
  text: string,
): { readonly value: string; readonly unit: string; readonly scale: string } | undefined {
  const [, value = '', rest = ''] = /^\s*([-−+]?[\d.,]+)\s*(.*?)\s*$/.exec(text.normalize('NFKC')) ?? [];
  const [, scale = 'one', unit] = UNIT.exec(rest) ?? [];
  const units = new Set(engine.base.observations.map(({ quantity }) => quantity.unit));
  const plain = value.replace('−', '-').replace('+', '');
  if (unit !== undefined && units.has(unit)) return { value: plain, unit, scale };
  const [read, second] = engine.extract(text, {});
  if (!read || second || read.unit === undefined || read.unit === 'other') return undefined;
  const isNegative = plain.startsWith('-') && !read.value.startsWith('-');
  return { value: isNegative ? `-${read.value}` : read.value, unit: read.unit, scale: read.scale };
}
