import type { Observation } from '../facts/fact-base.ts';
import { comparePeriods, type Period } from '../facts/period.ts';
import type { Subject } from '../question/query.ts';
import type { Answer, Figure, TrendItem } from './answer.ts';
import type { Words } from './locales/words.ts';

/** What the writer of answers lends: names and values as they stand in every other answer. */
export interface Pen {
  readonly words: Words;
  /** A subject and its place, where its name does not say it already. */
  named(s: Subject): { readonly subject: string; readonly place: string };
  member(id: string): string;
  /** The place or part that an observation is measured against, where it names one. */
  against(o: Observation): string | undefined;
  label(f: Figure): string;
  value(f: Figure): string;
}

type Told<K> = Extract<Answer, { status: 'answered'; kind: K }>;
interface Lines {
  readonly headline: string;
  readonly lines: readonly string[];
}

const reported = (o: Observation): Figure => ({ kind: 'reported', observation: o, shown: o.quantity });
const periodOf = (f: Figure): Period | undefined => (f.kind === 'reported' ? f.observation.period : f.derived.period);

/** A trend as a table in lines: a row a period, what is missing and where the definition changed between them. */
export function trendText(a: Told<'trend'>, pen: Pen): Lines {
  const { words: w } = pen;
  const s = w.series;
  const points = a.items.filter((i) => i.kind === 'point');
  const period = (p: Period | undefined) => (p ? w.period(p) : '');
  const [first] = points.flatMap((p) => (p.figure.kind === 'reported' ? [p.figure.observation] : []));
  const measure = a.measure === 'level' ? undefined : w.measure(a.measure, first && pen.against(first));
  const label = w.label({ ...pen.named(a.subject), measure });
  const isRunning = a.grain.startsWith('since');
  const rows = a.items.map((i) => rowOf(i, pen));
  return {
    headline: s.trend(label, period(points[0]?.period), period(points.at(-1)?.period), points.length, isRunning),
    lines: [
      ...rows,
      ...(a.growth ? [s.overSpan(period(a.growth.inputs[1]?.period), period(a.growth.period), growthOf(a, w))] : []),
      ...(a.noGrowth ? [s.noGrowth[a.noGrowth]] : []),
      ...(a.otherUnits.length > 0
        ? [s.otherUnits(a.otherUnits.map((f) => s.row(period(periodOf(f)), pen.value(f), undefined)))]
        : []),
      ...(a.otherPeriods.length > 0 ? [s.otherPeriods(a.otherPeriods.map((p) => w.period(p)))] : []),
    ],
  };
}

function rowOf(item: TrendItem, pen: Pen): string {
  const { words: w } = pen;
  const s = w.series;
  if (item.kind === 'break') return s.break(item.from, item.why[w.name]);
  if (item.kind === 'missing') {
    const [first, last] = [item.periods[0], item.periods.at(-1)];
    return s.missing(first ? w.period(first) : '', last ? w.period(last) : '', item.periods.length);
  }
  const growth = item.growth && s.growthCell(pen.value(reported(item.growth)));
  const value = pen.value(item.figure);
  const own = s.row(w.period(item.period), item.figure.kind === 'derived' ? s.derivedCell(value) : value, growth);
  return [own, ...item.others.map((o) => s.other(pen.value(reported(o)), o.source.publisher))].join(s.and);
}

function growthOf({ growth }: Told<'trend'>, w: Words): string {
  if (!growth) return '';
  const between = w.between(growth);
  return [w.derived(growth), ...(between ? [between] : [])].join(w.name === 'zh' ? '，' : ', ');
}

/** What tells the rows of a ranking apart: their period, or their member. */
function shortLabel(f: Figure, over: Told<'rank'>['over'], pen: Pen): string {
  if (f.kind === 'derived') return '';
  if (over === 'periods') return pen.words.period(f.observation.period);
  return pen.member(f.observation.breakdown[over.dimension] ?? '');
}

/** A ranking: the first in the headline, the whole order below, and all that was left out. */
export function rankText(a: Told<'rank'>, pen: Pen): Lines {
  const s = pen.words.series;
  const [first] = a.figures;
  const label = (f: Figure) => pen.label(f);
  const tied = a.figures.slice(0, a.tied);
  const headline = !first
    ? ''
    : a.tied > 1
      ? s.tied(a.order, tied.map(label), pen.value(first))
      : s.ranked(a.order, label(first), pen.value(first), a.figures.length);
  const short = (f: Figure) => shortLabel(f, a.over, pen) || label(f);
  const names = (list: readonly Figure[]) => list.map((f) => s.row(short(f), pen.value(f), undefined));
  const missing = [...a.missing].sort(comparePeriods).map((p) => pen.words.period(p));
  return {
    headline,
    lines: [
      ...(a.figures.length > 1 ? a.figures.map((f, i) => s.place(i + 1, short(f), pen.value(f))) : [s.alone]),
      ...(a.over !== 'periods' && !a.complete && a.figures.length > 1 ? [s.incomplete(a.figures.length)] : []),
      ...(missing.length > 0 ? [s.notOnFile(missing)] : []),
      ...(a.disputed.length > 0 ? [s.leftOutDisputed(a.disputed.map((o) => short(reported(o))))] : []),
      ...(a.beforeBreak.length > 0 ? [s.leftOutBreak(a.breakFrom ?? '', names(a.beforeBreak))] : []),
      ...(a.groups.length > 0 ? [s.groups(names(a.groups))] : []),
      ...(a.otherUnits.length > 0 ? [s.otherUnits(names(a.otherUnits))] : []),
    ],
  };
}
