import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Built, build, type Files, type NamedSource } from './build.ts';
import { readPlainRecords } from './fast-lane.ts';
import { Interner } from './interner.ts';
import { error, type Objection } from './objection.ts';
import {
  type Indicator,
  indicatorsFileSchema,
  type Member,
  membersFileSchema,
  type Place,
  placesFileSchema,
  type SourceFile,
  sourceFileSchema,
} from './schema.ts';

/**
 * Reads a data folder, all of it.
 * @returns the base with its doubts, or the complete list of objections: never half a base.
 */
export function loadFacts(folder: string): ({ readonly ok: true } & Built) | { ok: false; objections: Objection[] } {
  const out: Objection[] = [];
  const interner = new Interner();
  const files = readFolder(folder, interner, out);
  if (!files) return { ok: false, objections: out };
  const built = build(files, interner);
  const objections = [...out, ...built.objections];
  const fatal = objections.some((o) => o.severity === 'error');
  return fatal ? { ok: false, objections } : { ok: true, base: built.base, objections };
}

/**
 * Reads a data folder without building a base of it: the files as they are, for the ledger.
 * @returns the files, each of the right shape, or every objection to how they are written.
 */
export function loadFiles(
  folder: string,
):
  | { readonly ok: true; readonly files: Files & { readonly sources: readonly NamedSource[] } }
  | { ok: false; objections: Objection[] } {
  const out: Objection[] = [];
  const files = readFolder(folder, new Interner(), out);
  const sources = files ? [...files.sources] : [];
  return files && out.length === 0 ? { ok: true, files: { ...files, sources } } : { ok: false, objections: out };
}

/** @returns undefined when one of the lists cannot be read; all that stands in the way is in `out`. */
function readFolder(folder: string, interner: Interner, out: Objection[]): Files | undefined {
  const places = readFile(folder, 'places.json', placesFileSchema, out)?.places as Place[] | undefined;
  const members = readFile(folder, 'members.json', membersFileSchema, out)?.members as Member[] | undefined;
  const indicators = readFile(folder, 'indicators.json', indicatorsFileSchema, out)?.indicators as
    | Indicator[]
    | undefined;
  const sources = readSources(folder, interner, out);
  if (!places || !members || !indicators) {
    for (const _ of sources); // The sources' objections belong to the complete list too.
    return undefined;
  }
  return {
    places: { file: 'places.json', list: places },
    members: { file: 'members.json', list: members },
    indicators: { file: 'indicators.json', list: indicators },
    sources,
  };
}

function readFile<T extends z.ZodType>(folder: string, file: string, schema: T, out: Objection[]) {
  const json = readJson(join(folder, file), file, out);
  return json === undefined ? undefined : check(json, file, schema, out);
}

function check<T extends z.ZodType>(json: unknown, file: string, schema: T, out: Objection[]): z.infer<T> | undefined {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    out.push(error('shape', file, issue.path.map((step) => `/${String(step)}`).join(''), { problem: issue.message }));
  return undefined;
}

/** One file at a time, so that the text of a large base is never all in memory. */
function* readSources(folder: string, interner: Interner, out: Objection[]): Generator<NamedSource> {
  for (const file of sourceFiles(folder, out)) {
    const json = readJson(join(folder, file), file, out);
    if (json === undefined) continue;
    const plain = readPlainRecords((json as { observations?: unknown } | null)?.observations, interner);
    const content = check(plain ? { ...(json as object), observations: [] } : json, file, sourceFileSchema, out);
    if (content)
      yield { file, content: plain ? { ...content, observations: plain as SourceFile['observations'] } : content };
  }
}

function readJson(path: string, file: string, out: Objection[]): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (e) {
    const missing = (e as NodeJS.ErrnoException).code === 'ENOENT';
    out.push(error(missing ? 'missing-file' : 'unreadable', file, ''));
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (e) {
    out.push(error('not-json', file, '', { problem: (e as Error).message }));
    return undefined;
  }
}

function sourceFiles(folder: string, out: Objection[]): string[] {
  try {
    return readdirSync(join(folder, 'sources'))
      .filter((f) => f.endsWith('.json'))
      .sort()
      .map((f) => `sources/${f}`);
  } catch {
    out.push(error('missing-file', 'sources/', ''));
    return [];
  }
}
