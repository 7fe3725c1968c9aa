import type { Command } from '../src/discord/command.ts';
import { about } from './about.ts';
import { ask } from './ask.ts';
import { browse } from './browse.ts';
import { check } from './check.ts';
import { checkFigures } from './check-figures.ts';
import { compare } from './compare.ts';
import { exportFacts } from './export.ts';
import { fact } from './fact.ts';
import { gaps } from './gaps.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { proposeAsFact } from './propose-as-fact.ts';
import { refresh } from './refresh.ts';
import { review } from './review.ts';
import { rollback } from './rollback.ts';
import { sources } from './sources.ts';
import { trend } from './trend.ts';
import { watch } from './watch.ts';

/** The only list of commands: dispatch, registration, /help and the tests read it. */
export const commands: readonly Command[] = [
  ask,
  fact,
  trend,
  compare,
  browse,
  check,
  checkFigures,
  history,
  exportFacts,
  sources,
  about,
  help,
  refresh,
  proposeAsFact,
  review,
  rollback,
  gaps,
  watch,
];
