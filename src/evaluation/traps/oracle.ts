import type { Answer, Derived, Figure } from '../../answer/answer.ts';
import type { FactBase, Observation } from '../../facts/fact-base.ts';
import { shiftYears } from '../../facts/period.ts';
import { type Cell, inCell, isIn } from './cell.ts';

/** What a trap asks for: a cell, in a currency if it says one; no cell: something that no fact is about. */
export interface Asked {
  readonly cell: Cell | undefined;
  readonly currency?: string | undefined;
  /** The question names the thing but no measure of it: where no level is on file, its main measure answers. */
  readonly loose?: boolean;
}

/** `missed`: the very figure is on file and was not given. */
export type TrapVerdict = 'right' | 'wrong' | 'missed';

/**
 * What a reply to a trap is worth, worked out from the base alone: a figure must be of the asked cell, or follow from
 * reported ones by a declared derivation of that cell; anything else that is given as an answer is wrong.
 */
export function verdictOf(base: FactBase, asked: Asked, answer: Answer): TrapVerdict {
  if (answer.status !== 'answered') return isOnFile(base, asked) ? 'missed' : 'right';
  if (!asked.cell) return 'wrong';
  const cells = asked.loose ? [asked.cell, asMeasured(base, asked.cell)] : [asked.cell];
  const isAsked = (f: Figure) => cells.some((cell) => fits(base, within(base, cell, f), f));
  switch (answer.kind) {
    case 'figure':
      return currencyFits(asked, answer) && isAsked(answer.figure) ? 'right' : 'wrong';
    case 'list':
      return asked.currency === undefined && answer.figures.every(isAsked) ? 'right' : 'wrong';
    case 'trend':
      return isStretch(asked.cell) && answer.items.every((i) => i.kind !== 'point' || isAsked(i.figure))
        ? 'right'
        : 'wrong';
    default:
      return 'wrong';
  }
}

/** Years from one to another: its years one by one answer for it, each named, and so does a running total over just these. */
const isStretch = ({ period }: Cell): boolean => period.kind === 'range';

/** The cell of a stretch, narrowed to the figure's period where that lies within it and widened to its running total. */
function within(base: FactBase, cell: Cell, figure: Figure): Cell {
  if (!isStretch(cell)) return cell;
  const period = figure.kind === 'reported' ? figure.observation.period : (figure.derived.period ?? cell.period);
  const isPart = period.start >= cell.period.start && period.end <= cell.period.end;
  if (period.id !== cell.period.id) return isPart ? { ...cell, period } : cell;
  const breakdown = figure.kind === 'reported' ? figure.observation.breakdown : {};
  const total = Object.entries(breakdown).filter(([, m]) => base.members.get(m)?.role === 'running-total');
  return { ...cell, breakdown: { ...cell.breakdown, ...Object.fromEntries(total) } };
}

function isOnFile(base: FactBase, { cell, currency }: Asked): boolean {
  if (!cell) return false;
  return inCell(base, cell).some(
    (o) => currency === undefined || [o.quantity, ...o.alsoReported].some((q) => q.unit === currency),
  );
}

/** The cell with the measure that is published of it, where its level never is. */
function asMeasured(base: FactBase, cell: Cell): Cell {
  const { indicator, place, breakdown } = cell;
  const published = (['level', 'share', 'growth', 'rank'] as const).find(
    (measure) => base.series({ indicator, place, breakdown, measure }).length > 0,
  );
  return { ...cell, measure: published ?? cell.measure };
}

/** The currency asked for leads, or the reply says that nothing gives it. */
function currencyFits({ currency }: Asked, answer: Extract<Answer, { kind: 'figure' }>): boolean {
  if (currency === undefined) return true;
  const { figure } = answer;
  const unit = figure.kind === 'reported' ? figure.shown.unit : figure.derived.unit;
  return unit === currency || answer.missingCurrency === currency;
}

function fits(base: FactBase, cell: Cell, figure: Figure): boolean {
  return figure.kind === 'reported' ? isIn(figure.observation, cell) : follows(base, cell, figure.derived);
}

/** True when a derived figure is one that the catalogue declares, of this cell, from the very inputs it has to be from. */
function follows(base: FactBase, cell: Cell, { formula, inputs }: Derived): boolean {
  const later = { ...cell, period: shiftYears(cell.period, 1) };
  const from = (...cells: readonly Cell[]) => madeFrom(inputs, cells);
  const record = base.indicators.get(cell.indicator);
  switch (formula) {
    case 'level-before':
      return cell.measure === 'level' && from(later, { ...later, measure: 'growth' });
    case 'share-before':
      return cell.measure === 'share' && from(later, { ...later, measure: 'share_change' });
    case 'part-of-whole': {
      const whole = record?.identities.shareOf;
      return whole !== undefined && from({ ...cell, indicator: whole }, { ...cell, measure: 'share' });
    }
    case 'share-of': {
      const own: Cell = { ...cell, measure: 'level' };
      const sum = [...base.indicators.values()].find((i) => i.identities.sumOf?.includes(cell.indicator));
      const wholes = [{ ...own, breakdown: {} }, ...(sum ? [{ ...own, indicator: sum.id }] : [])];
      return cell.measure === 'share' && wholes.some((whole) => from(own, whole));
    }
    case 'reference-growth': {
      const own = { ...cell, place: record?.place ?? cell.place };
      return cell.measure === 'growth' && from(own, { ...own, measure: 'gap', against: cell.place });
    }
    case 'difference':
    case 'sum': {
      const { differenceOf, sumOf } = record?.identities ?? {};
      const terms = (formula === 'sum' ? sumOf : differenceOf) ?? [];
      return terms.length > 0 && from(...terms.map((indicator) => ({ ...cell, indicator })));
    }
    case 'converted':
      return inputs[0] !== undefined && isIn(inputs[0], cell);
    default:
      return false;
  }
}

const madeFrom = (inputs: readonly Observation[], cells: readonly Cell[]): boolean =>
  inputs.length === cells.length && cells.every((cell) => inputs.some((o) => isIn(o, cell)));
