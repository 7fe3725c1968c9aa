import type { Engine, Reply } from '../engine.ts';

/** The messages of one conversation, in order; at least one. */
export type Turns = readonly [string, ...string[]];

/** Asks them all and gives the reply to the last. A single message starts afresh and is remembered by nobody. */
export function converse(engine: Engine, turns: Turns, conversation: string, now: Date): Reply {
  const [first, ...rest] = turns;
  if (rest.length === 0) return engine.ask(first, { now });
  return rest.reduce((_, turn) => engine.ask(turn, { conversation, now }), engine.ask(first, { conversation, now }));
}
