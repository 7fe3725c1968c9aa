import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { apply, misfits } from '../../src/curation/change.ts';
import { canonical, type Documents, documentKey } from '../../src/curation/document.ts';
import type { StorePlace } from '../../src/curation/store/place.ts';
import { openStore } from '../../src/curation/store/store.ts';
import { opened } from './figures.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Round {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged, but not in the ledger or under another number. */
  readonly lost: number;
  /** In the ledger more than once. */
  readonly twice: number;
  /** In the ledger without having been acknowledged: the kill came between the two. At most one a kill. */
  readonly unsaid: number;
  /** Whether the ledger, step by step, gives the very base that a fresh start gives. */
  readonly replays: boolean;
}

interface Given {
  readonly place: StorePlace;
  readonly changes: number;
  readonly kills: number;
  /** A number from 0 up to 1, another on every call. */
  readonly random: () => number;
}

/** Changes facts in a process that is killed at random moments and started again, until enough have been acknowledged. */
export async function crashRound({ place, changes, kills, random }: Given): Promise<Round> {
  const acks = new Map<string, number>();
  for (let run = 0; acks.size < changes; run += 1) {
    const left = changes - acks.size;
    // Either while it starts, tables being made perhaps, or at work; the last run is let finish.
    const when = run >= kills ? undefined : random() < 0.25 ? { start: random() * 1_000 } : { work: random() };
    await worker(place, `${run}`, left, kills - run, when, acks);
    if (run > kills + 3) throw new Error('the worker does not get on');
  }
  return { kills, acknowledged: acks.size, ...(await check(place, acks)) };
}

type When = { readonly start: number } | { readonly work: number } | undefined;

/** One life of the process. `work` is how far into its share of the changes it is killed. */
function worker(
  place: StorePlace,
  run: string,
  changes: number,
  livesLeft: number,
  when: When,
  acks: Map<string, number>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      'node',
      ['--import', 'tsx', 'tests/curation/crash-worker.ts', JSON.stringify(place), run, String(changes)],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let [said, complaint, isKilled] = [0, '', false];
    const kill = (after: number) =>
      setTimeout(() => {
        isKilled = end(child) || isKilled;
      }, after);
    if (when && 'start' in when) kill(when.start);
    const share = when && 'work' in when ? Math.floor((when.work * changes) / (livesLeft + 1)) + 1 : undefined;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, token = '', number] = line.split(' ');
      if (word !== 'ack') return;
      acks.set(token, Number(number));
      said += 1;
      // A few milliseconds later, so that the kill falls anywhere within the next changes.
      if (said === share) kill(Math.random() * 8);
    });
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    child.on('close', (code) => {
      if (isKilled || code === 0) resolve();
      else reject(new Error(`the worker ended with ${code}: ${complaint}`));
    });
  });
}

const end = (child: ChildProcess): boolean => child.exitCode === null && child.kill('SIGKILL');

async function check(place: StorePlace, acks: ReadonlyMap<string, number>) {
  const curation = await opened({ place });
  const store = await openStore(place);
  try {
    const revisions = await store.ledger.between(0);
    const tokens = revisions.map(({ why }) => why);
    const numbers = new Map(revisions.map(({ why, number }) => [why, number]));
    let documents = (await curation.live.at(0)).documents;
    let replays = revisions.every(({ number }, i) => number === i + 1);
    for (const { changes } of revisions) {
      replays &&= misfits(documents, changes).length === 0;
      documents = apply(documents, changes);
    }
    return {
      lost: [...acks].filter(([token, number]) => numbers.get(token) !== number).length,
      twice: tokens.length - numbers.size,
      unsaid: tokens.filter((token) => !acks.has(token)).length,
      replays: replays && content(documents) === content(curation.current().documents),
    };
  } finally {
    await store.close();
    await curation.close();
  }
}

function content(documents: Documents): string {
  return [...documents]
    .map(([id, body]) => `${id} ${canonical(documentKey(id).entity, body)}`)
    .sort()
    .join('\n');
}
