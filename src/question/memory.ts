import type { Period } from '../facts/period.ts';
import type { Query, Target } from './query.ts';
import type { Cue, Item } from './reading.ts';

/** What a conversation remembers of its last answered turns. */
export interface Turn {
  readonly items: readonly Item[];
  readonly cues: readonly Cue[];
  readonly period: Period | undefined;
  /** The last single targets, latest first; at most two, for "the difference between the two". */
  readonly targets: readonly Target[];
  readonly query: Query;
  readonly at: number;
}

const MINUTES = 10;
const MOST = 2_000;

/** Follow-ups per conversation: bounded in number (the longest unused goes first) and in time. */
export class Memory {
  readonly #turns = new Map<string, Turn>();

  recall(conversation: string, now: Date): Turn | undefined {
    const turn = this.#turns.get(conversation);
    if (!turn) return undefined;
    if (now.getTime() - turn.at <= MINUTES * 60_000) return turn;
    this.#turns.delete(conversation);
    return undefined;
  }

  keep(conversation: string, turn: Turn): void {
    this.#turns.delete(conversation);
    this.#turns.set(conversation, turn);
    const oldest = this.#turns.size > MOST ? this.#turns.keys().next().value : undefined;
    if (oldest !== undefined) this.#turns.delete(oldest);
  }
}
