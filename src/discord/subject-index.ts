import { createHash } from 'node:crypto';
import { breakdownKey, type FactBase } from '../facts/fact-base.ts';
import type { Subject } from '../question/query.ts';

/** Short stable names of everything that a choice can be about, so that it fits into a button. */
export interface SubjectIndex {
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly statements: ReadonlyMap<string, string>;
}

const built = new WeakMap<FactBase, SubjectIndex>();

/** Names that were made before: every button of every reply has one, and people ask about the same few. */
const made = new Map<string, string>();
const KEPT = 5_000;

/** Eight characters that name a text: the same after a restart, different for any two of millions. */
function shortName(text: string): string {
  const known = made.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  if (made.size >= KEPT) made.clear();
  made.set(text, name);
  return name;
}

export function shortSubject(subject: Subject): string {
  return shortName(`${subject.indicator}@${subject.place}|${breakdownKey(subject.breakdown)}`);
}

export function shortStatement(id: string): string {
  return shortName(`statement ${id}`);
}

/** The index of a base, built at its first use: each subject with a figure, each indicator at home, each statement. */
export function subjectIndex(base: FactBase): SubjectIndex {
  const known = built.get(base);
  if (known) return known;
  const subjects = new Map<string, Subject>();
  const add = (subject: Subject) => subjects.set(shortSubject(subject), subject);
  for (const { id, place } of base.indicators.values()) add({ indicator: id, place, breakdown: {} });
  for (const { indicator, place, breakdown } of base.observations) add({ indicator: indicator.id, place, breakdown });
  const index = { subjects, statements: new Map([...base.statements.keys()].map((id) => [shortStatement(id), id])) };
  built.set(base, index);
  return index;
}
