import { breakdownKey, type FactBase } from '../facts/fact-base.ts';
import type { Query, Subject, Target } from '../question/query.ts';
import type { Answer, Choice } from './answer.ts';
import { findFigure } from './find.ts';
import { nearChoices } from './near.ts';

type FigureQuery = Extract<Query, { kind: 'figure' }>;

/** Discord shows at most 25 options in a menu. */
const MOST = 25;
/** How many subjects are tried when nothing was named. */
const SCANNED = 400;

/** Asks which one is meant: those of the open readings, or of all subjects, that have a figure for what was said. */
export function choices(base: FactBase, query: FigureQuery): Answer {
  const { target } = query;
  const named = target.subjects.length > 0 ? target.subjects : target.open;
  const nothing = named.length === 0 && target.period === undefined && target.measure === undefined;
  if (nothing) return { status: 'unknown', facts: [], reason: 'not-a-question', near: [] };
  const found: Choice[] = [];
  // With nothing named the whole base would fit: enough for a menu is looked up, no more.
  for (const subject of named.length > 0 ? named : someSubjects(base)) {
    if (found.length > MOST) break;
    const figure = findFigure(base, subject, target);
    if (!figure) continue;
    const observation = figure.figure.kind === 'reported' ? figure.figure.observation : undefined;
    const period = observation?.period ?? target.period;
    const only: Target = { ...target, subjects: [subject], open: [] };
    const choice: Choice = {
      query: { ...query, target: only },
      subject,
      ...(period ? { period } : {}),
      ...(target.measure ? { measure: target.measure } : {}),
    };
    found.push(choice);
  }
  if (found.length === 0)
    return {
      status: 'unknown',
      facts: [],
      reason: target.period ? 'period' : 'indicator',
      ...(target.period ? { period: target.period } : {}),
      near: nearChoices(base, named, target.period),
    };
  return { status: 'clarify', facts: [], why: 'subject', choices: found.slice(0, MOST), total: found.length };
}

/** The first subjects on file, each once: those of the data files come in the order of their indicators. */
function* someSubjects(base: FactBase): Generator<Subject> {
  const seen = new Set<string>();
  for (const { indicator, place, breakdown } of base.seriesKeys()) {
    const key = `${indicator}@${place}|${breakdownKey(breakdown)}`;
    if (seen.size >= SCANNED) return;
    if (!seen.has(key)) {
      seen.add(key);
      yield { indicator, place, breakdown };
    }
  }
}
