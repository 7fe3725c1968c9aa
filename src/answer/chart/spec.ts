import type { Language } from '../../question/language.ts';

/** One bar, slice or point of a line, with the number as the text answers print it. */
export interface ChartPoint {
  readonly label: string;
  /** In the unit of the axis. Left out: a period without a figure, shown as a gap. */
  readonly value?: number;
  /** The number as printed in text, without the unit where all points share it. */
  readonly text?: string;
  readonly mark?: 'disputed' | 'derived';
  /** Words for a change of definition just before this point. */
  readonly breakBefore?: string;
  readonly growth?: { readonly value: number; readonly text: string };
}

interface Frame {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly title: string;
  /** The unit that all numbers share; empty where each carries its own. */
  readonly unit: string;
  /** Stands below the chart: what hatching, outlines, grey and dashed lines mean, where there are any. */
  readonly notes: readonly string[];
  /** The source line. */
  readonly source: string;
  readonly points: readonly ChartPoint[];
}

/** All that a chart shows, in words and numbers: equal specs are equal pictures. */
export type ChartSpec = Frame &
  (
    | {
        /** Bars in order of time; published growth as a line on an axis of its own. */
        readonly kind: 'series';
        readonly noFigure: string;
        /** Heading of the growth axis. */
        readonly growthName: string;
      }
    | {
        /** Parts of a whole as a ring, the whole in its middle. */
        readonly kind: 'parts';
        readonly total: string;
        readonly totalName: string;
      }
    | { readonly kind: 'comparison' }
  );
