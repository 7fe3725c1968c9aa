import type { Vocabulary } from '../facts/vocabulary.ts';
import type { Actor } from './actor.ts';
import { type Assessment, assess } from './assess.ts';
import { findFor, reasonOf, rightOf, type Seen, sizeOf } from './checks.ts';
import type { LiveBase } from './live-base.ts';
import {
  type Draft,
  type Line,
  type LineChange,
  type Proposal,
  type ProposalState,
  STATES,
  type Step,
} from './proposal.ts';
import { done, type Result, refuse } from './refusal.ts';
import type { Store } from './store/store.ts';

/** A proposal as a card shows it: with how each line stands to the base of a revision. */
export interface Shown {
  readonly proposal: Proposal;
  readonly assessment: Assessment;
  /** The base that it was held against: who approves names it, so that nothing is approved that was not shown. */
  readonly revision: number;
  /** The last step that was given a reason: why it was returned or rejected. */
  readonly reason: Step | undefined;
}

/** A stretch of a list of proposals, and how many there are in all. */
export interface Listed {
  readonly proposals: readonly Proposal[];
  readonly counts: ReadonlyMap<ProposalState, number>;
  readonly total: number;
}

export interface DeskOptions {
  readonly store: Store;
  readonly live: LiveBase;
  /** The words as they are known now, for proposals that teach one. */
  readonly vocabulary: () => Vocabulary;
}

/** Who may do what with proposals, and what comes of it. Every step is checked here, whatever the surface has checked. */
export class Desk {
  readonly #store: Store;
  readonly #live: LiveBase;
  readonly #options: DeskOptions;

  constructor(options: DeskOptions) {
    this.#store = options.store;
    this.#live = options.live;
    this.#options = options;
  }

  /** Takes in a proposal, as a draft that its author can still work on. */
  async propose(actor: Actor, draft: Draft, now: Date): Promise<Result<Shown>> {
    const refusal = rightOf(actor) ?? sizeOf(draft.lines.length, draft.why);
    if (refusal) return refuse(refusal);
    if (draft.lines.length === 0) return refuse({ kind: 'no-lines' });
    const at = now.toISOString();
    const lines = draft.lines.map(
      ({ change, origin = {} }, i): Line => ({ id: i + 1, change, origin, isDropped: false }),
    );
    const proposal = await this.#store.write(({ proposals }) =>
      proposals.add(
        {
          state: 'draft',
          createdAt: at,
          updatedAt: at,
          createdBy: actor.userId,
          authors: [actor.userId],
          why: draft.why.trim(),
          sources: draft.sources,
          lines,
          revision: undefined,
        },
        { at, by: actor.userId, what: 'proposed', note: undefined },
      ),
    );
    return done(await this.#shown(proposal));
  }

  /** A proposal held against the base of this moment. */
  async show(actor: Actor, id: number): Promise<Result<Shown>> {
    const refusal = rightOf(actor);
    if (refusal) return refuse(refusal);
    const proposal = await this.#store.proposals.get(id);
    return proposal ? done(await this.#shown(proposal)) : refuse({ kind: 'not-found', what: 'proposal' });
  }

  /** Proposals, by state as asked for and the oldest first; those waiting for a review unless others are asked for. */
  async list(
    actor: Actor,
    {
      states = ['in-review'],
      limit = 25,
      offset = 0,
    }: { states?: readonly ProposalState[]; limit?: number; offset?: number } = {},
  ): Promise<Result<Listed>> {
    const refusal = rightOf(actor);
    if (refusal) return refuse(refusal);
    const known = states.filter((s) => STATES.includes(s));
    const proposals = await this.#store.proposals.list(known, limit, offset);
    const counts = await this.#store.proposals.count(known);
    return done({ proposals, counts, total: [...counts.values()].reduce((sum, count) => sum + count, 0) });
  }

  /** Everything that happened to a proposal. */
  async steps(actor: Actor, id: number): Promise<Result<readonly Step[]>> {
    const refusal = rightOf(actor);
    return refusal ? refuse(refusal) : done(await this.#store.proposals.steps(id));
  }

  /** Puts something else in a line's place. Whoever does so is one of the authors from then on. */
  edit(actor: Actor, seen: Seen, line: number, change: LineChange, now: Date): Promise<Result<Shown>> {
    return this.#step(actor, seen, 'edited', now, undefined, (proposal) =>
      withEdited(proposal, line, change, actor.userId),
    );
  }

  /** As `edit`, with lines that the new one needs: the indicator that it is of, the words for it. */
  extend(
    actor: Actor,
    seen: Seen,
    line: number,
    { change, more }: { readonly change: LineChange; readonly more: readonly LineChange[] },
    now: Date,
  ): Promise<Result<Shown>> {
    return this.#step(actor, seen, 'edited', now, undefined, (proposal) => {
      const size = sizeOf(proposal.lines.length + more.length, '');
      if (size) return refuse(size);
      const edited = withEdited(proposal, line, change, actor.userId);
      if (!edited.ok) return edited;
      const last = Math.max(0, ...proposal.lines.map(({ id }) => id));
      const added = more.map((one, at): Line => ({ id: last + at + 1, change: one, origin: {}, isDropped: false }));
      return done({ ...edited.value, lines: [...edited.value.lines, ...added] });
    });
  }

  /** Leaves a line or several out, or takes them in again. */
  drop(
    actor: Actor,
    seen: Seen,
    lines: number | readonly number[],
    isDropped: boolean,
    now: Date,
  ): Promise<Result<Shown>> {
    return this.#step(actor, seen, 'dropped', now, undefined, (proposal) => {
      let result = done(proposal) as Result<Proposal>;
      for (const line of [lines].flat()) if (result.ok) result = withLine(result.value, line, { isDropped });
      return result;
    });
  }

  /** Sends a draft, or what was returned, for review. Lines may still break rules: the reviewer sees so. */
  submit(actor: Actor, seen: Seen, now: Date): Promise<Result<Shown>> {
    return this.#step(actor, seen, 'submitted', now, undefined, (proposal) =>
      proposal.lines.every(({ isDropped }) => isDropped)
        ? refuse({ kind: 'no-lines' })
        : done({ ...proposal, state: 'in-review' }),
    );
  }

  /** Gives a proposal back to its author to be mended. */
  sendBack(actor: Actor, seen: Seen, why: string, now: Date): Promise<Result<Shown>> {
    return this.#step(actor, seen, 'returned', now, why, (proposal) => done({ ...proposal, state: 'returned' }));
  }

  /** Turns a proposal down for good. */
  reject(actor: Actor, seen: Seen, why: string, now: Date): Promise<Result<Shown>> {
    return this.#step(actor, seen, 'rejected', now, why, (proposal) => done({ ...proposal, state: 'rejected' }));
  }

  async #shown(proposal: Proposal): Promise<Shown> {
    const steps = await this.#store.proposals.steps(proposal.id);
    const reason = steps.findLast(({ note }) => note !== undefined && note !== '');
    const state = this.#live.current();
    const assessment = assess(proposal, state, this.#options.vocabulary());
    return { proposal, assessment, revision: state.revision, reason };
  }

  async #step(
    actor: Actor,
    seen: Seen,
    what: Exclude<Step['what'], 'proposed' | 'approved'>,
    now: Date,
    why: string | undefined,
    change: (proposal: Proposal) => Result<Proposal>,
  ): Promise<Result<Shown>> {
    const refusal = rightOf(actor) ?? (why === undefined ? undefined : reasonOf(why));
    if (refusal) return refuse(refusal);
    const written = await this.#store.write(async (tables): Promise<Result<Proposal>> => {
      const found = await findFor(tables, actor, seen, what);
      const changed = found.ok ? change(found.value) : found;
      if (!changed.ok) return changed;
      const step = { at: now.toISOString(), by: actor.userId, what, note: why?.trim() };
      const next = await tables.proposals.step(changed.value, step);
      return next ? done(next) : refuse({ kind: 'busy' });
    });
    return written.ok ? done(await this.#shown(written.value)) : written;
  }
}

/** With something else in a line's place: whoever put it there is named, and what was read first stays to be looked at. */
function withEdited(proposal: Proposal, line: number, change: LineChange, editedBy: string): Result<Proposal> {
  const before = proposal.lines.find(({ id }) => id === line);
  const read = before?.origin.read ?? (before?.change.kind === 'figure' ? before.change.record : undefined);
  const origin = { ...before?.origin, editedBy, ...(read ? { read } : {}) };
  return withLine(proposal, line, { change, isDropped: false, origin }, editedBy);
}

function withLine(proposal: Proposal, line: number, change: Partial<Line>, author?: string): Result<Proposal> {
  if (!proposal.lines.some(({ id }) => id === line)) return refuse({ kind: 'not-found', what: 'line' });
  const lines = proposal.lines.map((one) => (one.id === line ? { ...one, ...change } : one));
  const authors = author === undefined ? proposal.authors : [...new Set([...proposal.authors, author])];
  return done({ ...proposal, lines, authors });
}
