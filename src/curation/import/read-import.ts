import type { z } from 'zod';
import type { Source } from '../../facts/schema.ts';
import { type Body, type Documents, documentId, readBody } from '../document.ts';
import { type Draft, type LineChange, MOST, type Origin } from '../proposal.ts';
import { jsonLines, lineOf } from './json-lines.ts';
import type { ImportProblem, ImportResult } from './problem.ts';
import { readTable } from './read-table.ts';
import { clashesOf, recordOf, sourceColumn, sourceOf, type TableRow } from './row-record.ts';

/** A record with the publication that states it, and the lines where each of the two begins. */
interface Found {
  readonly record: Body;
  readonly source: Body;
  readonly line: number;
  readonly sourceLine: number;
  lineAt(field: string): number;
  /** What a field of the publication is called in the file. */
  sourceField(field: string): string;
  /** Columns that contradict one another. */
  readonly clashes: ReturnType<typeof clashesOf>;
}

/**
 * Reads a file of figures into a proposal: a table (.csv) or JSON (.json), either of which may be an export; or JSON as in
 * data/sources, one publication or a list of them. Nothing is left out: one wrong line and the whole file is refused, with
 * every problem named.
 * @param name the file's name, by which its kind is told.
 * @param why the reason that goes with the proposal.
 */
export function readImport(name: string, text: string, why: string, documents: Documents): ImportResult<Draft> {
  const found = readFile(name.toLowerCase(), text);
  if (!found.ok) return found;
  if (found.value.length > MOST.lines)
    return { ok: false, problems: [{ kind: 'too-many', line: 1, most: MOST.lines }] };
  const problems: ImportProblem[] = [];
  const sources = new Map<string, Source>();
  const lines: { change: LineChange; origin: Origin }[] = [];
  const corrected = new Map<string, { change: LineChange; origin: Origin }>();
  for (const one of found.value) {
    const source = sourceFor(one, documents, sources, problems);
    problems.push(...one.clashes.map((clash) => ({ kind: 'clash', line: one.lineAt(clash.field), ...clash }) as const));
    const change = source === undefined ? undefined : correctionOf(one.source, source, documents);
    if (source !== undefined && change) corrected.set(source, { change, origin: { line: one.sourceLine } });
    const read = readBody('observation', one.record);
    if (!read.ok) problems.push(...read.issues.map((issue) => problemOf(issue, one)));
    else if (source !== undefined)
      lines.push({ change: { kind: 'figure', source, record: read.body }, origin: { line: one.line } });
  }
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
  return { ok: true, value: { why, sources: [...sources.values()], lines: [...corrected.values(), ...lines] } };
}

function readFile(name: string, text: string): ImportResult<readonly Found[]> {
  if (name.endsWith('.csv')) return readCsv(text);
  if (name.endsWith('.json')) return readJson(text);
  return { ok: false, problems: [{ kind: 'wrong-kind', line: 1, name }] };
}

function readCsv(text: string): ImportResult<readonly Found[]> {
  const table = readTable(text);
  if (!table.ok) return table;
  return { ok: true, value: table.value.map(({ row, line }) => foundIn(row, line)) };
}

function foundIn(row: TableRow, line: number, lineAt: (field: string) => number = () => line): Found {
  return {
    record: recordOf(row),
    source: sourceOf(row),
    line,
    sourceLine: line,
    lineAt,
    sourceField: sourceColumn,
    clashes: clashesOf(row),
  };
}

function readJson(text: string): ImportResult<readonly Found[]> {
  const plain = text.replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch (error) {
    const { message } = error as Error;
    const at = /position (\d+)/.exec(message)?.[1];
    const line = plain.slice(0, at === undefined ? plain.length : Number(at)).split('\n').length;
    return { ok: false, problems: [{ kind: 'not-json', line, problem: message }] };
  }
  const lines = jsonLines(plain);
  const wrong = (pointer: string): ImportResult<never> => ({
    ok: false,
    problems: [{ kind: 'wrong-shape', line: lineOf(lines, pointer) }],
  });
  const files = Array.isArray(json) ? json.map((file, i) => [file, `/${i}`] as const) : [[json, ''] as const];
  const found: Found[] = [];
  for (const [file, at] of files) {
    if (!isObject(file) || !Array.isArray(file.observations) || !file.observations.every(isObject)) return wrong(at);
    const page = isObject(file.source) ? file.source : undefined;
    for (const [i, record] of file.observations.entries()) {
      const pointer = `${at}/observations/${i}`;
      const line = lineOf(lines, pointer);
      const lineAt = (field: string) => lineOf(lines, `${pointer}/${field}`);
      if (page)
        found.push({
          record,
          source: page,
          line,
          sourceLine: lineOf(lines, `${at}/source`),
          lineAt,
          sourceField: (field) => field,
          clashes: [],
        });
      else if (typeof record.source === 'string') found.push(foundIn(asRow(record), line, lineAt));
      else return wrong(pointer);
    }
  }
  return found.length > 0 ? { ok: true, value: found } : { ok: false, problems: [{ kind: 'no-rows', line: 1 }] };
}

/** A row of an export in JSON, where the amounts that a page prints besides are a list. */
function asRow(record: Readonly<Record<string, unknown>>): TableRow {
  const also = Array.isArray(record.also_reported) ? record.also_reported.filter(isObject) : [];
  const told = also
    .map(({ printed, scale, unit }) => `${printed} ${scale === 'one' ? '' : `${scale} `}${unit}`)
    .join('; ');
  const texts = Object.entries(record).map(([key, value]) => [key, String(value ?? '')]);
  return { ...Object.fromEntries(texts), also_reported: told };
}

/** The id of the publication: on file, or new and fully described. */
function sourceFor(
  { source, sourceLine, line, sourceField }: Found,
  documents: Documents,
  fresh: Map<string, Source>,
  problems: ImportProblem[],
): string | undefined {
  const { id } = source as { readonly id?: unknown };
  if (typeof id !== 'string' || id === '') {
    problems.push({ kind: 'missing-value', line, field: 'source' });
    return undefined;
  }
  const read = readBody('source', source);
  // A row that names a page on file need not describe it; where it does, the description is held against the file later.
  if (documents.has(documentId({ entity: 'source', key: id }))) {
    if (read.ok) fresh.set(id, read.body);
    return id;
  }
  if (!read.ok) {
    const missing = [...new Set(read.issues.map(({ path }) => sourceField(String(path[0] ?? ''))))];
    const isKnown = problems.some((p) => p.kind === 'unknown-source' && p.id === id);
    if (!isKnown) problems.push({ kind: 'unknown-source', line: sourceLine, id, missing });
    return undefined;
  }
  fresh.set(id, read.body);
  return id;
}

/** What a file may say anew of a publication on file. Its address may not change: that would be another publication. */
const DESCRIPTION = ['title', 'publisher', 'published', 'publishedAbout', 'accessed', 'language', 'kind'] as const;

/** A line that corrects what is on file of a publication; undefined where the file says the same of it, or nothing. */
function correctionOf(source: Body, id: string, documents: Documents): LineChange | undefined {
  const known = documents.get(documentId({ entity: 'source', key: id })) as
    | Readonly<Record<string, unknown>>
    | undefined;
  const said = source as Readonly<Record<string, unknown>>;
  const changed = DESCRIPTION.filter((field) => said[field] !== undefined && said[field] !== known?.[field]);
  if (!known || changed.length === 0) return undefined;
  return { kind: 'source', record: { ...known, ...Object.fromEntries(changed.map((field) => [field, said[field]])) } };
}

/** What the schema's library says by itself is for whoever writes programs. */
const LIBRARY = /^(?:Invalid|Too|Expected)\b/;

function problemOf(issue: z.core.$ZodIssue, { record, line, lineAt }: Found): ImportProblem {
  const { path, message } = issue;
  const field = path.map(String).join('.');
  const first = String(path[0] ?? '');
  const isMissing = path.length === 1 && !(first in record);
  if (isMissing) return { kind: 'missing-value', line, field };
  const allowed = issue.code === 'invalid_value' ? { allowed: issue.values.map(String) } : {};
  const problem = LIBRARY.test(message) ? '' : message;
  return { kind: 'wrong-value', line: lineAt(path.map(String).join('/')), field, problem, ...allowed };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
