import { apply } from './change.ts';
import type { Documents } from './document.ts';
import type { Result } from './refusal.ts';
import { refuse } from './refusal.ts';
import type { Revision } from './revision.ts';
import { errorsOf, type State, stateOf } from './state.ts';
import type { NewRevision } from './store/ledger-table.ts';
import type { Store, Tables } from './store/store.ts';

/** The base has moved on: what happened, oldest first, and where it stands now. */
export interface Moved {
  readonly state: State;
  readonly before: State;
  readonly revisions: readonly Revision[];
}

/** A change that is ready to be written: what it is, and the base as it will be. */
export interface Ready {
  readonly revision: NewRevision;
  readonly after: State;
  /** Written together with the revision, or not at all. */
  also(tables: Tables, revision: Revision): Promise<void>;
}

type Prepare = (tables: Tables, state: State) => Promise<Result<Ready>>;

/** How often a change starts over because another process was faster. */
const TRIES = 8;

/**
 * The base that answers are given from. It is swapped by one assignment, whether this process changed it or another one
 * did; a change that fails leaves the old one standing.
 */
export class LiveBase {
  readonly #store: Store;
  readonly #zero: Documents;
  readonly #listeners = new Set<(moved: Moved) => void>();
  readonly #onFault: (fault: unknown) => void;
  #state: State;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(store: Store, zero: Documents, state: State, onFault: (fault: unknown) => void) {
    this.#store = store;
    this.#zero = zero;
    this.#state = state;
    this.#onFault = onFault;
  }

  current(): State {
    return this.#state;
  }

  /** Calls `listener` after every swap, in this process's own changes and in those of others. Gives back how to stop. */
  onChange(listener: (moved: Moved) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes in what other processes have added. */
  catchUp(): Promise<State> {
    return this.#alone(() => this.#catchUp());
  }

  /**
   * Changes the base. `prepare` sees the base as it is while nobody else can change it, and gives the change or why not.
   * The change is live in this process when the promise is fulfilled.
   */
  change(prepare: Prepare): Promise<Result<Revision>> {
    return this.#alone(async () => {
      for (let left = TRIES; left > 0; left -= 1) {
        const tried = await this.#try(prepare);
        if (tried !== 'behind') return tried;
        await this.#catchUp();
      }
      return refuse({ kind: 'busy' });
    });
  }

  async #try(prepare: Prepare): Promise<Result<Revision> | 'behind'> {
    const before = this.#state;
    const written = await this.#store.write(async (tables, head) => {
      if (head !== before.revision) return 'behind';
      const ready = await prepare(tables, before);
      if (!ready.ok) return ready;
      const revision = await tables.ledger.append(ready.value.revision);
      await ready.value.also(tables, revision);
      return { ok: true, value: revision, after: ready.value.after } as const;
    });
    if (written === 'behind' || !written.ok) return written;
    this.#swap({ ...written.after, revision: written.value.number }, [written.value]);
    return { ok: true, value: written.value };
  }

  /** The base as it stood after a revision, rebuilt from the shipped data and the ledger. */
  async at(revision: number): Promise<State> {
    const now = this.#state;
    if (revision === now.revision) return now;
    return stateOf(revision, apply(this.#zero, await this.#store.ledger.folded(revision)));
  }

  async #catchUp(): Promise<State> {
    const { revision, documents } = this.#state;
    if ((await this.#store.ledger.head()) === revision) return this.#state;
    const revisions = await this.#store.ledger.between(revision);
    const last = revisions.at(-1);
    if (!last) return this.#state;
    const changes = revisions.flatMap((r) => r.changes);
    const state = stateOf(last.number, apply(documents, changes));
    // Another version of the program may have accepted what this one's rules do not: then the old base stays.
    const [error] = errorsOf(state.objections);
    if (error)
      throw new Error(`revision ${last.number} breaks a rule here: ${error.code} ${JSON.stringify(error.params)}`);
    this.#swap(state, revisions);
    return state;
  }

  #swap(state: State, revisions: readonly Revision[]): void {
    const before = this.#state;
    this.#state = state;
    for (const listener of this.#listeners)
      try {
        listener({ state, before, revisions });
      } catch (fault) {
        this.#onFault(fault);
      }
  }

  /** One change or catching-up at a time, in the order in which they were asked for. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => {});
    return done;
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    await this.#queue;
  }
}
