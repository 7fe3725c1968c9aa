import type { Objection } from '../facts/objection.ts';
import type { Vocabulary } from '../facts/vocabulary.ts';
import type { Actor } from './actor.ts';
import { rightOf, type Seen } from './checks.ts';
import { approve, rollback } from './decide.ts';
import { Desk, type Shown } from './desk.ts';
import type { AllFiles } from './files.ts';
import { type GapStatus, gapText } from './gap.ts';
import { GapNotes } from './gap-notes.ts';
import { figureHistory, type PastFigure } from './history.ts';
import { LiveBase } from './live-base.ts';
import { openLedger, type Upgrade } from './open-ledger.ts';
import { done, type Refusal, type Result, refuse } from './refusal.ts';
import type { Revision } from './revision.ts';
import type { State } from './state.ts';
import type { Watch } from './store/board-tables.ts';
import type { StorePlace } from './store/place.ts';
import type { OpenConflict } from './store/shipped-table.ts';
import { openStore, type Store } from './store/store.ts';
import { taughtTerms, vocabularyWith } from './taught.ts';

export interface CurationOptions {
  readonly place: StorePlace;
  /** data/ as it is shipped today. */
  readonly shipped: AllFiles;
  readonly vocabulary: Vocabulary;
  readonly now: Date;
  /** Whether those who wrote a proposal may approve it themselves; they may not unless told. */
  readonly mayApproveOwn?: boolean;
  /** Told of what goes wrong in the background: the store cannot be reached, a listener threw. */
  readonly onFault?: (fault: unknown) => void;
}

export type OpenedCuration =
  | { readonly ok: true; readonly curation: Curation; readonly upgrade: Upgrade }
  | { readonly ok: false; readonly objections: readonly Objection[] };

/**
 * Opens the store, takes in the shipped data and builds the base as it stands.
 * @returns the objections when the base cannot be used. Throws when the store itself cannot be opened.
 */
export async function openCuration(options: CurationOptions): Promise<OpenedCuration> {
  const { place, shipped, now, onFault = () => {} } = options;
  let live: LiveBase | undefined;
  const store = await openStore(place, () => {
    live?.catchUp().catch(onFault);
  });
  try {
    const opened = await openLedger(store, shipped, now);
    if (!opened.ok) {
      await store.close();
      return opened;
    }
    live = new LiveBase(store, opened.zero, opened.state, onFault);
    // What another process added while this one was opening.
    await live.catchUp();
    const began = (await store.shipped.versions())[0]?.at ?? now.toISOString();
    return { ok: true, curation: new Curation(store, live, began, options), upgrade: opened.upgrade };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** How facts change, all of it: the live base, proposals and their review, the past, the gap board, watches. */
export class Curation {
  readonly live: LiveBase;
  /** Proposals on their way to a decision. */
  readonly desk: Desk;
  /** When the ledger began: the base as of a day before that is not known. */
  readonly began: string;
  readonly #store: Store;
  readonly #options: CurationOptions;
  readonly #notes: GapNotes;
  #taught: { readonly said: string; readonly vocabulary: Vocabulary };

  constructor(store: Store, live: LiveBase, began: string, options: CurationOptions) {
    this.#store = store;
    this.live = live;
    this.began = began;
    this.#options = options;
    this.#notes = new GapNotes(store, options.onFault ?? (() => {}));
    this.#taught = { said: '[]', vocabulary: options.vocabulary };
    this.desk = new Desk({ store, live, vocabulary: () => this.vocabulary() });
  }

  /** The base that answers are given from now. */
  current(): State {
    return this.live.current();
  }

  /** The words of data/vocabulary alone. */
  get shippedVocabulary(): Vocabulary {
    return this.#options.vocabulary;
  }

  /** The shipped words with those that moderators taught; the same object until another is taught or taken back. */
  vocabulary(): Vocabulary {
    const terms = taughtTerms(this.current().documents);
    const said = JSON.stringify(terms);
    if (said !== this.#taught.said)
      this.#taught = { said, vocabulary: vocabularyWith(this.#options.vocabulary, terms) };
    return this.#taught.vocabulary;
  }

  /** See decide.ts. `seen.revision` is the base that the proposal was shown against. */
  approve(actor: Actor, seen: Seen & { readonly revision: number }, now: Date): Promise<Result<Revision>> {
    const { mayApproveOwn = false } = this.#options;
    return approve({ live: this.live, vocabulary: () => this.vocabulary(), mayApproveOwn }, actor, seen, now);
  }

  rollback(actor: Actor, revision: number, why: string, now: Date): Promise<Result<Revision>> {
    return rollback(this.live, actor, revision, why, now);
  }

  /** The last changes, newest first, without what they changed. */
  revisions(limit = 25, before?: number): Promise<Omit<Revision, 'changes'>[]> {
    return this.#store.ledger.latest(limit, before);
  }

  async revision(number: number): Promise<Revision | undefined> {
    return Number.isSafeInteger(number) && number > 0
      ? (await this.#store.ledger.between(number - 1, number))[0]
      : undefined;
  }

  /** The past of an indicator's figures, or of those of one period, oldest first. Everyone may read it. */
  history(indicator: string, period?: string): Promise<PastFigure[]> {
    return figureHistory(this.#store.ledger, this.current(), this.began, indicator, period);
  }

  /** The base as it stood at an instant; undefined for one before the ledger began. */
  async asOf(instant: Date): Promise<State | undefined> {
    const at = instant.toISOString();
    if (at < this.began) return undefined;
    return this.live.at(await this.#store.ledger.numberAt(at));
  }

  /** Where new shipped data and changes made here disagree; what was made here stands until someone decides. */
  conflicts(): Promise<OpenConflict[]> {
    return this.#store.shipped.openConflicts();
  }

  /** Proposes what was shipped in place of what was made here; the conflict is settled when that is approved. */
  async proposeShipped(actor: Actor, id: number, why: string, now: Date): Promise<Result<Shown>> {
    const refusal = rightOf(actor);
    if (refusal) return refuse(refusal);
    const conflict = (await this.conflicts()).find((one) => one.id === id);
    if (!conflict) return refuse({ kind: 'not-found', what: 'conflict' });
    const { entity, key, shipped: record = null } = conflict;
    return this.desk.propose(
      actor,
      { why, sources: [], lines: [{ change: { kind: 'shipped', entity, key, record } }] },
      now,
    );
  }

  /** Keeps what was made here. */
  async closeConflict(actor: Actor, id: number, now: Date): Promise<Result<void>> {
    const refusal = rightOf(actor);
    if (refusal) return refuse(refusal);
    return told(await this.#store.write(({ shipped }) => shipped.closeConflict(id, actor.userId, now.toISOString())), {
      kind: 'not-found',
      what: 'conflict',
    });
  }

  /** Counts a question that could not be answered. Keeps its words only, names and ids taken out. */
  noteGap(question: string, reason: string, language: string, now: Date): void {
    const text = gapText(question);
    if (text !== '') this.#notes.note({ text, reason, language, at: now.toISOString() });
  }

  /** Unanswered questions, the most asked first. */
  async gaps(actor: Actor, { status = 'open' as GapStatus, limit = 25, offset = 0 } = {}) {
    const refusal = rightOf(actor);
    if (refusal) return refuse(refusal);
    await this.#notes.flush();
    return done(await this.#store.gaps.list(status, limit, offset));
  }

  async markGap(actor: Actor, text: string, status: GapStatus): Promise<Result<void>> {
    const refusal = rightOf(actor);
    if (refusal) return refuse(refusal);
    await this.#notes.flush();
    return told(await this.#store.write(({ gaps }) => gaps.mark(text, status, actor.userId)), {
      kind: 'not-found',
      what: 'gap',
    });
  }

  /** Tells a channel of changes, of one indicator or of all. */
  async watch(
    actor: Actor,
    watch: Pick<Watch, 'channel' | 'guild' | 'indicator'>,
    now: Date,
  ): Promise<Result<{ isNew: boolean }>> {
    const refusal = rightOf(actor);
    if (refusal) return refuse(refusal);
    return done({
      isNew: await this.#store.write(({ watches }) =>
        watches.add({ ...watch, by: actor.userId, at: now.toISOString() }),
      ),
    });
  }

  async unwatch(actor: Actor, channel: string, indicator?: string): Promise<Result<void>> {
    const refusal = rightOf(actor);
    if (refusal) return refuse(refusal);
    return told(await this.#store.write(({ watches }) => watches.remove(channel, indicator)), {
      kind: 'not-found',
      what: 'watch',
    });
  }

  /** A channel that is gone watches nothing. */
  forgetChannel(channel: string): Promise<void> {
    return this.#store.write(({ watches }) => watches.removeChannel(channel));
  }

  watches(): Promise<Watch[]> {
    return this.#store.watches.list();
  }

  /** True for exactly one of all processes: that one tells the channel of the revision. */
  claimAnnouncement(revision: number, channel: string): Promise<boolean> {
    return this.#store.write(({ watches }) => watches.claim(revision, channel));
  }

  /** Finishes what is under way and lets the store go. */
  async close(): Promise<void> {
    await this.live.settled();
    await this.#notes.flush().catch(this.#options.onFault ?? (() => {}));
    await this.#store.close();
  }
}

function told(isDone: boolean, refusal: Refusal): Result<void> {
  return isDone ? done(undefined) : refuse(refusal);
}
