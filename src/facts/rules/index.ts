import type { FactBase } from '../fact-base.ts';
import type { Objection } from '../objection.ts';

/** A rule across records: reads the whole base, changes nothing. */
export type Rule = (base: FactBase) => Iterable<Objection>;

export const RULES: readonly Rule[] = [];
