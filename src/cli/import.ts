import { basename } from 'node:path';
import type { Curation } from '../curation/curation.ts';
import { readImport } from '../curation/import/read-import.ts';
import { importProblemWords } from '../curation/locales/import-words.ts';
import { OPERATOR, withCuration } from './curation.ts';
import { readOptions } from './options.ts';
import { proposalLines } from './proposal-lines.ts';
import { readText } from './read-text.ts';
import { decide, sayRefusal } from './review.ts';
import { sentences } from './sentences.ts';
import type { CommandLine, Terminal } from './terminal.ts';

/** `import FILE [--why TEXT] [--approve]`: figures of a .json or .csv file, as a proposal or at once. */
export const importFile: CommandLine = async (args, terminal) => {
  const given = readOptions(args, { approve: { type: 'boolean' }, why: { type: 'string' } }, terminal);
  if (!given) return 1;
  const [file, ...more] = given.positionals;
  if (file === undefined || more.length > 0) {
    terminal.err(sentences.noFile);
    return 1;
  }
  const text = readText(file, terminal);
  if (text === undefined) return 1;
  const { approve = false, why = basename(file) } = given.values;
  return withCuration(terminal, (curation) => propose(curation, { file, text, why, approve }, terminal));
};

interface Given {
  readonly file: string;
  readonly text: string;
  readonly why: string;
  readonly approve: boolean;
}

async function propose(curation: Curation, { file, text, why, approve }: Given, terminal: Terminal): Promise<number> {
  const read = readImport(basename(file), text, why, curation.current().documents);
  if (!read.ok) {
    for (const problem of read.problems) terminal.err(`${file}:${problem.line}: ${importProblemWords.en(problem)}.`);
    terminal.err(sentences.notImported(read.problems.length));
    return 1;
  }
  const proposed = await curation.desk.propose(OPERATOR, read.value, terminal.now());
  if (!proposed.ok) return sayRefusal(proposed.refusal, terminal);
  const { proposal } = proposed.value;
  const sent = await curation.desk.submit(OPERATOR, proposal, terminal.now());
  if (!sent.ok) return sayRefusal(sent.refusal, terminal);
  for (const line of proposalLines(sent.value)) terminal.out(line);
  if (approve && sent.value.assessment.changes.length === 0) {
    // Nothing is left to decide: an import that is run twice leaves no proposal behind.
    await curation.desk.reject(OPERATOR, sent.value.proposal, sentences.refusal({ kind: 'no-change' }), terminal.now());
    terminal.out(sentences.refusal({ kind: 'no-change' }));
    return 0;
  }
  if (approve) return decide(curation, proposal.id, terminal);
  terminal.out(sentences.proposed(proposal.id));
  return 0;
}
