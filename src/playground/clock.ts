/** The server's only source of time, so that tests can move it instead of waiting. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `run` once `ms` have passed; the returned function cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** A clock that stands still until it is told to move. */
export interface ManualClock extends Clock {
  /** Moves time forward, running everything that falls due on the way, in order. */
  advance(ms: number): void;
}

/** The machine's own time. Its timers never keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Gives a clock for tests, standing at `start` (milliseconds since 1970; now unless given). */
export function manualClock(start: number = Date.now()): ManualClock {
  let now = start;
  let due: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    advance(ms) {
      const end = now + ms;
      for (;;) {
        const next = due.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due = due.filter((entry) => entry !== next);
        now = Math.max(now, next.at);
        next.run();
      }
      now = end;
    },
  };
}
