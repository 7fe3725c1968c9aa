import { checkFailures, checkTables, scoreChecks } from '../evaluation/check-score.ts';
import { extractFailures, extractTables, scoreExtraction } from '../evaluation/extract-score.ts';
import { failureLines } from '../evaluation/failure-lines.ts';
import { readLabelledArticles, readLabelledTexts } from '../evaluation/labelled-text.ts';
import { type FileProblem, questionFiles, readCatalogue, readQuestionFiles } from '../evaluation/question-files.ts';
import { answererOf, score } from '../evaluation/score.ts';
import { scoreTables } from '../evaluation/score-table.ts';
import { openEngine } from './engine.ts';
import { readOptions } from './options.ts';
import { sentences } from './sentences.ts';
import type { CommandLine, Terminal } from './terminal.ts';
import { setTraps } from './traps.ts';

/**
 * `eval [FILE…]`: scores question files, by class and language; `--failures` lists what fails; `--traps` sets traps; `--check` and `--extract`
 * score labelled texts and articles. */
export const evaluate: CommandLine = async (args, terminal) => {
  const given = readOptions(
    args,
    {
      failures: { type: 'boolean' },
      traps: { type: 'boolean' },
      check: { type: 'boolean' },
      extract: { type: 'boolean' },
      seed: { type: 'string' },
    },
    terminal,
  );
  if (!given) return 1;
  const { values, positionals } = given;
  const seed = Number(values.seed ?? '1');
  if (!Number.isSafeInteger(seed)) {
    terminal.err(sentences.wrongSeed(values.seed ?? ''));
    return 1;
  }
  if (values.check) return scoreTexts(positionals, values.failures === true, terminal);
  if (values.extract) return scoreArticles(positionals, values.failures === true, terminal);
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

function scoreTexts(files: readonly string[], failures: boolean, terminal: Terminal): number {
  const texts = readLabelledTexts(files);
  if ('kind' in texts) {
    terminal.err(problemSentence(texts));
    return 1;
  }
  const engine = openEngine(terminal);
  if (!engine) return 1;
  const scored = scoreChecks(texts, engine, terminal.now());
  for (const line of [...(failures ? checkFailures(scored) : []), ...checkTables(scored)]) terminal.out(line);
  return 0;
}

function scoreArticles(folders: readonly string[], failures: boolean, terminal: Terminal): number {
  const articles = readLabelledArticles(folders);
  if ('kind' in articles) {
    terminal.err(problemSentence(articles));
    return 1;
  }
  const engine = openEngine(terminal);
  if (!engine) return 1;
  const scored = scoreExtraction(articles, engine);
  for (const line of [...(failures ? extractFailures(scored) : []), ...extractTables(scored)]) terminal.out(line);
  return 0;
}

function problemSentence(p: FileProblem): string {
  return p.kind === 'line' ? sentences.badQuestion(p.file, p.line) : sentences.unreadable(p.file, p.problem);
}
