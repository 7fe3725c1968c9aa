import type { Vocabulary } from '../facts/vocabulary.ts';
import type { Actor } from './actor.ts';
import { assess } from './assess.ts';
import { apply, inverse, misfits } from './change.ts';
import { blocking, findFor, movedSince, reasonOf, rightOf, type Seen, whyNot } from './checks.ts';
import type { LiveBase } from './live-base.ts';
import { done, type Result, refuse } from './refusal.ts';
import type { Revision } from './revision.ts';
import { errorsOf, stateOf } from './state.ts';

export interface DecideOptions {
  readonly live: LiveBase;
  /** The words as they are known now, for proposals that teach one. */
  readonly vocabulary: () => Vocabulary;
  /** Whether those who wrote a proposal may approve it themselves. */
  readonly mayApproveOwn: boolean;
}

/**
 * Accepts a proposal: it is one revision, live in this process when the promise is fulfilled.
 * @param seen the version of the proposal and the base that it was shown against: nothing is approved that was not shown.
 */
export function approve(
  { live, vocabulary, mayApproveOwn }: DecideOptions,
  actor: Actor,
  seen: Seen & { readonly revision: number },
  now: Date,
): Promise<Result<Revision>> {
  return live.change(async (tables, state) => {
    const found = await findFor(tables, actor, seen, 'approved');
    if (!found.ok) return found;
    const proposal = found.value;
    if (!mayApproveOwn && proposal.authors.includes(actor.userId)) return refuse({ kind: 'own-proposal' });
    const assessment = assess(proposal, state, vocabulary());
    const refusal = (await movedSince(tables, assessment, seen.revision)) ?? blocking(assessment);
    if (refusal) return refuse(refusal);
    const [at, by] = [now.toISOString(), actor.userId];
    const { why, id } = proposal;
    const { changes, after } = assessment;
    return done({
      revision: { at, by, why, kind: 'proposal', proposal: id, undoes: undefined, changes },
      after,
      also: async ({ proposals, shipped }, { number }) => {
        const step = { at, by, what: 'approved', note: undefined } as const;
        await proposals.step({ ...proposal, state: 'approved', revision: number }, step);
        // Who takes what was shipped has settled the conflict about it.
        for (const { change, isDropped } of proposal.lines)
          if (change.kind === 'shipped' && !isDropped) await shipped.closeConflictsOn(change, by, at);
      },
    });
  });
}

/** Takes a revision back, which is one more revision. Figures that have changed again since stand in the way. */
export function rollback(
  live: LiveBase,
  actor: Actor,
  number: number,
  why: string,
  now: Date,
): Promise<Result<Revision>> {
  return live.change(async (tables, state) => {
    const refusal = rightOf(actor) ?? reasonOf(why);
    if (refusal) return refuse(refusal);
    const isNumber = Number.isSafeInteger(number) && number > 0;
    const [past] = isNumber ? await tables.ledger.between(number - 1, number) : [];
    if (!past) return refuse({ kind: 'not-found', what: 'revision' });
    const changes = inverse(past.changes);
    const moved = misfits(state.documents, changes);
    if (moved.length > 0) return refuse(await whyNot(tables, past, moved));
    const after = stateOf(state.revision, apply(state.documents, changes));
    const errors = errorsOf(after.objections);
    if (errors.length > 0) return refuse({ kind: 'breaks-rules', objections: errors });
    const [at, by] = [now.toISOString(), actor.userId];
    return done({
      revision: { at, by, why: why.trim(), kind: 'rollback', proposal: undefined, undoes: number, changes },
      after,
      also: async () => {},
    });
  });
}
