import type { Command } from '../src/discord/command.ts';
import { about } from './about.ts';
import { ask } from './ask.ts';
import { browse } from './browse.ts';
import { check } from './check.ts';
import { checkFigures } from './check-figures.ts';
import { compare } from './compare.ts';
import { exportFacts } from './export.ts';
import { fact } from './fact.ts';
import { help } from './help.ts';
import { sources } from './sources.ts';
import { trend } from './trend.ts';

/** The only list of commands: dispatch, registration, /help and the tests read it. */
export const commands: readonly Command[] = [
  ask,
  fact,
  trend,
  compare,
  browse,
  check,
  checkFigures,
  exportFacts,
  sources,
  about,
  help,
];
