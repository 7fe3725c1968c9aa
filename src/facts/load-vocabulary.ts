import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { error, type Objection } from './objection.ts';
import {
  type Concept,
  conceptFileSchema,
  foreignFileSchema,
  lookalikeFileSchema,
  pinyinFileSchema,
  type Vocabulary,
} from './vocabulary.ts';

const SPECIAL = new Set(['places-foreign.json', 'pinyin.json', 'lookalikes.json']);

/**
 * Reads data/vocabulary. Every other `*.json` is a list of concepts; the same id in two files adds up. Those under prose/
 * are kept apart: they serve the reading of articles only.
 * @returns the vocabulary, or every objection.
 */
export function loadVocabulary(
  folder: string,
): { readonly ok: true; readonly vocabulary: Vocabulary } | { readonly ok: false; readonly objections: Objection[] } {
  const out: Objection[] = [];
  const read = <T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined => {
    const shown = `vocabulary/${file}`;
    try {
      const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues)
        out.push(error('shape', shown, `/${issue.path.map(String).join('/')}`, { problem: issue.message }));
    } catch (e) {
      const missing = (e as NodeJS.ErrnoException).code === 'ENOENT';
      out.push(error(missing ? 'missing-file' : 'not-json', shown, '', { problem: (e as Error).message }));
    }
    return undefined;
  };
  const readConcepts = (inFolder: string): Concept[] => {
    const concepts: Concept[] = [];
    for (const name of listFolder(join(folder, inFolder), out)) {
      const content = read(join(inFolder, name), conceptFileSchema);
      const joint = content?.joint ?? false;
      for (const c of content?.concepts ?? []) concepts.push(joint ? { ...c, joint } : c);
    }
    return concepts;
  };
  const concepts = readConcepts('');
  const prose = existsSync(join(folder, 'prose')) ? readConcepts('prose') : [];
  const foreign = read('places-foreign.json', foreignFileSchema)?.places ?? [];
  const pinyin = read('pinyin.json', pinyinFileSchema)?.syllables ?? {};
  const lookalikes = read('lookalikes.json', lookalikeFileSchema)?.pairs ?? [];
  const english = readWords(join(folder, 'english-words.txt'), out);
  if (out.length > 0) return { ok: false, objections: out };
  return { ok: true, vocabulary: { concepts, prose, foreign, english, pinyin, lookalikes } };
}

function listFolder(folder: string, out: Objection[]): string[] {
  try {
    return readdirSync(folder)
      .filter((f) => f.endsWith('.json') && !SPECIAL.has(f))
      .sort();
  } catch {
    out.push(error('missing-file', 'vocabulary/', ''));
    return [];
  }
}

function readWords(path: string, out: Objection[]): Set<string> {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return new Set(lines.filter((l) => l && !l.startsWith('#')));
  } catch {
    out.push(error('missing-file', 'vocabulary/english-words.txt', ''));
    return new Set();
  }
}
