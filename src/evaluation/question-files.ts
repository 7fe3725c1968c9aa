import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from './judge.ts';
import { type Question, readQuestions } from './question.ts';

/** The project's own questions, beside the catalogue of the ids that they use. */
export const QUESTIONS = fileURLToPath(new URL('../../tests/questions', import.meta.url));

export function readCatalogue(): Catalogue {
  return JSON.parse(readFileSync(join(QUESTIONS, 'catalogue.json'), 'utf8')) as Catalogue;
}

/** The question files of a folder, in order of their names. */
export function questionFiles(folder = QUESTIONS): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(folder, name));
}

export type FileProblem =
  | { readonly kind: 'unreadable'; readonly file: string; readonly problem: string }
  | { readonly kind: 'line'; readonly file: string; readonly line: number };

/** Every question of the files, or the first file that cannot be read. */
export function readQuestionFiles(files: readonly string[]): readonly Question[] | FileProblem {
  const all: Question[] = [];
  for (const file of files) {
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch (e) {
      return { kind: 'unreadable', file, problem: (e as NodeJS.ErrnoException).code ?? (e as Error).message };
    }
    const read = readQuestions(text);
    if (!read.ok) return { kind: 'line', file, line: read.line };
    all.push(...read.questions);
  }
  return all;
}
