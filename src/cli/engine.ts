import { join } from 'node:path';
import { readSettings } from '../config.ts';
import { objectionLine, operator } from '../discord/locales/operator.ts';
import type { Engine } from '../engine.ts';
import { loadVocabulary } from '../facts/load-vocabulary.ts';
import type { Vocabulary } from '../facts/vocabulary.ts';
import { loadEngine } from '../load-engine.ts';
import { sentences } from './sentences.ts';
import type { Terminal } from './terminal.ts';

/** The data folder that the settings name; undefined, with what is wrong said, when they cannot be read. */
export function dataFolder(terminal: Terminal): string | undefined {
  const read = readSettings();
  if (read.ok) return read.settings.dataFolder;
  for (const name of read.wrong) terminal.err(operator.wrongSetting[name]);
  return undefined;
}

/** The engine over the facts; undefined, with every error said, when they cannot be used. */
export function openEngine(terminal: Terminal): Engine | undefined {
  const folder = dataFolder(terminal);
  if (folder === undefined) return undefined;
  const loaded = loadEngine(folder);
  if (loaded.ok) return loaded.engine;
  const errors = loaded.objections.filter(({ severity }) => severity === 'error');
  for (const objection of errors) terminal.err(objectionLine(objection));
  terminal.err(sentences.brokenFacts(errors.length));
  return undefined;
}

/** The words alone, for making questions out of them; read after the engine, so that nothing is wrong with them. */
export function openVocabulary(terminal: Terminal): Vocabulary | undefined {
  const folder = dataFolder(terminal);
  const words = folder === undefined ? undefined : loadVocabulary(join(folder, 'vocabulary'));
  return words?.ok ? words.vocabulary : undefined;
}
