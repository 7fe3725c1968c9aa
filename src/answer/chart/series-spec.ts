import type { Figure, Trend, TrendItem } from '../answer.ts';
import { figureText, numbersOf } from './numbers.ts';
import { notesOf, type Pen } from './pen.ts';
import type { ChartPoint, ChartSpec } from './spec.ts';

/** More slots than this, and a run of missing periods takes one instead of one each. */
const SLOTS = 36;
const DIFFERS = '*';

type PointItem = Extract<TrendItem, { kind: 'point' }>;

/** A trend as bars in order of time; undefined with fewer than two figures, and for ranks, where more is not more. */
export function trendSpec(trend: Trend, pen: Pen): ChartSpec | undefined {
  const { words: w, finish } = pen;
  const points = trend.items.filter((i) => i.kind === 'point');
  if (points.length < 2 || trend.measure === 'rank') return undefined;
  const figures = points.map((p) => p.figure);
  const { unit, list } = numbersOf(figures, w);
  const numbers = new Map(points.map((p, i) => [p, list[i]]));
  const shown = slots(trend.items, numbers, pen);
  const measure = trend.measure === 'level' ? undefined : w.measure(trend.measure, undefined);
  const title = w.label({ ...pen.named(trend.subject), measure });
  const differs = points.some((p) => p.others.length > 0);
  return {
    kind: 'series',
    language: pen.language,
    theme: pen.theme,
    title: finish(title),
    unit: finish(unit),
    points: shown,
    noFigure: finish(w.series.chart.noFigure),
    growthName: finish(w.series.chart.growth),
    notes: notesOf(shown, differs, pen),
    source: pen.source(figures),
  };
}

function slots(
  items: readonly TrendItem[],
  numbers: ReadonlyMap<PointItem, { readonly value: number; readonly text: string } | undefined>,
  pen: Pen,
): readonly ChartPoint[] {
  const { words: w, finish } = pen;
  const all = items.reduce((n, i) => n + (i.kind === 'missing' ? i.periods.length : i.kind === 'point' ? 1 : 0), 0);
  const out: ChartPoint[] = [];
  let breakBefore: string | undefined;
  const add = (point: ChartPoint) => {
    out.push(breakBefore === undefined ? point : { ...point, breakBefore });
    breakBefore = undefined;
  };
  for (const item of items) {
    if (item.kind === 'break') breakBefore = finish(w.series.chart.newDefinition(item.from));
    else if (item.kind === 'point') add(pointOf(item, numbers.get(item), pen));
    else if (all <= SLOTS) for (const p of item.periods) add({ label: finish(w.period(p)) });
    else {
      const [first, last] = [item.periods[0], item.periods.at(-1)];
      add({ label: finish([...new Set([first, last].flatMap((p) => (p ? [w.period(p)] : [])))].join('–')) });
    }
  }
  return out;
}

function pointOf(
  item: PointItem,
  number: { readonly value: number; readonly text: string } | undefined,
  { words: w, finish }: Pen,
): ChartPoint {
  const mark = markOf(item.figure);
  const growth = item.growth && figureText(reported(item.growth), w);
  return {
    label: finish(w.period(item.period)),
    ...(number ? { value: number.value, text: finish(number.text) + (item.others.length > 0 ? DIFFERS : '') } : {}),
    ...(mark ? { mark } : {}),
    ...(item.growth && growth
      ? { growth: { value: Number(item.growth.quantity.printed.replaceAll(',', '')), text: growth } }
      : {}),
  };
}

const reported = (observation: NonNullable<PointItem['growth']>): Figure => ({
  kind: 'reported',
  observation,
  shown: observation.quantity,
});

export function markOf(figure: Figure): ChartPoint['mark'] {
  if (figure.kind === 'derived') return 'derived';
  return figure.observation.disputed ? 'disputed' : undefined;
}
