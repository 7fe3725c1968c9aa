import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { VERDICTS } from '../answer/checked.ts';
import type { FileProblem } from './question-files.ts';

/** The project's own labelled sentences and articles. */
export const LABELLED_TEXTS = fileURLToPath(new URL('../../tests/check', import.meta.url));
export const LABELLED_ARTICLES = fileURLToPath(new URL('../../tests/curation/articles-dev', import.meta.url));

const textSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  lang: z.string(),
  text: z.string(),
  published: z.string().optional(),
  claims: z.array(z.object({ text: z.string(), value: z.string(), verdict: z.enum(VERDICTS) })),
  why: z.string().default(''),
});
/** A text with the claim that each of its figures should give; `value` is signed. */
export type LabelledText = z.infer<typeof textSchema>;

const field = z.string().nullish();
const articleSchema = z.object({
  published: z.string(),
  lang: z.string(),
  figures: z.array(
    z.object({
      text: z.string(),
      value: z.string(),
      unit: z.string(),
      scale: z.string().default('1'),
      indicator: field,
      place: field,
      period: field,
      measure: field,
      breakdown: z.record(z.string(), z.string()).default({}),
      paragraph: z.int(),
    }),
  ),
});
/** An article with the candidates that it should give; null: not to be told. */
export type LabelledArticle = z.infer<typeof articleSchema> & { readonly name: string; readonly body: string };

/** The lines of label files, or the first that cannot be read. Without names: all of the project's. */
export function readLabelledTexts(files: readonly string[]): readonly LabelledText[] | FileProblem {
  const all: LabelledText[] = [];
  for (const file of files.length > 0 ? files : filesIn(LABELLED_TEXTS, '.jsonl')) {
    let lines: string[];
    try {
      lines = readFileSync(file, 'utf8').split('\n');
    } catch (e) {
      return { kind: 'unreadable', file, problem: (e as NodeJS.ErrnoException).code ?? (e as Error).message };
    }
    for (const [i, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const read = textSchema.safeParse(parsed(line));
      if (!read.success) return { kind: 'line', file, line: i + 1 };
      all.push(read.data);
    }
  }
  return all;
}

/** The articles of folders, each a text and a `.json` of the same name beside it. */
export function readLabelledArticles(folders: readonly string[]): readonly LabelledArticle[] | FileProblem {
  const all: LabelledArticle[] = [];
  for (const folder of folders.length > 0 ? folders : [LABELLED_ARTICLES])
    try {
      for (const file of filesIn(folder, '.json')) {
        const read = articleSchema.safeParse(parsed(readFileSync(file, 'utf8')));
        if (!read.success) return { kind: 'line', file, line: 1 };
        const body = readFileSync(file.replace(/\.json$/, '.txt'), 'utf8');
        all.push({ ...read.data, name: file.replace(/^.*[\\/]|\.json$/g, ''), body });
      }
    } catch (e) {
      return { kind: 'unreadable', file: folder, problem: (e as NodeJS.ErrnoException).code ?? (e as Error).message };
    }
  return all;
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
