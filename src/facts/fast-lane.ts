import type { Interner } from './interner.ts';
import { SCALES } from './quantity.ts';
import { MEASURES } from './schema.ts';

/**
 * The schema costs some microseconds a record, which a base of a million does not have. Nearly all records are plain:
 * an indicator, a period and a number. This reads such a list at once, giving exactly what the schema would give; for
 * anything out of the ordinary it gives up, and the schema decides and words the objection. A property test holds the
 * two together.
 * @returns the list with its defaults filled in, or undefined when the schema has to look.
 */
export function readPlainRecords(list: unknown, interner: Interner): object[] | undefined {
  if (!Array.isArray(list)) return undefined;
  for (const record of list) if (!isPlain(record, interner)) return undefined;
  return list;
}

const NONE: readonly [] = Object.freeze([] as const);
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const WORD = /^\S+$/;
const measures: ReadonlySet<unknown> = new Set(MEASURES);
const scales: ReadonlySet<unknown> = new Set(Object.keys(SCALES));

function isPlain(record: unknown, interner: Interner): boolean {
  if (typeof record !== 'object' || record === null) return false;
  const r = record as Record<string, unknown>;
  for (const key in r) if (!isGood(key, r[key], interner)) return false;
  if (r.indicator === undefined || r.period === undefined || r.value === undefined) return false;
  if (r.unit === undefined || r.paragraph === undefined) return false;
  r.measure ??= 'level';
  r.scale ??= 'one';
  r.alsoReported = NONE;
  return true;
}

function isGood(key: string, value: unknown, interner: Interner): boolean {
  switch (key) {
    case 'indicator':
    case 'place':
      return typeof value === 'string' && ID.test(value);
    case 'period':
      return typeof value === 'string' && WORD.test(value) && interner.period(value) !== undefined;
    case 'value':
    case 'unit':
    case 'against':
      return typeof value === 'string' && WORD.test(value);
    case 'measure':
      return measures.has(value);
    case 'scale':
      return scales.has(value);
    case 'paragraph':
    case 'line':
      return Number.isSafeInteger(value) && (value as number) > 0;
    case 'breakdown':
      return isBreakdown(value);
    default:
      return false;
  }
}

function isBreakdown(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const of = value as Record<string, unknown>;
  for (const key in of) {
    const member = of[key];
    if (!ID.test(key) || typeof member !== 'string' || !ID.test(member)) return false;
  }
  return true;
}
