import type { z } from 'zod';
import { observationId } from '../facts/fact-base.ts';
import { parsePeriod } from '../facts/period.ts';
import {
  indicatorSchema,
  memberSchema,
  type ObservationRecord,
  observationSchema,
  placeSchema,
  sourceSchema,
  statementSchema,
} from '../facts/schema.ts';
import { termSchema } from './term.ts';

/**
 * The base as a set of documents: a record each, under a key of its own. All that the ledger does (add, change, take
 * away, undo, merge, replay) is done to documents, whatever they hold; files.ts turns them into a base and back.
 */
const SCHEMAS = {
  place: placeSchema,
  member: memberSchema,
  indicator: indicatorSchema,
  source: sourceSchema,
  /** Key: `<source>/<cell>`. */
  observation: observationSchema,
  /** Key: `<source>/<statement>`. */
  statement: statementSchema,
  /** Key: `<concept>/<language>/<term>`. */
  term: termSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type Entity = keyof typeof SCHEMAS;
export type BodyOf<E extends Entity> = z.infer<(typeof SCHEMAS)[E]>;
/** A record as JSON: as the data files have it, defaults filled in. */
export type Body = object;

export interface DocumentKey {
  readonly entity: Entity;
  readonly key: string;
}

/** Documents by `documentId`, in the order in which they were put. */
export type Documents = ReadonlyMap<string, Body>;

export const documentId = ({ entity, key }: DocumentKey): string => `${entity}:${key}`;

/** The inverse of `documentId`. */
export function documentKey(id: string): DocumentKey {
  const at = id.indexOf(':');
  return { entity: id.slice(0, at) as Entity, key: id.slice(at + 1) };
}

const readings = new WeakMap<Body, Body>();
const texts = new WeakMap<Body, string>();

/**
 * Reads a document, filling in what the schema has gained since it was written. Each body is read once: bodies are never
 * changed, and the states of a base share most of theirs.
 */
export function readBody<E extends Entity>(
  entity: E,
  body: Body,
):
  | { readonly ok: true; readonly body: BodyOf<E> }
  | { readonly ok: false; readonly issues: readonly z.core.$ZodIssue[] } {
  const known = readings.get(body);
  if (known) return { ok: true, body: known as BodyOf<E> };
  const parsed = SCHEMAS[entity].safeParse(body);
  if (!parsed.success) return { ok: false, issues: parsed.error.issues };
  readings.set(body, parsed.data);
  asRead(parsed.data);
  return { ok: true, body: parsed.data as BodyOf<E> };
}

/** Marks a body as one that its schema has given, so that it is not read again. */
export function asRead<T extends Body>(body: T): T {
  readings.set(body, body);
  return body;
}

/** The same text for the same content, whatever the order of the keys: what documents are compared by. `` for none. */
export function canonical(entity: Entity, body: Body | undefined): string {
  if (body === undefined) return '';
  const known = texts.get(body);
  if (known !== undefined) return known;
  const read = readBody(entity, body);
  const text = JSON.stringify(read.ok ? read.body : body, sorted);
  texts.set(body, text);
  return text;
}

/** For `JSON.stringify`: the keys of every object in order. */
function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a figure is of, as a readable text: equal for two records of one cell. `home` is the indicator's own place. */
export function cellOf(
  record: Pick<ObservationRecord, 'indicator' | 'place' | 'breakdown' | 'period' | 'measure'>,
  home: string,
): string {
  const { indicator, place = home, breakdown = {}, measure } = record;
  const period = parsePeriod(record.period);
  return period
    ? observationId({ indicator, place, breakdown, measure, period }, home)
    : `${indicator}/${record.period}`;
}
