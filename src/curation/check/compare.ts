import { Decimal } from 'decimal.js';
import type { CheckedClaim, NotCovered } from '../../answer/checked.ts';
import type { FactBase, Observation } from '../../facts/fact-base.ts';
import { amount, type Quantity } from '../../facts/quantity.ts';
import type { FigureReading } from '../extract/figure-reading.ts';
import { type Agreement, agree, type Stated } from './agreement.ts';
import { elsewhere } from './elsewhere.ts';
import { cellsOf, targetsOf } from './on-file.ts';

export type Compared = Pick<CheckedClaim, 'verdict' | 'observation' | 'shown' | 'asked' | 'percent' | 'points' | 'why'>;

/** Compares a figure with the base. Whatever was not read for certain is not covered, unless its value is on file. */
export function compare(base: FactBase, r: FigureReading): Compared {
  if (r.barred === 'plan' && r.target) return comparedWithTarget(base, r);
  const why = notCovered(r);
  if (why) return { verdict: 'not-covered', why };
  const stated = statedBy(r);
  const cells = cellsOf(base, r);
  const found = closest(cells, stated);
  const certain = isCertain(r);
  if (found && (found.agreement === 'matches' || (found.agreement === 'rounds' && certain)))
    return hit(found.agreement, found);
  if (!certain) return { verdict: 'not-covered', why: 'subject' };
  if (found?.agreement === 'unit-slip') return hit('unit-slip', found);
  const other = elsewhere(base, r, stated);
  if (other) {
    const asked = found?.agreement === 'differs' ? { asked: found } : {};
    return { verdict: other.verdict, observation: other.observation, shown: other.observation.quantity, ...asked };
  }
  if (!found) return { verdict: 'not-covered', why: missing(r) };
  if (r.asked) return { verdict: 'not-covered', why: 'not-stated' };
  if (found.agreement !== 'differs' || isUnsettled(cells)) return { verdict: 'not-covered', why: 'unclear' };
  return { ...hit('differs', found), ...farOff(stated, found) };
}

/** A figure that is said to have been aimed at: held against the targets on file, and never called a wrong outcome. */
function comparedWithTarget(base: FactBase, r: FigureReading): Compared {
  const stated = statedBy(r);
  const found = closest(targetsOf(base, r), stated);
  if (!found || !isCertain(r) || r.asked) return { verdict: 'not-covered', why: 'not-stated' };
  if (found.agreement === 'unclear') return { verdict: 'not-covered', why: 'unclear' };
  if (found.agreement !== 'differs') return hit(found.agreement, found);
  const outcome = closest(cellsOf(base, r), stated);
  if (outcome?.agreement === 'matches' || outcome?.agreement === 'rounds') return hit('other-measure', outcome);
  return { ...hit('differs', found), ...farOff(stated, found) };
}

const isCertain = (r: FigureReading): boolean => r.about.sure && !r.doubtful && isOne(r);

function notCovered(r: FigureReading): NotCovered | undefined {
  if (r.barred === 'place') return 'place';
  if (r.barred === 'unknown-word') return 'subject';
  if (r.barred) return 'not-stated';
  if (
    r.about.items.some((i) => !i.optional && i.meanings.every((m) => m.role === 'foreign')) &&
    r.about.readings.length === 0
  )
    return 'place';
  if (r.figure.ranged || r.unit === 'other' || r.unit === 'times') return 'not-on-file';
  return r.about.items.length === 0 ? 'subject' : undefined;
}

/** One subject, or several of which only one has any figure like it. */
function isOne(r: FigureReading): boolean {
  return new Set(r.about.readings.map((c) => c.indicator)).size <= 1;
}

function missing(r: FigureReading): NotCovered {
  if (r.about.readings.length === 0) return 'subject';
  if (!r.period) return 'period';
  return !r.measured.measure || r.measured.other ? 'measure' : 'not-on-file';
}

/** The figure as an amount, a fall negative. */
export function statedBy(r: FigureReading): Stated {
  const value = r.measured.down && r.unit !== 'rank' ? `-${r.figure.digits}` : r.figure.digits;
  const { power, rough } = r.figure;
  const total = new Decimal(value).times(Decimal.pow(10, power));
  return { value, amount: total, power, unit: r.unit === 'money' ? undefined : r.unit, bound: r.bound, rough };
}

interface Found {
  readonly observation: Observation;
  readonly shown: Quantity;
  readonly agreement: Agreement;
}

const ORDER: readonly Agreement[] = ['matches', 'rounds', 'unit-slip', 'unclear', 'differs'];

/** The printed amount that agrees best. */
function closest(cells: readonly Observation[], stated: Stated): Found | undefined {
  const all = cells.flatMap((observation) =>
    [observation.quantity, ...observation.alsoReported].flatMap((shown): Found[] => {
      const unit = stated.unit === 'count' || stated.unit === undefined ? { ...stated, unit: shown.unit } : stated;
      const agreement = agree(unit, observation, shown);
      return agreement ? [{ observation, shown, agreement }] : [];
    }),
  );
  return all.sort((a, b) => ORDER.indexOf(a.agreement) - ORDER.indexOf(b.agreement))[0];
}

const hit = (verdict: Compared['verdict'], f: Found): Compared => ({
  verdict,
  observation: f.observation,
  shown: f.shown,
});

/** A figure that two sources give differently, or that cannot be right as printed, proves nobody wrong. */
const isUnsettled = (cells: readonly Observation[]): boolean => cells.some((o) => o.disputed !== undefined);

/** How far the text is above (below: negative) the figure on file: in percent of it, rates in points, ranks not at all. */
function farOff(stated: Stated, { shown }: Found): Pick<Compared, 'percent' | 'points'> {
  const off = stated.amount.minus(amount(shown));
  if (shown.unit === 'percent' || shown.unit === 'percentage-point') return { points: off.toString() };
  if (shown.unit === 'rank' || amount(shown).isZero()) return {};
  return { percent: off.dividedBy(amount(shown).abs()).times(100).toSignificantDigits(3).toString() };
}
