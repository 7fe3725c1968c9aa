import { Decimal } from 'decimal.js';
import type { CheckedClaim, NotCovered } from '../../answer/checked.ts';
import type { FactBase, Observation } from '../../facts/fact-base.ts';
import { amount, isNumber, type Quantity } from '../../facts/quantity.ts';
import { fitsUnit } from '../extract/about.ts';
import type { FigureReading } from '../extract/figure-reading.ts';
import { type Agreement, agree, type Stated } from './agreement.ts';
import { cellsOf, isOf, sameCut } from './on-file.ts';

export type Compared = Pick<CheckedClaim, 'verdict' | 'observation' | 'shown' | 'percent' | 'points' | 'why'>;

/** Digits that a number needs to be taken for another figure's by its value alone. */
const TELLING = 2;

/** Compares a figure with the base. Whatever was not read for certain is not covered, unless its value is on file. */
export function compare(base: FactBase, r: FigureReading): Compared {
  const why = notCovered(r);
  if (why) return { verdict: 'not-covered', why };
  const stated = statedBy(r);
  const cells = cellsOf(base, r);
  const found = closest(cells, stated);
  const certain = r.about.sure && !r.doubtful && isOne(r);
  if (found && (found.agreement === 'matches' || (found.agreement === 'rounds' && certain)))
    return hit(found.agreement, found);
  if (!certain) return { verdict: 'not-covered', why: 'subject' };
  if (found?.agreement === 'unit-slip') return hit('unit-slip', found);
  const elsewhere = otherFigure(base, r, stated);
  if (elsewhere) return elsewhere;
  if (!found) return { verdict: 'not-covered', why: missing(r) };
  if (found.agreement !== 'differs' || r.asked || isUnsettled(cells))
    return { verdict: 'not-covered', why: 'not-on-file' };
  return { ...hit('differs', found), ...farOff(stated, found) };
}

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
  const { power } = r.figure;
  return { value, amount: new Decimal(value).times(Decimal.pow(10, power)), power, unit: r.unit, bound: r.bound };
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

/** The very number as another figure of the same subject (another period), or of a kindred one (another measure). */
function otherFigure(base: FactBase, r: FigureReading, stated: Stated): Compared | undefined {
  const { period, measured } = r;
  if (r.dated === 'open' || !period || r.about.readings.length === 0) return undefined;
  if (r.figure.digits.replace(/[.]/g, '').length < TELLING && r.unit !== 'rank') return undefined;
  const same = r.about.readings.flatMap((c) => sameCut(base, c));
  const equal = same.filter((o) => equals(o, stated));
  const now = (o: Observation) => isOf(base, o, period, r.running);
  const like = (o: Observation) => measured.measure === undefined || o.measure === measured.measure;
  const found = (o: Observation) => ({ observation: o, shown: o.quantity, agreement: 'matches' as const });
  // The words leave the measure open: the number itself tells.
  const meant = measured.measure === undefined && !measured.other ? equal.find(now) : undefined;
  if (meant) return hit('matches', found(meant));
  const moved = equal.find((o) => like(o) && !now(o));
  if (moved) return hit('other-period', found(moved));
  const turned = equal.find(now) ?? kindred(base, r).find((o) => equals(o, stated) && now(o));
  return turned && hit('other-measure', found(turned));
}

/** Figures of the same topic, other places included: the province's number said of the city. */
function kindred(base: FactBase, r: FigureReading): readonly Observation[] {
  const [first] = r.about.readings;
  if (!first) return [];
  return [...base.indicators.values()]
    .filter((i) => i.topic === first.record.topic)
    .flatMap((i) => base.ofIndicator(i.id));
}

function equals(o: Observation, stated: Stated): boolean {
  return [o.quantity, ...o.alsoReported].some(
    (q) => isNumber(q.printed) && isLikeUnit(o, q.unit, stated.unit) && amount(q).equals(stated.amount),
  );
}

function isLikeUnit(o: Observation, own: string, stated: string | undefined): boolean {
  if (stated === undefined || stated === 'count')
    return fitsUnit(o.indicator.unitClass, undefined) && o.measure === 'level';
  return rate(stated) === rate(own);
}

/** Percent and percentage points are taken for one another. */
const rate = (unit: string): string => (unit === 'percentage-point' ? 'percent' : unit);

/** How far the text is above (below: negative) the figure on file: in percent of it, rates in points, ranks not at all. */
function farOff(stated: Stated, { shown }: Found): Pick<Compared, 'percent' | 'points'> {
  const off = stated.amount.minus(amount(shown));
  if (shown.unit === 'percent' || shown.unit === 'percentage-point') return { points: off.toString() };
  if (shown.unit === 'rank' || amount(shown).isZero()) return {};
  return { percent: off.dividedBy(amount(shown).abs()).times(100).toSignificantDigits(3).toString() };
}
