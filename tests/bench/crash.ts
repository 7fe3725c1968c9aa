import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { StorePlace } from '../../src/curation/store/place.ts';
import { markdownTable } from '../../src/evaluation/table.ts';
import { crashRound, type Round } from '../curation/crash-round.ts';
import { startPostgres } from '../curation/postgres.ts';

/**
 * `npm run crash-test`: kills a process that changes facts at random moments and looks what is left, on both stores.
 * `--rounds 20 --changes 200 --kills 4 --store sqlite|postgres`.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    changes: { type: 'string', default: '200' },
    kills: { type: 'string', default: '4' },
    store: { type: 'string' },
  },
});
const [changes, kills] = [Number(values.changes), Number(values.kills)];
const rows: string[][] = [];
let isSound = true;

async function runRounds(name: string, newPlace: () => Promise<StorePlace>): Promise<void> {
  if (values.store !== undefined && values.store !== name) return;
  const start = performance.now();
  const all: Round[] = [];
  for (let n = 1; n <= Number(values.rounds); n += 1) {
    const round = await crashRound({ place: await newPlace(), changes, kills, random: Math.random });
    all.push(round);
    const isGood = round.lost + round.twice === 0 && round.replays && round.unsaid <= round.kills;
    isSound &&= isGood;
    process.stderr.write(`${name}, round ${n}: ${JSON.stringify(round)}\n`);
  }
  const sum = (of: (round: Round) => number) => String(all.reduce((total, round) => total + of(round), 0));
  rows.push([
    name,
    String(all.length),
    sum((r) => r.kills),
    sum((r) => r.acknowledged),
    sum((r) => r.lost),
    sum((r) => r.twice),
    sum((r) => r.unsaid),
    sum((r) => (r.replays ? 1 : 0)),
    `${((performance.now() - start) / 1000).toFixed(0)} s`,
  ]);
}

const folders: string[] = [];
await runRounds('sqlite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'egret-crash-'));
  folders.push(folder);
  return { folder };
});
const server = values.store === 'sqlite' ? undefined : await startPostgres();
if (server) await runRounds('postgres', async () => ({ url: await server.database() }));
await server?.stop();
for (const folder of folders) rmSync(folder, { recursive: true, force: true });

const head = ['store', 'rounds', 'kills', 'acknowledged', 'lost', 'twice', 'written, not said', 'replays', 'took'];
for (const line of markdownTable(head, rows)) console.log(line);
process.exitCode = isSound ? 0 : 1;
