import { fileURLToPath } from 'node:url';
import type { Engine } from '../../src/engine.ts';
import { loadEngine } from '../../src/load-engine.ts';

/** The engine over the facts as shipped. */
export function realEngine(): Engine {
  const loaded = loadEngine(fileURLToPath(new URL('../../data', import.meta.url)));
  if (!loaded.ok) throw new Error(`${loaded.objections.length} objections to the data`);
  return loaded.engine;
}
