import type { FactBase, Observation } from '../facts/fact-base.ts';
import type { Period } from '../facts/period.ts';
import { MEASURES } from '../facts/schema.ts';
import type { Subject, Target } from '../question/query.ts';
import type { Choice } from './answer.ts';
import { findFigure } from './find.ts';

/** So many subjects are offered for one that is not on file. */
const SUBJECTS = 3;

/**
 * The nearest things on file, each as something to click: offered, never given as the answer. The same period in another
 * measure comes first; then the latest figure.
 */
export function nearChoices(base: FactBase, subjects: readonly Subject[], period?: Period): readonly Choice[] {
  return subjects.slice(0, SUBJECTS).flatMap((subject) => {
    const same = period ? offered(base, subject, [...inPeriod(base, subject, period)]) : [];
    return same.length > 0 ? same : offered(base, subject, [latest(base, subject)]);
  });
}

/** What is on file for the period in any measure; a share or rank of another place is not found without naming that. */
function inPeriod(base: FactBase, subject: Subject, period: Period): readonly Target[] {
  return MEASURES.flatMap((measure) => {
    const target: Target = { subjects: [subject], open: [], measure, period };
    return base.cell({ ...subject, measure }, period.id).some(isOutcome) ? [target] : [];
  });
}

/** The latest of the main measure, else of the first measure that is on file. */
function latest(base: FactBase, subject: Subject): Target {
  const target: Target = { subjects: [subject], open: [] };
  if (findFigure(base, subject, target)) return target;
  const measure = MEASURES.find((m) => base.series({ ...subject, measure: m }).some(isOutcome));
  return measure ? { ...target, measure } : target;
}

const isOutcome = (o: Observation): boolean => o.qualifier !== 'target';

function offered(base: FactBase, subject: Subject, targets: readonly Target[]): readonly Choice[] {
  return targets.flatMap((target) => {
    const figure = findFigure(base, subject, target)?.figure;
    if (!figure) return [];
    const { period, measure } = figure.kind === 'reported' ? figure.observation : figure.derived;
    const told = { measure, ...(period ? { period } : {}) };
    const exact: Target = { subjects: [subject], open: [], ...told };
    return [{ query: { kind: 'figure', target: exact, about: 'figure', claims: [] } as const, subject, ...told }];
  });
}
