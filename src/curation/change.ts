import {
  type Body,
  canonical,
  type DocumentKey,
  type Documents,
  documentId,
  documentKey,
  type Entity,
} from './document.ts';

/** One document before and after; absent before it was first put and after it was taken away. */
export interface Change extends DocumentKey {
  readonly before: Body | undefined;
  readonly after: Body | undefined;
}

/** The documents after the changes; those given stay as they are. What the changes say was there before is not looked at. */
export function apply(documents: Documents, changes: Iterable<Change>): Documents {
  const out = new Map(documents);
  for (const change of changes) {
    const id = documentId(change);
    if (change.after === undefined) out.delete(id);
    else out.set(id, change.after);
  }
  return out;
}

/** What would take these changes back. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.map(({ before, after, ...key }) => ({ ...key, before: after, after: before })).reverse();
}

/** Those of the changes that no longer fit: the document has changed since. */
export function misfits(documents: Documents, changes: readonly Change[]): Change[] {
  return changes.filter(({ before, ...change }) => !isSame(change.entity, documents.get(documentId(change)), before));
}

/** True when two bodies of a kind say the same. */
export function isSame(entity: Entity, a: Body | undefined, b: Body | undefined): boolean {
  return a === b || canonical(entity, a) === canonical(entity, b);
}

/** What turns one set of documents into another. */
export function difference(from: Documents, to: Documents): Change[] {
  const out: Change[] = [];
  for (const [id, after] of to) {
    const before = from.get(id);
    const key = documentKey(id);
    if (!isSame(key.entity, before, after)) out.push({ ...key, before, after });
  }
  for (const [id, before] of from) if (!to.has(id)) out.push({ ...documentKey(id), before, after: undefined });
  return out;
}
