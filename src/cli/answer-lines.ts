import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { Engine, Reply } from '../engine.ts';
import { converse } from '../evaluation/converse.ts';
import { eachJsonLine } from './json-lines.ts';
import { sentences } from './sentences.ts';
import type { Terminal } from './terminal.ts';

const id = z.union([z.string(), z.number()]);
const lineSchema = z.union([
  z.object({ id, turns: z.tuple([z.string()], z.string()) }),
  z.object({ id, q: z.string() }),
]);

/** `--jsonl`: one JSON line in, one out, in order. A line that cannot be read is named and the others are answered. */
export function answerLines(engine: Engine, input: Readable, terminal: Terminal): Promise<number> {
  return eachJsonLine(input, lineSchema, sentences.wrongShape, terminal, (line, number) => {
    const turns = 'turns' in line ? line.turns : ([line.q] as const);
    const reply = converse(engine, turns, `line ${number}`, terminal.now());
    terminal.out(JSON.stringify(outcome(line.id, reply)));
  });
}

function outcome(id: string | number, { answer, headline, text }: Reply): object {
  const reason = answer.status === 'unknown' ? { reason: answer.reason } : {};
  return { id, status: answer.status, ...reason, facts: answer.facts, headline, text };
}
