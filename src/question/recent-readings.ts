import type { Folded } from './fold.ts';
import type { Reading } from './reading.ts';
import type { Interpretation } from './world.ts';

/** A question as it reads by itself, whatever was asked before. */
export interface Standalone {
  readonly folded: Folded;
  readonly reading: Reading;
  readonly own: Interpretation;
}

/** Some 10 KB each. */
const MOST = 2_000;
const MINUTES = 10;
/** Longer ones are rarely asked twice. */
const LONGEST = 300;

/**
 * What was read of late, so that a question which many ask is read once. Bounded in number and in time, as the memory of
 * conversations is; who asked is no part of it. A day later "last year" may mean another year.
 */
export class RecentReadings {
  readonly #known = new Map<string, { readonly read: Standalone; readonly at: number; readonly day: string }>();

  get(text: string, now: Date): Standalone | undefined {
    const found = this.#known.get(text);
    if (!found) return undefined;
    const isFresh = now.getTime() - found.at <= MINUTES * 60_000 && found.day === dayOf(now);
    if (isFresh) return found.read;
    this.#known.delete(text);
    return undefined;
  }

  keep(text: string, read: Standalone, now: Date): Standalone {
    if (text.length > LONGEST) return read;
    this.#known.set(text, { read, at: now.getTime(), day: dayOf(now) });
    const oldest = this.#known.size > MOST ? this.#known.keys().next().value : undefined;
    if (oldest !== undefined) this.#known.delete(oldest);
    return read;
  }
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10);
