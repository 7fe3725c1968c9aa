import { join } from 'node:path';
import { wordsFor } from '../answer/text.ts';
import { loadFacts } from '../facts/load.ts';
import { loadVocabulary } from '../facts/load-vocabulary.ts';
import type { Objection } from '../facts/objection.ts';
import { dataFolder } from './engine.ts';
import { sentences } from './sentences.ts';
import type { CommandLine } from './terminal.ts';

/** `validate`: every objection to the data with its file, place, problem and remedy; errors first. */
export const validate: CommandLine = async (_, terminal) => {
  const folder = dataFolder(terminal);
  if (folder === undefined) return 1;
  const facts = loadFacts(folder);
  const words = loadVocabulary(join(folder, 'vocabulary'));
  const all = [...facts.objections, ...(words.ok ? [] : words.objections)];
  const [errors, doubts] = (['error', 'doubt'] as const).map((s) => all.filter(({ severity }) => severity === s));
  for (const objection of [...(errors ?? []), ...(doubts ?? [])]) terminal.out(line(objection));
  const counts = [errors?.length ?? 0, doubts?.length ?? 0] as const;
  if (!facts.ok || !words.ok) {
    terminal.out(sentences.invalid(...counts));
    return 1;
  }
  const { observations, statements, sources } = facts.base;
  terminal.out(sentences.valid(observations.length, statements.size, sources.size, counts[1]));
  return 0;
};

function line(objection: Objection): string {
  const { problem, remedy } = wordsFor('en').words.objection(objection);
  const { severity, file, pointer } = objection;
  return `${severity}  ${file}${pointer === '' ? '' : `#${pointer}`}: ${problem}; ${remedy}`;
}
