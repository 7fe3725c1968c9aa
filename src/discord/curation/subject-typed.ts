import type { PartialRecord } from '../../answer/record-text.ts';
import { subjectName } from '../../answer/text.ts';
import type { Engine } from '../../engine.ts';
import { breakdownKey, type FactBase } from '../../facts/fact-base.ts';
import type { Language } from '../../question/language.ts';
import type { Subject } from '../../question/query.ts';

/** A record's subject by its ids: `goods-trade@ftz-xiamen/partner=eu`. */
function subjectById({ indicator, place, breakdown }: PartialRecord): string {
  if (typeof indicator !== 'string') return '';
  const cells = breakdownKey((breakdown ?? {}) as Record<string, string>);
  return `${indicator}${typeof place === 'string' ? `@${place}` : ''}${cells && `/${cells}`}`;
}

/** A record's subject as the forms show it: by its name where that is read back as the same, else by its ids. */
export function subjectText(engine: Engine, record: PartialRecord, language: Language, now: Date): string {
  const ids = subjectById(record);
  const subject = subjectWritten(engine.base, ids);
  if (!subject) return ids;
  const name = subjectName(engine.base, subject, language);
  const read = subjectTyped(engine, name, now);
  return read && isSame(read, subject) ? name : ids;
}

/** Reads what `subjectById` writes; every part has to be on file, a figure for it need not be. */
function subjectWritten(base: FactBase, text: string): Subject | undefined {
  const [, id = '', place, cells = ''] = /^([a-z0-9-]+)(?:@([a-z0-9-]+))?(?:\/([a-z0-9=,-]+))?$/.exec(text) ?? [];
  const indicator = base.indicators.get(id);
  if (!indicator || (place !== undefined && !base.places.has(place))) return undefined;
  const pairs = cells === '' ? [] : cells.split(',').map((cell) => cell.split('='));
  const areKnown = pairs.every(([dimension, member = '']) => base.members.get(member)?.dimension === dimension);
  if (!areKnown) return undefined;
  return { indicator: id, place: place ?? indicator.place, breakdown: Object.fromEntries(pairs) };
}

/**
 * What a form's or an option's text names: an id with its parts, a name, or words that a question about it would use
 * ("exports to ASEAN", 对东盟出口). Undefined for none and for several.
 */
export function subjectTyped(engine: Engine, text: string, now: Date): Subject | undefined {
  const typed = text.trim();
  return subjectWritten(engine.base, typed) ?? engine.subjectNamed(typed) ?? subjectAsked(engine, typed, now);
}

/** The one subject that the words ask for, where they ask for nothing else: no period, no measure but the amount, no comparison, no claim. */
function subjectAsked(engine: Engine, text: string, now: Date): Subject | undefined {
  if (text === '') return undefined;
  const { query } = engine.ask(text, { now });
  if (query.kind !== 'figure' || query.claims.length > 0 || query.currency !== undefined) return undefined;
  const { subjects, open, period, negated, against, measure = 'level' } = query.target;
  const [only, second] = [...subjects, ...open];
  return second || period || negated || against !== undefined || measure !== 'level' ? undefined : only;
}

function isSame(a: Subject, b: Subject): boolean {
  return a.indicator === b.indicator && a.place === b.place && breakdownKey(a.breakdown) === breakdownKey(b.breakdown);
}

/** A subject as a record has it: the indicator's own place and an empty breakdown are left out. */
export function placed(base: FactBase, { indicator, place, breakdown }: Subject) {
  return {
    indicator,
    ...(place === base.indicators.get(indicator)?.place ? {} : { place }),
    ...(Object.keys(breakdown).length === 0 ? {} : { breakdown }),
  };
}
