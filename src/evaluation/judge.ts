import type { Question, Status } from './question.ts';
import { holdsNumber } from './whole-number.ts';

/** What is judged of a reply. */
export interface Outcome {
  readonly status: Status;
  readonly facts: readonly string[];
  readonly headline: string;
  readonly text: string;
}

/** Catalogue id (A1, S12) → the ids of facts that belong to it. */
export type Catalogue = Readonly<Record<string, string | readonly string[]>>;

/** Why a line does not pass; none of them: it passes. */
export type Fault =
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'fact'; readonly id: string }
  | { readonly kind: 'number'; readonly wanted: readonly string[] }
  | { readonly kind: 'forbidden'; readonly number: string };

/** The four rules of the questions' README, in its order. */
export function judge({ expect }: Question, outcome: Outcome, catalogue: Catalogue): readonly Fault[] {
  const faults: Fault[] = [];
  if (!expect.status.includes(outcome.status)) faults.push({ kind: 'status', status: outcome.status });
  for (const id of expect.facts)
    if (![catalogue[id] ?? id].flat().every((fact) => outcome.facts.includes(fact))) faults.push({ kind: 'fact', id });
  for (const entry of expect.numbers) {
    const wanted = typeof entry === 'string' ? [entry] : entry;
    if (!wanted.some((number) => holdsNumber(outcome.text, number))) faults.push({ kind: 'number', wanted });
  }
  for (const number of expect.forbid)
    if (holdsNumber(outcome.headline, number)) faults.push({ kind: 'forbidden', number });
  return faults;
}
