import { writeSync } from 'node:fs';
import type { StorePlace } from '../../src/curation/store/place.ts';
import { level } from '../facts/small.ts';
import { ann, bob, draft, opened, seen, taken } from './figures.ts';

/**
 * A process that changes facts until it has made its number of changes, or is killed. Says `ack` with what it changed
 * when, and only when, a change has been acknowledged to it.
 *
 *     node --import tsx tests/curation/crash-worker.ts PLACE RUN CHANGES
 */
const [place = '{}', run = '', changes = '0'] = process.argv.slice(2);
const curation = await opened({ place: JSON.parse(place) as StorePlace });
const say = (words: readonly unknown[]) => writeSync(1, `${words.join(' ')}\n`);
const PERIODS = 120;

for (let i = 0; i < Number(changes); i += 1) {
  const at = new Date();
  const token = `${run}-${i}`;
  if (i % 10 === 9) {
    const { revision } = curation.current();
    const back = taken(await curation.rollback(bob, revision, token, at));
    say(['ack', token, back.number]);
    continue;
  }
  const period = String(1900 + ((i * 7) % PERIODS));
  // Never a value that has been there before: that would be no change.
  const value = `3.${run.padStart(2, '0')}${String(i).padStart(4, '0')}`;
  const shown = taken(await curation.desk.propose(ann, { ...draft(level('juice', period, value)), why: token }, at));
  const sent = taken(await curation.desk.submit(ann, seen(shown), at));
  const made = taken(await curation.approve(bob, seen(sent), at));
  say(['ack', token, made.number]);
}
await curation.close();
