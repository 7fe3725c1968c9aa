import { readSettings } from '../config.ts';
import type { Actor } from '../curation/actor.ts';
import type { Curation } from '../curation/curation.ts';
import { objectionLine, operator } from '../discord/locales/operator.ts';
import type { Objection } from '../facts/objection.ts';
import { openFacts } from '../open-curation.ts';
import { sentences } from './sentences.ts';
import type { Terminal } from './terminal.ts';

/** Whoever has a shell on the machine may do all that a moderator may, and alone. */
export const OPERATOR: Actor = { userId: 'command-line', mayModerate: true };

/** Opens the store for a command and closes it after; says what stands in the way. */
export async function withCuration(terminal: Terminal, work: (curation: Curation) => Promise<number>): Promise<number> {
  const read = readSettings();
  if (!read.ok) {
    for (const name of read.wrong) terminal.err(operator.wrongSetting[name]);
    return 1;
  }
  const { dataFolder, store: place } = read.settings;
  const opened = await openFacts({ dataFolder, place, now: terminal.now(), mayApproveOwn: true });
  if (!opened.ok) {
    if (opened.kind === 'store') terminal.err(operator.storeFailed(opened.problem));
    else sayErrors(opened.objections, terminal, sentences.brokenFacts);
    return 1;
  }
  const { curation, upgrade } = opened;
  try {
    if (upgrade.kind === 'refused') sayErrors(upgrade.objections, terminal, operator.upgradeRefused);
    if (upgrade.kind === 'merged') terminal.err(operator.upgradeMerged(upgrade.changes, upgrade.conflicts.length));
    if (upgrade.kind === 'older') terminal.err(operator.upgradeOlder);
    return await work(curation);
  } finally {
    await curation.close();
  }
}

function sayErrors(objections: readonly Objection[], terminal: Terminal, summary: (count: number) => string): void {
  const errors = objections.filter(({ severity }) => severity === 'error');
  for (const objection of errors) terminal.err(objectionLine(objection));
  terminal.err(summary(errors.length));
}
