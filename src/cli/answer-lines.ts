import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import type { Engine, Reply } from '../engine.ts';
import { converse } from '../evaluation/converse.ts';
import { sentences } from './sentences.ts';
import type { Terminal } from './terminal.ts';

const id = z.union([z.string(), z.number()]);
const lineSchema = z.union([
  z.object({ id, turns: z.tuple([z.string()], z.string()) }),
  z.object({ id, q: z.string() }),
]);

/** `--jsonl`: one JSON line in, one out, in order. A line that cannot be read is named and the others are answered. */
export async function answerLines(engine: Engine, terminal: Terminal): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const line of createInterface({ input: terminal.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    // A byte order mark before the first line is no part of it.
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    if (text.trim() === '') continue;
    const read = readLine(text);
    if ('problem' in read) {
      bad += 1;
      terminal.err(sentences.badLine(number, read.problem));
      continue;
    }
    const turns = 'turns' in read ? read.turns : ([read.q] as const);
    const reply = converse(engine, turns, `line ${number}`, terminal.now());
    terminal.out(JSON.stringify(outcome(read.id, reply)));
  }
  return bad > 0 ? 1 : 0;
}

function readLine(text: string): z.infer<typeof lineSchema> | { readonly problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: sentences.notJson };
  }
  const parsed = lineSchema.safeParse(json);
  return parsed.success ? parsed.data : { problem: sentences.wrongShape };
}

function outcome(id: string | number, { answer, headline, text }: Reply): object {
  const reason = answer.status === 'unknown' ? { reason: answer.reason } : {};
  return { id, status: answer.status, ...reason, facts: answer.facts, headline, text };
}
