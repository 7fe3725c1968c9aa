import type { Observation } from '../../facts/fact-base.ts';
import type { Period } from '../../facts/period.ts';
import type { Subject } from '../../question/query.ts';
import type { Figure } from '../answer.ts';
import { numbersOf } from './numbers.ts';
import { notesOf, type Pen } from './pen.ts';
import { markOf } from './series-spec.ts';
import type { ChartPoint, ChartSpec } from './spec.ts';

/** More bars than this say nothing any more. */
const MOST = 40;

/** What tells a figure from another one. */
interface Facets {
  readonly indicator: string;
  /** The members of its breakdown; empty for the whole. */
  readonly part: string;
  readonly place: string;
  readonly period: Period | undefined;
}

/** Figures of one unit and measure side by side, in their order; undefined where they do not compare. */
export function comparisonSpec(all: readonly Figure[], pen: Pen): ChartSpec | undefined {
  const { words: w, finish } = pen;
  const figures = all.slice(0, MOST);
  const [first] = figures;
  if (!first || figures.length < 2) return undefined;
  const of = (f: Figure) => (f.kind === 'derived' ? f.derived : f.observation);
  const unitOf = (f: Figure) => (f.kind === 'derived' ? f.derived.unit : f.shown.unit);
  const { measure } = of(first);
  if (measure === 'rank' || figures.some((f) => unitOf(f) !== unitOf(first) || of(f).measure !== measure))
    return undefined;
  const facets = figures.map((f) => facetsOf(f, pen));
  const isOne = (pick: (f: Facets) => string | undefined) => new Set(facets.map(pick)).size === 1;
  const one = {
    indicator: isOne((f) => f.indicator),
    part: isOne((f) => f.part),
    place: isOne((f) => f.place),
    period: isOne((f) => f.period?.id),
  };
  const [facet] = facets;
  const subject = [
    [...new Set(facets.map((f) => f.indicator))].slice(0, 3).join(w.separator),
    ...(one.part && facet?.part ? [facet.part] : []),
  ].join(w.separator);
  const place = one.place ? (facet?.place ?? '') : '';
  const title = w.label({
    subject,
    place: subject.includes(place) ? '' : place,
    period: one.period && facet?.period ? w.period(facet.period) : undefined,
    measure: measure === 'level' ? undefined : w.measure(measure, undefined),
  });
  const { unit, list } = numbersOf(figures, w);
  const points = figures.map((f, i): ChartPoint => {
    const { indicator = '', part = '', place = '', period } = facets[i] ?? {};
    const when = one.period || !period ? '' : w.period(period);
    // A whole among its parts has no member to be named by.
    const own = one.indicator && (one.part || part !== '') ? '' : indicator;
    const names = [own, one.part ? '' : part, one.place ? '' : place, when];
    const mark = markOf(f);
    return {
      label: finish(names.filter((n) => n !== '').join(w.separator) || indicator),
      ...list[i],
      ...(mark ? { mark } : {}),
    };
  });
  return {
    kind: 'comparison',
    language: pen.language,
    theme: pen.theme,
    title: finish(title),
    unit: finish(unit),
    points,
    notes: [
      ...notesOf(points, false, pen),
      ...(all.length > MOST ? [finish(w.series.chart.more(all.length - MOST))] : []),
    ],
    source: pen.source(figures),
  };
}

function facetsOf(f: Figure, pen: Pen): Facets {
  const subject = f.kind === 'derived' ? f.derived.subject : subjectOf(f.observation);
  const { period } = f.kind === 'derived' ? f.derived : f.observation;
  if (!subject) return { indicator: '', part: '', place: '', period };
  return {
    indicator: pen.subject({ ...subject, breakdown: {} }),
    part: Object.values(subject.breakdown).map(pen.member).join(pen.words.separator),
    place: pen.place(subject.place),
    period,
  };
}

const subjectOf = ({ indicator, place, breakdown }: Observation): Subject => ({
  indicator: indicator.id,
  place,
  breakdown,
});
