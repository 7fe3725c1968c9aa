import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Built, build, type Files } from './build.ts';
import { error, type Objection } from './objection.ts';
import { indicatorsFileSchema, membersFileSchema, placesFileSchema, sourceFileSchema } from './schema.ts';

/**
 * Reads a data folder, all of it.
 * @returns the base with its doubts, or the complete list of objections: never half a base.
 */
export function loadFacts(folder: string): ({ readonly ok: true } & Built) | { ok: false; objections: Objection[] } {
  const out: Objection[] = [];
  const read = <T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined => {
    const json = readJson(join(folder, file), file, out);
    if (json === undefined) return undefined;
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      out.push(error('shape', file, `/${issue.path.map(String).join('/')}`, { problem: issue.message }));
    return undefined;
  };
  const places = read('places.json', placesFileSchema);
  const members = read('members.json', membersFileSchema);
  const indicators = read('indicators.json', indicatorsFileSchema);
  const sources = sourceFiles(folder, out).flatMap((file) => {
    const content = read(file, sourceFileSchema);
    return content ? [{ file, content }] : [];
  });
  if (!places || !members || !indicators || out.length > 0) return { ok: false, objections: out };
  const files = {
    places: { file: 'places.json', list: places.places },
    members: { file: 'members.json', list: members.members },
    indicators: { file: 'indicators.json', list: indicators.indicators },
    sources,
  } as Files;
  const built = build(files);
  const fatal = built.objections.some((o) => o.severity === 'error');
  return fatal ? { ok: false, objections: [...built.objections] } : { ok: true, ...built };
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
