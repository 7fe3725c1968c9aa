import type { NoGrowth } from '../answer.ts';

/** Phrases for what is said of several figures in a row: trends, rankings, how old the newest is, charts. */
export interface SeriesWords {
  /** "Goods exports, Xiamen, 2017 to 2021"; `isRunning`: each period is a stretch itself. */
  trend(label: string, from: string, to: string, points: number, isRunning: boolean): string;
  /** One row: period, value, growth where published. */
  row(period: string, value: string, growth: string | undefined): string;
  growthCell(value: string): string;
  derivedCell(value: string): string;
  missing(from: string, to: string, count: number): string;
  break(from: string, why: string): string;
  /** Stands between the parts of a row. */
  and: string;
  other(value: string, publisher: string): string;
  overSpan(from: string, to: string, value: string): string;
  noGrowth: Readonly<Record<Exclude<NoGrowth, 'one-point'> | 'one-point', string>>;
  otherUnits(rows: readonly string[]): string;
  otherPeriods(periods: readonly string[]): string;
  /** The headline of a ranking, by order and number of ties. */
  ranked(order: 'highest' | 'lowest', label: string, value: string, among: number): string;
  tied(order: 'highest' | 'lowest', labels: readonly string[], value: string): string;
  place(position: number, label: string, value: string): string;
  /** Nothing to rank against. */
  alone: string;
  incomplete(among: number): string;
  notOnFile(periods: readonly string[]): string;
  leftOutDisputed(labels: readonly string[]): string;
  leftOutBreak(from: string, labels: readonly string[]): string;
  /** Figures of groups that overlap what is ranked. */
  groups(rows: readonly string[]): string;
  overdue(period: string, months: number, isDue: boolean): string;
  assumedShared(period: string): string;
  differentUnits: string;
  differentLengths: string;
  acrossBreak(from: string, why: string): string;
  chart: ChartWords;
}

/** Words that stand in a chart or in its alternative text. */
export interface ChartWords {
  level: string;
  growth: string;
  noFigure: string;
  newDefinition(from: string): string;
  keyDisputed: string;
  keyDerived: string;
  keyMissing: string;
  keyBreak: string;
  keyDiffers: string;
  sources(publishers: readonly string[], more: number): string;
  /** Alternative text: what kind of chart it is. */
  kind: Readonly<Record<'series' | 'parts' | 'comparison', string>>;
  disputedPoint: string;
  derivedPoint: string;
  more(count: number): string;
  total: string;
  separator: string;
  colon: string;
  stop: string;
  between: string;
  bracket(text: string): string;
}
