import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { sentences } from './sentences.ts';
import type { Terminal } from './terminal.ts';

/**
 * Reads a JSON object a line, in order, and hands over what is of the right shape. A line that is not is named on the
 * error output, and the others are taken all the same.
 * @param wrongShape says what was expected.
 * @returns the exit code: 1 where a line could not be read.
 */
export async function eachJsonLine<T extends z.ZodType>(
  input: Readable,
  schema: T,
  wrongShape: string,
  terminal: Terminal,
  take: (line: z.infer<T>, number: number) => void,
): Promise<0 | 1> {
  let number = 0;
  let bad = 0;
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    // A byte order mark before the first line is no part of it.
    const line = number === 1 ? raw.replace(/^\ufeff/, '') : raw;
    if (line.trim() === '') continue;
    const json = parsed(line);
    const read = json === undefined ? undefined : schema.safeParse(json.value);
    if (read?.success) {
      take(read.data, number);
      continue;
    }
    bad += 1;
    terminal.err(sentences.badLine(number, read ? wrongShape : sentences.notJson));
  }
  return bad > 0 ? 1 : 0;
}

function parsed(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
}
