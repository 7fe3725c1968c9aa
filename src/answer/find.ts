import { agree } from '../facts/agree.ts';
import type { FactBase, Observation } from '../facts/fact-base.ts';
import { HOME } from '../facts/home.ts';
import { covers, type Period } from '../facts/period.ts';
import { REFERENCE_PLACES } from '../facts/reference-places.ts';
import type { Measure } from '../facts/schema.ts';
import type { Subject, Target } from '../question/query.ts';
import type { Assumption, Figure, Newer } from './answer.ts';
import { cell, fromTerms, levelBefore, partOfWhole, referenceGrowth, shareBefore, shareOf } from './derive.ts';

export interface Found {
  readonly figure: Figure;
  readonly assumed: readonly Assumption[];
  /** Every observation of the cell, where sources disagree. */
  readonly disputes: readonly Observation[];
}

const reported = (o: Observation): Figure => ({ kind: 'reported', observation: o, shown: o.quantity });

/**
 * The main measure of a subject: its level, or its share where only that is published. A growth is never taken for the
 * amount that a question with no measure asks for.
 */
function mainMeasure(base: FactBase, s: Subject): Measure {
  const has = (measure: Measure) => base.series({ ...s, measure }).length > 0;
  return !has('level') && has('share') ? 'share' : 'level';
}

/**
 * The latest full period of a series: a year or half rather than a stretch of months, unless that is more than a year older
 * than the newest there is.
 */
function latest(series: readonly Observation[]): Observation | undefined {
  const newest = newestOf(series);
  const isRecent = (o: Observation | undefined) =>
    o !== undefined && newest !== undefined && year(newest) - year(o) <= 1 ? o : undefined;
  const whole = series.filter((o) => ['year', 'half', 'quarter', 'asof'].includes(o.period.kind));
  const years = whole.filter((o) => o.period.kind === 'year');
  return isRecent(years.at(-1)) ?? isRecent(whole.at(-1)) ?? newest;
}

/** What is newer than the one taken, so that "latest" is not said of it. */
function newerThan(taken: Observation, series: readonly Observation[]): { readonly newer?: Newer } {
  const newest = newestOf(series);
  if (!newest || newest.period.end <= taken.period.end) return {};
  const same = series.filter((o) => o.period.id === newest.period.id);
  return { newer: { period: newest.period, isDoubtful: same.every((o) => o.disputed) } };
}

const newestOf = (series: readonly Observation[]): Observation | undefined =>
  series.reduce<Observation | undefined>((a, b) => (a && a.period.end >= b.period.end ? a : b), undefined);

const year = (o: Observation): number => Number(o.period.end.slice(0, 4));

/**
 * The figure for one subject as the target asks for it: exactly, by a declared derivation, or not at all.
 * @returns undefined when neither is on file; nothing is taken from another period, place or measure.
 */
export function findFigure(base: FactBase, subject: Subject, target: Target): Found | undefined {
  const found = lookUp(base, subject, target);
  return found && measuredAgainst(found, target) ? found : undefined;
}

/** A share, gap or rank counts only against what was asked; a share of another place never passes for a share of the whole. */
function measuredAgainst({ figure }: Found, target: Target): boolean {
  if (figure.kind === 'derived') return target.against === undefined || target.measure === 'gap';
  const { measure, against } = figure.observation;
  if (target.against !== undefined) return against === REFERENCE_PLACES[target.against];
  return measure !== 'share' || against === undefined || against === HOME || against.includes('=');
}

function lookUp(base: FactBase, subject: Subject, target: Target): Found | undefined {
  const measure = target.measure ?? mainMeasure(base, subject);
  if (target.reference) {
    const period = target.period ?? base.series({ ...subject, measure: 'gap' }).at(-1)?.period;
    const derived = period && referenceGrowth(base, subject, period);
    return derived && wrap({ kind: 'derived', derived }, target.period ? [] : [{ kind: 'latest-period', period }]);
  }
  const period = target.period;
  if (!period) return latestFigure(base, subject, target, measure);
  if (target.base && shiftedBase(target) === false) return undefined;
  const direct = exact(base, subject, measure, period);
  if (direct) return direct;
  const derived = derive(base, subject, measure, period);
  if (derived) return wrap({ kind: 'derived', derived }, []);
  if (target.derive && measure === 'growth') {
    const level = exact(base, subject, 'level', period);
    if (level) return level;
    const before = levelBefore(base, subject, period);
    if (before) return wrap({ kind: 'derived', derived: before }, []);
  }
  return undefined;
}

/** A growth is on the same period a year before; any other base was not published. */
function shiftedBase(target: Target): boolean {
  if (!target.base || !target.period) return true;
  return Number(target.period.start.slice(0, 4)) - Number(target.base.start.slice(0, 4)) === 1;
}

function exact(base: FactBase, subject: Subject, measure: Measure, period: Period): Found | undefined {
  const series = base.series({ ...subject, measure });
  const same = series.filter((o) => o.period.id === period.id);
  const asked = same.filter((o) => o.qualifier !== 'target' || isTarget(base, subject));
  const found = asked.find((o) => !o.disputed) ?? asked[0];
  if (found) return { figure: reported(found), assumed: [], disputes: disputesOf(found, same) };
  // A stock is a count on a date: a question about the month or year that the date lies in means that count.
  const stock = series
    .filter((o) => o.period.kind === 'asof' && (covers(period, o.period) || covers(o.period, period)))
    .at(-1);
  if (stock) return { figure: reported(stock), assumed: [{ kind: 'as-of', period: stock.period }], disputes: [] };
  return undefined;
}

/** A target is only told where one was asked for. */
const isTarget = (base: FactBase, { breakdown }: Subject): boolean =>
  Object.values(breakdown).some((m) => base.members.get(m)?.role === 'target');

function derive(base: FactBase, s: Subject, measure: Measure, period: Period) {
  if (measure === 'level')
    return partOfWhole(base, s, period) ?? fromTerms(base, s, period) ?? levelBefore(base, s, period);
  if (measure === 'share') return partShare(base, s, period) ?? shareBefore(base, s, period);
  return undefined;
}

/** A member of a breakdown whose members add up to the whole, or a term of a sum: its share is its level over the whole's. */
function partShare(base: FactBase, s: Subject, period: Period) {
  const whole = wholeOf(base, s);
  const own = exact(base, s, 'level', period)?.figure;
  if (!whole || own?.kind !== 'reported') return undefined;
  const total = cell(base, whole, 'level', own.observation.period);
  return total && shareOf(own.observation, total);
}

function wholeOf(base: FactBase, s: Subject): Subject | undefined {
  const [entry, second] = Object.entries(s.breakdown);
  const parts = base.indicators.get(s.indicator)?.identities.parts;
  if (entry) return !second && entry[0] === parts?.dimension ? { ...s, breakdown: {} } : undefined;
  const sum = [...base.indicators.values()].find((i) => i.identities.sumOf?.includes(s.indicator));
  return sum && { ...s, indicator: sum.id };
}

function latestFigure(base: FactBase, subject: Subject, target: Target, measure: Measure): Found | undefined {
  const isAsked = isTarget(base, subject);
  const series = base.series({ ...subject, measure }).filter((o) => o.qualifier !== 'target' || isAsked);
  const last = latest(series.filter((o) => !o.disputed)) ?? latest(series);
  if (last) {
    const same = series.filter((o) => o.period.id === last.period.id);
    // The one that a question naming the period gets: the earliest published that is not disputed.
    const first = same.find((o) => !o.disputed) ?? last;
    return {
      figure: reported(first),
      assumed: [{ kind: 'latest-period', period: last.period, ...newerThan(last, series) }],
      disputes: disputesOf(first, same),
    };
  }
  if (target.measure === 'level' || target.measure === 'share') {
    const other = target.measure === 'level' ? 'share' : 'level';
    const period = latest(base.series({ ...subject, measure: other }))?.period;
    const derived = period && derive(base, subject, target.measure, period);
    if (derived && period) return wrap({ kind: 'derived', derived }, [{ kind: 'latest-period', period }]);
  }
  return undefined;
}

/** What other sources say otherwise; a figure that is only rounded more is no other one. */
function disputesOf(told: Observation, same: readonly Observation[]): readonly Observation[] {
  const printed = (o: Observation) => [o.quantity, ...o.alsoReported];
  const isOther = (o: Observation) => !printed(o).some((q) => printed(told).some((own) => agree(own, q, told.period)));
  const others = same.filter((o) => o !== told && isOther(o));
  return others.length > 0 ? [told, ...others] : [];
}

function wrap(figure: Figure, assumed: readonly Assumption[]): Found {
  return { figure, assumed, disputes: [] };
}
