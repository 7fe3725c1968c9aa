import { z } from 'zod';
import type { Turns } from './converse.ts';

const common = {
  id: z.string().min(1),
  lang: z.enum(['en', 'zh', 'mixed']),
  class: z.string().min(1),
  expect: z.object({
    status: z.array(z.enum(['answered', 'clarify', 'unknown'])).min(1),
    facts: z.array(z.string()).default([]),
    numbers: z.array(z.union([z.string(), z.array(z.string()).min(1)])).default([]),
    forbid: z.array(z.string()).default([]),
  }),
  note: z.string().optional(),
};

/** A line of a question file; what each member means stands in the questions' README. */
const questionSchema = z
  .union([
    z.object({ ...common, turns: z.tuple([z.string()], z.string()) }),
    z.object({ ...common, q: z.string() }).transform(({ q, ...rest }) => ({ ...rest, turns: [q] as const })),
  ])
  .transform((q): Question => q);

export type Status = 'answered' | 'clarify' | 'unknown';

export interface Question {
  readonly id: string;
  readonly lang: 'en' | 'zh' | 'mixed';
  /** The kind of question: direct, typo, unanswerable … */
  readonly class: string;
  /** What is typed; several messages where it is a conversation. */
  readonly turns: Turns;
  readonly expect: {
    readonly status: readonly Status[];
    /** Ids of the seed catalogue, or of facts. */
    readonly facts: readonly string[];
    /** What must stand in the text; of an inner list one is enough. */
    readonly numbers: readonly (string | readonly string[])[];
    /** What must not stand in the headline. */
    readonly forbid: readonly string[];
  };
}

/** Reads a question file: JSON lines. The first line that is none is named, and then nothing is read. */
export function readQuestions(
  text: string,
): { readonly ok: true; readonly questions: readonly Question[] } | { readonly ok: false; readonly line: number } {
  const questions: Question[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = questionSchema.safeParse(json(line));
    if (!parsed.success) return { ok: false, line: i + 1 };
    questions.push(parsed.data);
  }
  return { ok: true, questions };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
