import { type Change, difference, isSame } from './change.ts';
import { type Body, type DocumentKey, type Documents, documentId } from './document.ts';

/** A document that was changed both here and in the shipped data since they last met, and not to the same. */
export interface Conflict extends DocumentKey {
  /** What both started from. */
  readonly base: Body | undefined;
  readonly shipped: Body | undefined;
  readonly local: Body | undefined;
}

export interface Merge {
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
}

/**
 * What a new version of the shipped data changes: where nobody changed a document here, the shipped one is taken; where
 * both changed it alike, nothing is to do; else what stands here is kept and the conflict listed.
 */
export function mergeShipped(before: Documents, after: Documents, local: Documents): Merge {
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  for (const change of difference(before, after)) {
    const here = local.get(documentId(change));
    const { entity, key } = change;
    if (isSame(entity, here, change.after)) continue;
    if (isSame(entity, here, change.before)) changes.push({ ...change, before: here });
    else conflicts.push({ entity, key, base: change.before, shipped: change.after, local: here });
  }
  return { changes, conflicts };
}
