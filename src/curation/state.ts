import { build } from '../facts/build.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Objection } from '../facts/objection.ts';
import type { Documents } from './document.ts';
import { type FilesOf, filesOf } from './files.ts';

/** The base as it stands after a revision, with the documents that it is made of. Immutable. */
export interface State {
  /** 0 is the shipped data. */
  readonly revision: number;
  readonly documents: Documents;
  readonly base: FactBase;
  /** Doubts; errors too in a state that may not be used. */
  readonly objections: readonly Objection[];
}

/** Builds the base out of documents and checks it with every rule, as `validate` does. */
export function stateOf(revision: number, documents: Documents): State & { readonly files: FilesOf } {
  const files = filesOf(documents);
  const { base, objections } = build(files.files);
  return { revision, documents, base, objections: [...files.objections, ...objections], files };
}

export const errorsOf = (objections: readonly Objection[]): Objection[] =>
  objections.filter(({ severity }) => severity === 'error');
