import type { Engine } from '../engine.ts';
import type { Question } from '../evaluation/question.ts';
import { readCatalogue } from '../evaluation/question-files.ts';
import { answererOf } from '../evaluation/score.ts';
import { trapFailures, trapTable, typingFailures, typingTable } from '../evaluation/trap-tables.ts';
import { runTraps } from '../evaluation/traps/run.ts';
import { runTyping } from '../evaluation/typing-run.ts';
import { openVocabulary } from './engine.ts';
import type { Terminal } from './terminal.ts';

/** `eval --traps`: questions one slot away from what is on file, and the question files with typing errors. */
export function setTraps(
  engine: Engine,
  questions: readonly Question[],
  { seed, failures }: { readonly seed: number; readonly failures: boolean },
  terminal: Terminal,
): number {
  const vocabulary = openVocabulary(terminal);
  if (!vocabulary) return 1;
  const now = terminal.now();
  const run = runTraps(engine, { foreign: vocabulary.foreign, questions, now, seed });
  const typing = { catalogue: readCatalogue(), syllables: vocabulary.pinyin, seed };
  const ask = answererOf(engine, now);
  const one = runTyping(questions, ask, { ...typing, count: 1 });
  const two = runTyping(questions, ask, { ...typing, count: 2 });
  const lines = [
    ...(failures ? [...trapFailures(run), ...typingFailures([...one, ...two])] : []),
    ...trapTable(run),
    '',
    ...typingTable([
      ['one', one],
      ['two', two],
    ]),
  ];
  for (const line of lines) terminal.out(line);
  return 0;
}
