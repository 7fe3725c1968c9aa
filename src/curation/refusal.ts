import type { Objection } from '../facts/objection.ts';
import type { ProposalState } from './proposal.ts';

/** Why a step was not taken; nothing has changed then. The words are in locales/. */
export type Refusal =
  /** The one who asks is no moderator here. */
  | { readonly kind: 'no-right' }
  /** Whoever wrote a proposal may not approve it. */
  | { readonly kind: 'own-proposal' }
  | { readonly kind: 'not-found'; readonly what: 'proposal' | 'line' | 'revision' | 'conflict' | 'gap' | 'watch' }
  /** It was decided, or sent for review, before. */
  | { readonly kind: 'wrong-state'; readonly state: ProposalState; readonly by: string }
  /** Someone else changed it since it was shown. */
  | { readonly kind: 'stale'; readonly by: string; readonly version: number }
  /** What is on file for these lines has changed since they were shown. */
  | { readonly kind: 'base-moved'; readonly lines: readonly number[] }
  | { readonly kind: 'breaks-rules'; readonly objections: readonly Objection[] }
  /** Lines with fields that nobody has filled in yet. */
  | { readonly kind: 'incomplete'; readonly lines: readonly number[] }
  /** The base would be the same afterwards. */
  | { readonly kind: 'no-change' }
  | { readonly kind: 'no-lines' }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'too-large'; readonly what: 'lines' | 'reason'; readonly most: number }
  | { readonly kind: 'already-undone'; readonly by: number }
  /** Later revisions changed the same figures again: they have to be taken back first. */
  | { readonly kind: 'superseded'; readonly by: readonly number[] }
  /** Others were faster again and again. */
  | { readonly kind: 'busy' };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal });
