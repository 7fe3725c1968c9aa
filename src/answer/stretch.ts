import type { FactBase } from '../facts/fact-base.ts';
import { type Period, periodBetween } from '../facts/period.ts';
import type { Query, Subject, Target } from '../question/query.ts';
import { findFigure } from './find.ts';

type TrendQuery = Extract<Query, { kind: 'trend' }>;
type FigureQuery = Extract<Query, { kind: 'figure' }>;

/**
 * A stretch of time that one figure was published for: an average over exactly those years ("average growth 2012 to 2022"),
 * or a running total that began with them ("trade since 2013"). That figure is asked for, not the years one by one.
 * @returns undefined where there is none: the years are a series.
 */
export function figureOfStretch(base: FactBase, query: TrendQuery): FigureQuery | undefined {
  const { target, from, to } = query;
  // What is to be worked out from two of its years is no figure of the whole stretch.
  if (!query.several || !from || target.derive) return undefined;
  const named = target.subjects.length > 0 ? target.subjects : target.open;
  const whole = to && periodBetween(from.start, to.end);
  const asked = (subject: Subject, period: Period): FigureQuery => ({
    kind: 'figure',
    about: 'figure',
    claims: query.claims,
    target: { ...target, subjects: [subject], open: [], period },
    ...(query.currency ? { currency: query.currency } : {}),
  });
  for (const subject of named) {
    if (whole && isPublished(base, subject, target, whole)) return asked(subject, whole);
    const total = runningTotalSince(base, subject, from, to);
    if (total && levels(base, subject, from, to) === 0) return asked(total.subject, total.period);
  }
  return undefined;
}

/** True for a figure of just that stretch; a count on some day within it is another one. */
function isPublished(base: FactBase, subject: Subject, target: Target, period: Period): boolean {
  const figure = findFigure(base, subject, { ...target, period })?.figure;
  return figure?.kind === 'reported' && figure.observation.period.id === period.id;
}

/** How many amounts of single periods there are within the stretch. */
function levels(base: FactBase, subject: Subject, from: Period, to: Period | undefined): number {
  const isWithin = (p: Period) => p.start >= from.start && (!to || p.end <= to.end) && p.kind === from.kind;
  return base.series({ ...subject, measure: 'level' }).filter((o) => isWithin(o.period) && o.qualifier !== 'target')
    .length;
}

/** The newest running total that began in the first period named, up to the last one where one was named. */
function runningTotalSince(base: FactBase, subject: Subject, from: Period, to: Period | undefined) {
  const member = [...base.members.values()].find((m) => m.role === 'running-total');
  if (!member) return undefined;
  const total: Subject = { ...subject, breakdown: { ...subject.breakdown, [member.dimension]: member.id } };
  const isMeant = (p: Period) => p.start >= from.start && p.start <= from.end && (!to || p.end === to.end);
  const found = base.series({ ...total, measure: 'level' }).filter((o) => isMeant(o.period));
  const period = (found.filter((o) => !o.disputed).at(-1) ?? found.at(-1))?.period;
  return period && { subject: total, period };
}
