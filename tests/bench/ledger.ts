import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngine, keptFor } from '../../src/create-engine.ts';
import type { Actor } from '../../src/curation/actor.ts';
import { type Curation, openCuration } from '../../src/curation/curation.ts';
import type { Draft } from '../../src/curation/proposal.ts';
import type { StorePlace } from '../../src/curation/store/place.ts';
import { openStore } from '../../src/curation/store/store.ts';
import { markdownTable } from '../../src/evaluation/table.ts';
import { build } from '../../src/facts/build.ts';
import { liveEngine } from '../../src/live-engine.ts';
import { startPostgres } from '../curation/postgres.ts';
import { shippedFiles } from '../facts/shipped.ts';
import { shown, timesOf } from './timing.ts';
import { shippedVocabulary } from './vocabulary.ts';

/**
 * `npm run bench:ledger`: how long until an accepted change is answered from, here and in another process's place, and
 * what 10,000 revisions cost at start and in `/history`. On the shipped facts, on both stores. `--revisions N`.
 */
const { values } = parseArgs({ options: { revisions: { type: 'string', default: '10000' } } });
const REVISIONS = Number(values.revisions);
const CHANGES = 40;

const shipped = shippedFiles();
const vocabulary = shippedVocabulary();
const ann: Actor = { userId: 'ann', mayModerate: true };
const bob: Actor = { userId: 'bob', mayModerate: true };
const now = new Date();
const page = {
  id: 'bench',
  title: 'Bench',
  publisher: 'Bench',
  site: 'example.org',
  url: 'https://example.org/bench',
  published: '2026-01-01',
  language: 'en',
  kind: 'press',
} as const;

/** A yearly figure that no rule minds. */
const figure = (year: number, value: string) => ({
  indicator: 'software-park-revenue',
  period: String(year),
  value,
  unit: 'CNY',
  scale: 'billion',
  paragraph: 1,
});
const draft = (n: number): Draft => ({
  why: `change ${n}`,
  sources: [page],
  lines: [
    { change: { kind: 'figure', source: page.id, record: figure(1960 + (n % 20), (20 + (n % 977) / 100).toFixed(2)) } },
  ],
});

async function open(place: StorePlace): Promise<Curation> {
  const opened = await openCuration({ place, shipped, vocabulary, now });
  if (!opened.ok) throw new Error(JSON.stringify(opened.objections));
  return opened.curation;
}

/** Milliseconds from the approval's beginning until the engine here, and the one there, answer from the change. */
async function changes(place: StorePlace) {
  const [here, there] = [await open(place), await open(place)];
  const [engine, other] = [liveEngine(here), liveEngine(there)];
  const times: { approve: number; here: number; there: number }[] = [];
  for (let n = 0; n < CHANGES; n += 1) {
    const proposed = await here.desk.propose(ann, draft(n), now);
    const sent = proposed.ok && (await here.desk.submit(ann, proposed.value.proposal, now));
    if (!sent || sent.ok === false) throw new Error(JSON.stringify(proposed));
    const heard = new Promise<number>((resolve) => {
      const stop = there.live.onChange(() => {
        stop();
        resolve(performance.now());
      });
    });
    const wanted = draft(n).lines[0]?.change;
    const value = wanted?.kind === 'figure' ? (wanted.record as { value: string }).value : '';
    const start = performance.now();
    const { proposal, revision } = sent.value;
    const approved = await here.approve(bob, { ...proposal, revision }, now);
    const end = performance.now();
    if (!approved.ok) throw new Error(JSON.stringify(approved.refusal));
    const heardAt = await heard;
    for (const { base } of [engine.current(), other.current()])
      if (!base.ofSource(page.id).some((o) => o.quantity.printed === value)) throw new Error('not live');
    times.push({ approve: end - start, here: end - start, there: heardAt - start });
  }
  await here.close();
  await there.close();
  return { here: timesOf(times.map((t) => t.here)), there: timesOf(times.map((t) => t.there)) };
}

/** Appends revisions as an approval writes them, without the approval: ten thousand of those would take minutes. */
async function fill(place: StorePlace): Promise<void> {
  const store = await openStore(place);
  const body = (n: number) => {
    const change = draft(n).lines[0]?.change;
    return change?.kind === 'figure' ? { measure: 'level', alsoReported: [], ...change.record } : {};
  };
  const last = new Map<string, object>();
  for (let from = 0; from < REVISIONS; from += 500)
    await store.write(async ({ ledger }) => {
      for (let n = from; n < Math.min(from + 500, REVISIONS); n += 1) {
        const after = body(n);
        const key = `${page.id}/software-park-revenue/${1960 + (n % 20)}`;
        const changed = [{ entity: 'observation', key, before: last.get(key), after } as const];
        const first = n === 0 ? [{ entity: 'source', key: page.id, before: undefined, after: page } as const] : [];
        last.set(key, after);
        await ledger.append({
          at: now.toISOString(),
          by: 'bob',
          why: `change ${n}`,
          kind: 'proposal',
          proposal: undefined,
          undoes: undefined,
          changes: [...first, ...changed],
        });
      }
    });
  await store.close();
}

async function past(place: StorePlace) {
  await (await open(place)).close();
  await fill(place);
  const starts: number[] = [];
  const histories: number[] = [];
  const pasts: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    const start = performance.now();
    const curation = await open(place);
    starts.push(performance.now() - start);
    for (let n = 0; n < 20; n += 1) {
      const asked = performance.now();
      const entries = await curation.history('software-park-revenue', String(1960 + n));
      histories.push(performance.now() - asked);
      if (entries.length < REVISIONS / 20) throw new Error('the past is not complete');
    }
    const asked = performance.now();
    await curation.live.at(Math.floor(REVISIONS / 2));
    pasts.push(performance.now() - asked);
    await curation.close();
  }
  return { start: timesOf(starts), history: timesOf(histories), asOf: timesOf(pasts) };
}

// Nothing else holds a process that only waits for another's change.
const awake = setInterval(() => {}, 1_000);
const rows: string[][] = [];
async function run(name: string, newPlace: () => Promise<StorePlace>): Promise<void> {
  const live = await changes(await newPlace());
  const long = await past(await newPlace());
  const row = (what: string, { median, p99 }: { median: number; p99: number }) =>
    rows.push([`${name}: ${what}`, shown(median), shown(p99)]);
  row('approved → live in this process', live.here);
  row('approved → live in another', live.there);
  row(`start with ${REVISIONS.toLocaleString('en')} revisions`, long.start);
  row('history of a cell with 500 of them', long.history);
  row('base as of the middle', long.asOf);
}

const folder = mkdtempSync(join(tmpdir(), 'egret-bench-'));
let made = 0;
await run('SQLite', async () => {
  made += 1;
  return { folder: join(folder, String(made)) };
});
rmSync(folder, { recursive: true });
const server = await startPostgres();
await run('PostgreSQL', async () => ({ url: await server.database() }));
await server.stop();
clearInterval(awake);

const { base } = build(shipped);
const kept = keptFor(vocabulary);
const times = Array.from({ length: 50 }, () => {
  const start = performance.now();
  createEngine(base, vocabulary, kept);
  return performance.now() - start;
});
rows.push(['engine over a new base, lexicon kept', shown(timesOf(times).median), shown(timesOf(times).p99)]);
const taught = [{ id: 'export', role: 'subject' as const, en: ['outbound goods'], zh: ['出境货物'] }];
const learning = Array.from({ length: 50 }, () => {
  const start = performance.now();
  createEngine(base, vocabulary, { ...kept, lexicon: kept.lexicon.with(taught) });
  return performance.now() - start;
});
rows.push(['the same with a taught word', shown(timesOf(learning).median), shown(timesOf(learning).p99)]);
for (const line of markdownTable(['', 'median', '99th percentile'], rows)) console.log(line);
