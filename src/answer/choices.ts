import type { FactBase } from '../facts/fact-base.ts';
import type { Query, Subject, Target } from '../question/query.ts';
import type { Answer, Choice } from './answer.ts';
import { findFigure } from './find.ts';

type FigureQuery = Extract<Query, { kind: 'figure' }>;

/** Discord shows at most 25 options in a menu. */
const MOST = 25;

/** Asks which one is meant: those of the open readings, or of all subjects, that have a figure for what was said. */
export function choices(base: FactBase, query: FigureQuery): Answer {
  const { target } = query;
  const named = target.subjects.length > 0 ? target.subjects : target.open;
  const nothing = named.length === 0 && target.period === undefined && target.measure === undefined;
  if (nothing) return { status: 'unknown', facts: [], reason: 'not-a-question', near: [] };
  const all = named.length > 0 ? named : everySubject(base);
  const found = all.flatMap((subject) => {
    const figure = findFigure(base, subject, target);
    if (!figure) return [];
    const observation = figure.figure.kind === 'reported' ? figure.figure.observation : undefined;
    const period = observation?.period ?? target.period;
    const only: Target = { ...target, subjects: [subject], open: [] };
    const choice: Choice = {
      query: { ...query, target: only },
      subject,
      ...(period ? { period } : {}),
      ...(target.measure ? { measure: target.measure } : {}),
    };
    return [choice];
  });
  if (found.length === 0)
    return {
      status: 'unknown',
      facts: [],
      reason: target.period ? 'period' : 'indicator',
      ...(target.period ? { period: target.period } : {}),
      near: nearChoices(base, named),
    };
  return { status: 'clarify', facts: [], why: 'subject', choices: found.slice(0, MOST), total: found.length };
}

function everySubject(base: FactBase): Subject[] {
  const seen = new Map<string, Subject>();
  for (const { indicator, place, breakdown } of base.seriesKeys()) {
    const key = JSON.stringify([indicator, place, breakdown]);
    if (!seen.has(key)) seen.set(key, { indicator, place, breakdown });
  }
  return [...seen.values()];
}

/** The nearest things on file, each as something to click: offered, never given as the answer. */
export function nearChoices(base: FactBase, subjects: readonly Subject[]): readonly Choice[] {
  return subjects.slice(0, 3).flatMap((subject) => {
    const found = findFigure(base, subject, { subjects: [subject], open: [] });
    if (!found) return [];
    const { figure } = found;
    const period = figure.kind === 'reported' ? figure.observation.period : figure.derived.period;
    const measure = figure.kind === 'reported' ? figure.observation.measure : figure.derived.measure;
    const target: Target = { subjects: [subject], open: [], measure, ...(period ? { period } : {}) };
    return [
      {
        query: { kind: 'figure', target, about: 'figure', claims: [] },
        subject,
        measure,
        ...(period ? { period } : {}),
      } satisfies Choice,
    ];
  });
}
