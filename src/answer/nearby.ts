import { breakdownKey, type FactBase, type Observation } from '../facts/fact-base.ts';
import { MEASURES } from '../facts/schema.ts';
import type { Subject, Target } from '../question/query.ts';
import type { Answer, Choice, Figure } from './answer.ts';
import { findFigure } from './find.ts';

/** Discord shows at most 25 options in a menu. */
const MOST = 25;
/** How many other periods of the same figure are offered, the latest first. */
const PERIODS = 8;

type Cell = Pick<Observation, 'place' | 'breakdown' | 'period' | 'measure'> & { readonly indicator: string };

const subjectOf = (c: Cell): Subject => ({ indicator: c.indicator, place: c.place, breakdown: c.breakdown });
const subjectKey = (s: Subject): string => `${s.indicator}@${s.place}|${breakdownKey(s.breakdown)}`;
const cellOf = (o: Observation): Cell => ({ ...o, indicator: o.indicator.id });
const targetOf = (c: Cell): Target => ({ subjects: [subjectOf(c)], open: [], period: c.period, measure: c.measure });

/** The cell that an answer with one figure in front is about. */
function mainCell(answer: Answer): Cell | undefined {
  if (answer.status !== 'answered' || answer.kind !== 'figure') return undefined;
  const figure: Figure = answer.figure;
  if (figure.kind === 'reported') return cellOf(figure.observation);
  const { subject, period, measure } = figure.derived;
  return subject && period && { ...subject, period, measure };
}

function choice(c: Cell): Choice {
  const query = { kind: 'figure', about: 'figure', claims: [], target: targetOf(c) } as const;
  return { query, subject: subjectOf(c), period: c.period, measure: c.measure };
}

/** One observation of each cell, targets left out. */
function distinct(list: readonly Observation[]): readonly Observation[] {
  const known = new Map<string, Observation>();
  for (const o of list) {
    const key = `${subjectKey(subjectOf(cellOf(o)))}|${o.period.id}|${o.measure}`;
    if (o.qualifier !== 'target' && !known.has(key)) known.set(key, o);
  }
  return [...known.values()];
}

/** True where a choice leads to a figure: a share of another place, say, is not found without naming that place. */
const isFound = (base: FactBase, cell: Cell) => findFigure(base, subjectOf(cell), targetOf(cell)) !== undefined;

/** All that is on file for a period and measure, what shares most with the subject first. */
function alike(base: FactBase, cell: Cell): readonly Observation[] {
  const own = base.indicators.get(cell.indicator);
  const rank = (o: Observation) =>
    o.indicator.id === cell.indicator ? 0 : o.indicator.topic === own?.topic ? 1 : o.place === cell.place ? 2 : 3;
  const same = (o: Observation) => o.period.id === cell.period.id && o.measure === cell.measure;
  const others = [...base.indicators.keys()].flatMap((id) => base.ofIndicator(id).filter(same));
  return distinct(others)
    .filter((o) => subjectKey(subjectOf(cellOf(o))) !== subjectKey(subjectOf(cell)))
    .map((o) => [rank(o), o] as const)
    .sort(([a], [b]) => a - b)
    .map(([, o]) => o);
}

/**
 * What else may have been meant by a question that got one figure: its other measures, its other periods, its
 * neighbours of the same topic; at most 25. Empty for other answers.
 */
export function otherReadings(base: FactBase, answer: Answer): readonly Choice[] {
  const cell = mainCell(answer);
  if (!cell) return [];
  const subject = subjectOf(cell);
  const measures = MEASURES.filter((m) => m !== cell.measure).flatMap((measure) =>
    base.cell({ ...subject, measure }, cell.period.id).slice(0, 1),
  );
  const periods = distinct(base.series({ ...subject, measure: cell.measure })).filter(
    (o) => o.period.id !== cell.period.id,
  );
  const topic = base.indicators.get(cell.indicator)?.topic;
  const neighbours = alike(base, cell).filter((o) => o.indicator.topic === topic);
  const found = [...measures, ...periods.slice(-PERIODS).reverse(), ...neighbours];
  return distinct(found)
    .map(cellOf)
    .filter((c) => isFound(base, c))
    .slice(0, MOST)
    .map(choice);
}

/**
 * What the figure of an answer can be put beside: the same figure a year or more before, then figures of the same
 * period, measure and unit; at most 25. Each choice is the comparison; its label names the other side.
 */
export function comparables(base: FactBase, answer: Answer): readonly Choice[] {
  const cell = mainCell(answer);
  if (!cell || answer.status !== 'answered' || answer.kind !== 'figure') return [];
  const unit = answer.figure.kind === 'reported' ? answer.figure.shown.unit : answer.figure.derived.unit;
  const subject = subjectOf(cell);
  const hasUnit = (o: Observation) => [o.quantity, ...o.alsoReported].some((q) => q.unit === unit);
  const before = distinct(base.series({ ...subject, measure: cell.measure })).filter(
    (o) => o.period.id !== cell.period.id && o.period.kind === cell.period.kind,
  );
  const found = [...before.slice(-PERIODS).reverse(), ...alike(base, cell)].filter(hasUnit);
  const others = found.map(cellOf).filter((c) => isFound(base, c));
  return others.slice(0, MOST).map((other) => {
    const targets = [targetOf(cell), targetOf(other)];
    const query = { kind: 'compare', operation: 'versus', claims: [], targets } as const;
    return { query, subject: subjectOf(other), period: other.period, measure: other.measure };
  });
}

/** The label of the figure that an answer is about, as a choice. */
export function mainChoice(answer: Answer): Choice | undefined {
  const cell = mainCell(answer);
  return cell && choice(cell);
}
