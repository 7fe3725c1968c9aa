import type { Clock } from './clock.ts';

const DISCORD_EPOCH = 1_420_070_400_000n;

/** Gives a maker of ids that are unique, rise with time and carry the moment they were made, as Discord's do. */
export function snowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fresh = (BigInt(Math.trunc(clock.now())) - DISCORD_EPOCH) << 22n;
    // Ids made within one millisecond, or after a clock went back, still have to rise.
    last = fresh > last ? fresh : last + 1n;
    return String(last);
  };
}

/** The shard that a guild's events go to. */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}
