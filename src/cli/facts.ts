import { readSettings } from '../config.ts';
import { hasStore } from '../curation/store/place.ts';
import type { Engine } from '../engine.ts';
import { openEngine } from './engine.ts';
import type { Terminal } from './terminal.ts';

/**
 * Runs a command over the facts as they stand today: data/ with what moderators have changed since. Where there is no store yet
 * nothing was changed, and none is made.
 */
export async function withFacts(
  terminal: Terminal,
  work: (engine: Engine) => number | Promise<number>,
): Promise<number> {
  const read = readSettings();
  if (!read.ok || !hasStore(read.settings.store)) {
    const engine = openEngine(terminal);
    return engine ? work(engine) : 1;
  }
  // Loaded only when there is a store: `ask` has to answer within a second of its start.
  const [{ withCuration }, { liveEngine }] = await Promise.all([import('./curation.ts'), import('../live-engine.ts')]);
  return withCuration(terminal, async (curation) => work(liveEngine(curation).current()));
}
