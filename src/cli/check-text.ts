import { Readable } from 'node:stream';
import { z } from 'zod';
import type { CheckedClaim } from '../answer/checked.ts';
import { articleKind, articleText } from '../curation/article.ts';
import type { Engine } from '../engine.ts';
import { isDay } from '../facts/day.ts';
import { withFacts } from './facts.ts';
import { eachJsonLine } from './json-lines.ts';
import { readOptions } from './options.ts';
import { readText } from './read-text.ts';
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
  const input = content === undefined ? terminal.input : Readable.from([content]);
  return withFacts(terminal, async (engine) => {
    if (values.jsonl) return checkLines(engine, input, values.published, terminal);
    const text = articleText(content ?? (await textOf(input)), articleKind(file));
    const language =
      values.lang === 'zh' || (values.lang === undefined && /\p{Script=Han}/u.test(text)) ? 'zh-Hans' : 'en';
    const { headline, lines } = engine.check(text, { now: terminal.now(), language, ...publishedOn(values.published) });
    terminal.out(headline);
    for (const line of lines)
      terminal.out([`- ${line.text}`, ...(line.source ? [`  ${line.source} ${line.url ?? ''}`] : [])].join('\n'));
    return 0;
  });
};

const publishedOn = (day: string | undefined) => (day === undefined ? {} : { published: day });

async function textOf(input: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** One JSON line in, one out, in order. A line that cannot be read is named and the others are checked. */
function checkLines(
  engine: Engine,
  input: Readable,
  published: string | undefined,
  terminal: Terminal,
): Promise<number> {
  return eachJsonLine(input, lineSchema, sentences.wrongTextShape, terminal, (line) => {
    const day = line.published !== undefined && isDay(line.published) ? line.published : published;
    const { claims } = engine.check(line.text, { now: terminal.now(), language: 'en', ...publishedOn(day) });
    terminal.out(JSON.stringify({ id: line.id, claims: claims.map(asJson) }));
  });
}

function asJson({ value, unit, scale, span, text, verdict, observation, percent, points, why }: CheckedClaim): object {
  return { value, unit, scale, span, text, verdict, fact: observation?.id, percent, points, why };
}
