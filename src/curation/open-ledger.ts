import type { Objection } from '../facts/objection.ts';
import { apply } from './change.ts';
import type { Documents } from './document.ts';
import { type AllFiles, documentsOf } from './files.ts';
import { type Conflict, mergeShipped } from './merge.ts';
import { filesOfShipped, fingerprint, type ShippedFile, shippedFiles } from './shipped.ts';
import { errorsOf, type State, stateOf } from './state.ts';
import type { Store, Tables } from './store/store.ts';

/** What became of the shipped data when the store was opened. */
export type Upgrade =
  /** A new store: the shipped data is revision zero. */
  | { readonly kind: 'first' }
  | { readonly kind: 'unchanged' }
  /** New shipped data was merged; conflicts were kept as they stand here and are listed. */
  | { readonly kind: 'merged'; readonly changes: number; readonly conflicts: readonly Conflict[] }
  /** This data has been taken in before and newer data since: it was left alone. */
  | { readonly kind: 'older' }
  /** Merged with what was changed here it would break rules: the base stays as it was. */
  | { readonly kind: 'refused'; readonly objections: readonly Objection[] };

export type Opened =
  | { readonly ok: true; readonly zero: Documents; readonly state: State; readonly upgrade: Upgrade }
  | { readonly ok: false; readonly objections: readonly Objection[] };

/** Brings shipped data and ledger together and builds the base as it stands today, or says what is wrong with it. */
export async function openLedger(store: Store, shipped: AllFiles, now: Date): Promise<Opened> {
  const texts = shippedFiles(shipped);
  const print = fingerprint(texts);
  const versions = await store.shipped.versions();
  let upgrade: Upgrade = { kind: 'unchanged' };
  if (versions.at(-1)?.fingerprint !== print) {
    const documents = documentsOf(shipped);
    const errors = errorsOf(stateOf(0, documents).objections);
    if (errors.length > 0) return { ok: false, objections: errors };
    upgrade = await store.write((tables) => takeIn(tables, { texts, print, documents, at: now.toISOString() }));
  }
  const first = (await store.shipped.versions())[0];
  const files = first?.fingerprint === print ? shipped : filesOfShipped(await store.shipped.files(0));
  const zero = documentsOf(files);
  const head = await store.ledger.head();
  const changes = head === 0 ? [] : await store.ledger.folded(head);
  const state = stateOf(head, apply(zero, changes));
  const errors = errorsOf(state.objections);
  return errors.length > 0 ? { ok: false, objections: errors } : { ok: true, zero, state, upgrade };
}

interface Shipment {
  readonly texts: readonly ShippedFile[];
  readonly print: string;
  readonly documents: Documents;
  readonly at: string;
}

/** Writes down a version of the shipped data and merges what it changes. Another process may have done so meanwhile. */
async function takeIn({ shipped, ledger }: Tables, { texts, print, documents, at }: Shipment): Promise<Upgrade> {
  const versions = await shipped.versions();
  const last = versions.at(-1);
  const revision = await ledger.head();
  if (!last) {
    await shipped.add({ version: 0, at, revision, fingerprint: print }, texts);
    return { kind: 'first' };
  }
  if (last.fingerprint === print) return { kind: 'unchanged' };
  if (versions.some((v) => v.fingerprint === print)) return { kind: 'older' };
  const old = await shipped.files(last.version);
  const zero = last.version === 0 ? old : await shipped.files(0);
  const local = apply(documentsOf(filesOfShipped(zero)), await ledger.folded(revision));
  const { changes, conflicts } = mergeShipped(documentsOf(filesOfShipped(old)), documents, local);
  const errors = errorsOf(stateOf(revision, apply(local, changes)).objections);
  if (errors.length > 0) return { kind: 'refused', objections: errors };
  const version = last.version + 1;
  await shipped.add({ version, at, revision, fingerprint: print }, changedFiles(old, texts));
  await shipped.addConflicts(version, conflicts);
  if (changes.length > 0)
    await ledger.append({ at, by: 'data', why: '', kind: 'upgrade', proposal: undefined, undoes: undefined, changes });
  return { kind: 'merged', changes: changes.length, conflicts };
}

function changedFiles(old: readonly ShippedFile[], fresh: readonly ShippedFile[]): ShippedFile[] {
  const before = new Map(old.map(({ file, body }) => [file, body]));
  const after = new Set(fresh.map(({ file }) => file));
  return [
    ...fresh.filter(({ file, body }) => before.get(file) !== body),
    ...old.filter(({ file }) => !after.has(file)).map(({ file }) => ({ file, body: null })),
  ];
}
