import { readFileSync } from 'node:fs';
import { decodeText } from '../curation/decode-text.ts';
import { sentences } from './sentences.ts';
import type { Terminal } from './terminal.ts';

/** A file's text; undefined, with what is wrong said, when it cannot be read. */
export function readText(file: string, terminal: Terminal): string | undefined {
  try {
    const text = decodeText(readFileSync(file));
    if (text === undefined) terminal.err(sentences.noText(file));
    return text;
  } catch (e) {
    terminal.err(sentences.unreadable(file, (e as NodeJS.ErrnoException).code ?? (e as Error).message));
    return undefined;
  }
}
