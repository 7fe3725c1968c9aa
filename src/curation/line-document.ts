import { error, type Objection } from '../facts/objection.ts';
import { isSameQuantity, type Quantity } from '../facts/quantity.ts';
import type { ObservationRecord } from '../facts/schema.ts';
import {
  asRead,
  type Body,
  cellOf,
  type DocumentKey,
  type Documents,
  documentId,
  type Entity,
  readBody,
} from './document.ts';
import type { LineChange } from './proposal.ts';
import { type TaughtTerm, termKey } from './term.ts';

/** The document that a line is about and what it would be, or what is missing for there to be one. */
export type LineDocument =
  | ({ readonly ok: true; readonly after: Body | undefined } & DocumentKey)
  | { readonly ok: false; readonly objections: readonly Objection[] };

/** Reads a line against the documents as they stand, with the indicators that the same proposal adds. */
export function lineDocument(change: LineChange, documents: Documents, file: string): LineDocument {
  switch (change.kind) {
    case 'figure':
      return figure(change.source, change.record, documents, file);
    case 'retract':
      return { ok: true, entity: 'observation', key: `${change.source}/${change.cell}`, after: undefined };
    case 'indicator':
      return keyed('indicator', change.record, file, ({ id }) => id);
    case 'source':
      return keyed('source', change.record, file, ({ id }) => id);
    case 'term':
      return keyed('term', change.record, file, (term: TaughtTerm) => termKey(term));
    case 'shipped':
      return { ok: true, entity: change.entity, key: change.key, after: change.record ?? undefined };
  }
}

function figure(source: string, record: Body, documents: Documents, file: string): LineDocument {
  const said = present(record);
  // The cell does not depend on the paragraph, so a page that is on file can supply it.
  const looked = readBody('observation', { paragraph: 1, ...said });
  const home = looked.ok ? homeOf(looked.body.indicator, documents) : '';
  const key = looked.ok
    ? ({ entity: 'observation', key: `${source}/${cellOf(looked.body, home)}` } as const)
    : undefined;
  const onFile = key && documents.get(documentId(key));
  const known = onFile && readBody('observation', onFile);
  const paragraph = known?.ok ? { paragraph: known.body.paragraph } : {};
  const read = readLine('observation', { ...paragraph, ...said }, file);
  if (!read.ok) return read;
  if (!key) throw new Error(`a figure of ${source} was read with a paragraph and not without`);
  return { ok: true, ...key, after: known?.ok ? completed(read.body, record, known.body) : read.body };
}

function homeOf(indicator: string, documents: Documents): string {
  const record = documents.get(documentId({ entity: 'indicator', key: indicator }));
  return (record as { readonly place?: string } | undefined)?.place ?? '';
}

/** What a page says beside its number: it stays where the number does and nothing else is said of it. */
const ASIDES = ['against', 'alsoReported', 'qualifier', 'printed', 'disputed', 'note'] as const;
/** The number itself: the same one may be typed as 430.73 billion and as 4307.3亿. */
const NUMBER = ['value', 'unit', 'scale'] as const;

/**
 * A record of a figure that is on file, with what is on file of it and was not said again: reading a page twice gives the
 * same figure. `null` in the record takes a field away.
 */
function completed(record: ObservationRecord, said: Body, onFile: ObservationRecord): ObservationRecord {
  const isSameNumber = isSameQuantity(quantityOf(record), quantityOf(onFile));
  const unsaid = (['line', ...(isSameNumber ? ASIDES : [])] as const).filter((field) => !(field in said));
  const kept = isSameNumber ? [...unsaid, ...NUMBER] : unsaid;
  const { period, place, breakdown } = onFile;
  const whole = { ...record, ...pick(onFile, kept), period, place, breakdown };
  return asRead(present(whole) as ObservationRecord);
}

const quantityOf = ({ value, unit, scale }: ObservationRecord): Quantity => ({ printed: value, unit, scale });

const pick = (from: ObservationRecord, fields: readonly (keyof ObservationRecord)[]): Partial<ObservationRecord> =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));

function present(record: object): Body {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== null));
}

function keyed<E extends 'indicator' | 'source' | 'term'>(
  entity: E,
  record: Body,
  file: string,
  keyOf: (body: Extract<ReturnType<typeof readBody<E>>, { ok: true }>['body']) => string,
): LineDocument {
  const read = readLine(entity, record, file);
  return read.ok ? { ok: true, entity, key: keyOf(read.body), after: read.body } : read;
}

function readLine<E extends Entity>(entity: E, record: Body, file: string) {
  const read = readBody(entity, record);
  if (read.ok) return read;
  const objections = read.issues.map(({ path, message }) => {
    const pointer = `/${path.map(String).join('/')}`;
    const field = path.map(String).join('.');
    const isMissing = field !== '' && valueAt(record, path) === undefined;
    return isMissing
      ? error('missing-field', file, pointer, { field })
      : error('shape', file, pointer, { problem: message, field });
  });
  return { ok: false as const, objections };
}

function valueAt(record: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step], record);
}
