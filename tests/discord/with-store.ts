import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Curation, type CurationOptions, openCuration } from '../../src/curation/curation.ts';
import type { StorePlace } from '../../src/curation/store/place.ts';
import type { Moderation } from '../../src/discord/curation/moderation.ts';
import { loadFiles } from '../../src/facts/load.ts';
import { liveEngine } from '../../src/live-engine.ts';
import { openFacts } from '../../src/open-curation.ts';
import { type Playground, startPlayground } from '../../src/playground/index.ts';
import { shippedVocabulary } from '../bench/vocabulary.ts';
import { type Running, start } from './start.ts';

const dataFolder = fileURLToPath(new URL('../../data', import.meta.url));

/** The data and its words, read once for all tests of a worker: neither is ever changed. */
let read: Pick<CurationOptions, 'shipped' | 'vocabulary'> | undefined;
function shipped(): Pick<CurationOptions, 'shipped' | 'vocabulary'> {
  if (read) return read;
  const facts = loadFiles(dataFolder);
  if (!facts.ok) throw new Error(JSON.stringify(facts.objections));
  read = { shipped: facts.files, vocabulary: shippedVocabulary() };
  return read;
}

export interface WithStore extends Running {
  readonly curation: Curation;
  readonly moderation: Moderation;
}

/** The real bot over the shipped data and a store of its own, in the server that is its home. */
export async function startWithStore(
  given: {
    readonly place?: StorePlace;
    readonly server?: Playground;
    readonly now?: () => Date;
    readonly mayApproveOwn?: boolean;
    /** The data that is shipped, where it is not the project's own. */
    readonly shipped?: string;
    readonly moderation?: Partial<Moderation>;
  } = {},
): Promise<WithStore> {
  const folder = given.place ? undefined : mkdtempSync(join(tmpdir(), 'egret-desk-'));
  const place = given.place ?? { folder: folder ?? '' };
  const { now = () => new Date(), mayApproveOwn = false } = given;
  const opened = given.shipped
    ? await openFacts({ dataFolder: given.shipped, place, now: now(), mayApproveOwn })
    : await openCuration({ ...shipped(), place, now: now(), mayApproveOwn });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  const { curation } = opened;
  const live = liveEngine(curation);
  const server = given.server ?? (await startPlayground());
  const moderation: Moderation = {
    curation,
    asOf: live.asOf,
    homeId: server.world.home.id,
    fetching: { hosts: [], withinMs: 1_000, mostBytes: 100_000 },
    attachmentOrigins: [server.origin],
    ...given.moderation,
  };
  const running = await start(live.current, { server, moderation, now });
  return {
    ...running,
    curation,
    moderation,
    async stop() {
      if (given.server) await running.bot.stop();
      else await running.stop();
      await curation.close();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
