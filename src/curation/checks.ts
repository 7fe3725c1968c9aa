import type { Actor } from './actor.ts';
import type { Assessment } from './assess.ts';
import type { DocumentKey } from './document.ts';
import { ALLOWED, MOST, type Proposal } from './proposal.ts';
import { done, type Refusal, type Result, refuse } from './refusal.ts';
import type { Revision } from './revision.ts';
import { errorsOf } from './state.ts';
import type { Tables } from './store/store.ts';

/** Which version of a proposal someone acts on, as their card had it. */
export interface Seen {
  readonly id: number;
  readonly version: number;
}

/** Every step asks for the right anew. */
export const rightOf = (actor: Actor): Refusal | undefined => (actor.mayModerate ? undefined : { kind: 'no-right' });

/** A reason has to be given, and be no novel. */
export function reasonOf(why: string): Refusal | undefined {
  return why.trim() === '' ? { kind: 'no-reason' } : sizeOf(0, why);
}

export function sizeOf(lines: number, why: string): Refusal | undefined {
  if (lines > MOST.lines) return { kind: 'too-large', what: 'lines', most: MOST.lines };
  return why.length > MOST.reason ? { kind: 'too-large', what: 'reason', most: MOST.reason } : undefined;
}

/** What stands in the way of accepting a proposal. */
export function blocking({ lines, objections, changes }: Assessment): Refusal | undefined {
  const live = lines.filter(({ verdict }) => verdict !== 'dropped');
  if (live.length === 0) return { kind: 'no-lines' };
  const incomplete = live.filter(({ verdict }) => verdict === 'incomplete');
  if (incomplete.length > 0) return { kind: 'incomplete', lines: incomplete.map(({ line }) => line.id) };
  const errors = errorsOf([...objections, ...live.flatMap((one) => one.objections)]);
  if (errors.length > 0) return { kind: 'breaks-rules', objections: [...new Set(errors)] };
  return changes.length === 0 ? { kind: 'no-change' } : undefined;
}

/** Whether what the proposal changes has been changed since it was shown. */
export async function movedSince(
  { ledger }: Tables,
  { lines, after }: Assessment,
  shown: number,
): Promise<Refusal | undefined> {
  if (after.revision === shown) return undefined;
  const moved: number[] = [];
  for (const { line, document, verdict } of lines) {
    if (!document || verdict === 'dropped') continue;
    if ((await ledger.touching(document.entity, document.key, shown)).length > 0) moved.push(line.id);
  }
  return moved.length > 0 ? { kind: 'base-moved', lines: moved } : undefined;
}

/** Why a revision cannot be taken back: it has been, or what it did has been changed since. */
export async function whyNot({ ledger }: Tables, past: Revision, moved: readonly DocumentKey[]): Promise<Refusal> {
  const undone = (await ledger.undoing(past.number)).at(-1);
  if (undone !== undefined) return { kind: 'already-undone', by: undone };
  const by = new Set<number>();
  for (const { entity, key } of moved) for (const n of await ledger.touching(entity, key, past.number)) by.add(n);
  return { kind: 'superseded', by: [...by].sort((a, b) => a - b) };
}

/** The proposal, where the actor may take this step with it as they saw it. */
export async function findFor(
  tables: Tables,
  actor: Actor,
  { id, version }: Seen,
  what: keyof typeof ALLOWED,
): Promise<Result<Proposal>> {
  const refusal = rightOf(actor);
  if (refusal) return refuse(refusal);
  const proposal = await tables.proposals.get(id);
  if (!proposal) return refuse({ kind: 'not-found', what: 'proposal' });
  const isAllowed = ALLOWED[what].includes(proposal.state);
  if (isAllowed && proposal.version === version) return done(proposal);
  const by = (await tables.proposals.steps(id)).at(-1)?.by ?? '';
  return refuse(
    isAllowed ? { kind: 'stale', by, version: proposal.version } : { kind: 'wrong-state', state: proposal.state, by },
  );
}
