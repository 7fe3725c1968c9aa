/** Times of single calls, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p99: number;
}

/**
 * Calls `run` for every item, `rounds` times after some rounds to warm up. An item's time is its median over the rounds,
 * so that what else the machine does does not count; the result is the median and 99th percentile of the items.
 */
export function timed<T>(items: readonly T[], run: (item: T) => unknown, rounds: number, warmUp = 1): Times {
  for (let i = 0; i < warmUp; i++) for (const item of items) run(item);
  const all: number[][] = items.map(() => []);
  for (let i = 0; i < rounds; i++)
    items.forEach((item, n) => {
      const start = performance.now();
      run(item);
      all[n]?.push(performance.now() - start);
    });
  return timesOf(all.map((list) => timesOf(list).median));
}

export function timesOf(all: readonly number[]): Times {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

/** `87 µs`, `4.1 ms`, `240 ms`, `1.3 s`. */
export function shown(ms: number): string {
  if (ms < 1) return `${Math.round(ms * 1000)} µs`;
  return ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
