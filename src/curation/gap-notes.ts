import type { NewGap } from './store/board-tables.ts';
import type { Store } from './store/store.ts';

/** How long a count may wait to be written, in milliseconds: many questions are one write then. */
const WAIT = 2_000;

/**
 * Counts unanswered questions in memory and writes them down together, so that nobody waits for the store. A process that
 * is killed loses the counts of its last two seconds, and nothing else.
 */
export class GapNotes {
  readonly #store: Store;
  readonly #onFault: (fault: unknown) => void;
  #pending = new Map<string, NewGap>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(store: Store, onFault: (fault: unknown) => void) {
    this.#store = store;
    this.#onFault = onFault;
  }

  note(gap: Omit<NewGap, 'count'>): void {
    const count = (this.#pending.get(gap.text)?.count ?? 0) + 1;
    this.#pending.set(gap.text, { ...gap, count });
    this.#timer ??= setTimeout(() => void this.flush().catch(this.#onFault), WAIT).unref();
  }

  /** Writes down what has been counted; counts that cannot be written are kept for the next time. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(
      () => this.#write(),
      () => this.#write(),
    );
    return this.#writing;
  }

  async #write(): Promise<void> {
    const taken = this.#pending;
    if (taken.size === 0) return;
    this.#pending = new Map();
    try {
      await this.#store.write(async ({ gaps }) => {
        for (const gap of taken.values()) await gaps.note(gap);
        await gaps.trim();
      });
    } catch (error) {
      for (const [text, gap] of taken) {
        const since = this.#pending.get(text);
        this.#pending.set(text, { ...(since ?? gap), count: gap.count + (since?.count ?? 0) });
      }
      throw error;
    }
  }
}
