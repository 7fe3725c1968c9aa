import { createInterface } from 'node:readline/promises';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { CheckedClaim } from '../answer/checked.ts';
import { articleKind, articleText } from '../curation/article.ts';
import type { Engine } from '../engine.ts';
import { openEngine } from './engine.ts';
import { isDay, readText } from './extract.ts';
import { readOptions } from './options.ts';
import { sentences } from './sentences.ts';
import type { CommandLine, Terminal } from './terminal.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  published: z.string().optional(),
});

/** `check-text FILE`: every figure of a text compared with the base; `--jsonl` reads and writes a JSON object a line. */
export const checkText: CommandLine = async (args, terminal) => {
  const given = readOptions(
    args,
    { jsonl: { type: 'boolean' }, published: { type: 'string' }, lang: { type: 'string' } },
    terminal,
  );
  if (!given) return 1;
  const { values, positionals } = given;
  const [file = '-'] = positionals;
  if (values.published !== undefined && !isDay(values.published)) {
    terminal.err(sentences.wrongDay(values.published));
    return 1;
  }
  const content = file === '-' ? undefined : readText(file, terminal);
  if (file !== '-' && content === undefined) return 1;
  const engine = openEngine(terminal);
  if (!engine) return 1;
  const input = content === undefined ? terminal.input : Readable.from([content]);
  if (values.jsonl) return checkLines(engine, input, values.published, terminal);
  const text = articleText(content ?? (await textOf(input)), articleKind(file));
  const language =
    values.lang === 'zh' || (values.lang === undefined && /\p{Script=Han}/u.test(text)) ? 'zh-Hans' : 'en';
  const { headline, lines } = engine.check(text, { now: terminal.now(), language, ...publishedOn(values.published) });
  terminal.out(headline);
  for (const line of lines)
    terminal.out([`- ${line.text}`, ...(line.source ? [`  ${line.source} ${line.url ?? ''}`] : [])].join('\n'));
  return 0;
};

const publishedOn = (day: string | undefined) => (day === undefined ? {} : { published: day });

async function textOf(input: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** One JSON line in, one out, in order. A line that cannot be read is named and the others are checked. */
async function checkLines(
  engine: Engine,
  input: Readable,
  published: string | undefined,
  terminal: Terminal,
): Promise<number> {
  let number = 0;
  let bad = 0;
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const line = number === 1 ? raw.replace(/^\ufeff/, '') : raw;
    if (line.trim() === '') continue;
    const read = readLine(line);
    if ('problem' in read) {
      bad += 1;
      terminal.err(sentences.badLine(number, read.problem));
      continue;
    }
    const day = read.published !== undefined && isDay(read.published) ? read.published : published;
    const { claims } = engine.check(read.text, { now: terminal.now(), language: 'en', ...publishedOn(day) });
    terminal.out(JSON.stringify({ id: read.id, claims: claims.map(asJson) }));
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
  return parsed.success ? parsed.data : { problem: sentences.wrongTextShape };
}

function asJson({ value, unit, scale, span, text, verdict, observation, percent, points, why }: CheckedClaim): object {
  return { value, unit, scale, span, text, verdict, fact: observation?.id, percent, points, why };
}
