import { failureLines } from '../evaluation/failure-lines.ts';
import { type FileProblem, questionFiles, readCatalogue, readQuestionFiles } from '../evaluation/question-files.ts';
import { answererOf, score } from '../evaluation/score.ts';
import { scoreTables } from '../evaluation/score-table.ts';
import { openEngine } from './engine.ts';
import { readOptions } from './options.ts';
import { sentences } from './sentences.ts';
import type { CommandLine } from './terminal.ts';
import { setTraps } from './traps.ts';

/** `eval [FILE…]`: scores question files, by class and language; `--failures` lists what fails; `--traps` sets traps. */
export const evaluate: CommandLine = async (args, terminal) => {
  const given = readOptions(
    args,
    { failures: { type: 'boolean' }, traps: { type: 'boolean' }, seed: { type: 'string' } },
    terminal,
  );
  if (!given) return 1;
  const { values, positionals } = given;
  const seed = Number(values.seed ?? '1');
  if (!Number.isSafeInteger(seed)) {
    terminal.err(sentences.wrongSeed(values.seed ?? ''));
    return 1;
  }
  const questions = readQuestionFiles(positionals.length > 0 ? positionals : questionFiles());
  if ('kind' in questions) {
    terminal.err(problemSentence(questions));
    return 1;
  }
  const engine = openEngine(terminal);
  if (!engine) return 1;
  if (values.traps) return setTraps(engine, questions, { seed, failures: values.failures === true }, terminal);
  const scored = score(questions, answererOf(engine, terminal.now()), readCatalogue());
  if (values.failures)
    for (const s of scored) if (s.verdict !== 'passed') for (const line of failureLines(s)) terminal.out(line);
  for (const line of scoreTables(scored)) terminal.out(line);
  return 0;
};

function problemSentence(p: FileProblem): string {
  return p.kind === 'line' ? sentences.badQuestion(p.file, p.line) : sentences.unreadable(p.file, p.problem);
}
