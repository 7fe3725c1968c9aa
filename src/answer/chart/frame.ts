import { wrapInto } from './measure.ts';
import type { Palette } from './palette.ts';
import type { ChartSpec } from './spec.ts';

export const FONT = 'Noto Sans SC';
export const WIDTH = 1100;
const MARGIN = 36;
const TITLE = { size: 25, line: 34 };
const SMALL = { size: 14, line: 21 };

/** A drawn element at fixed pixels. */
export type Graphic =
  | {
      readonly type: 'text';
      readonly x: number;
      readonly y: number;
      readonly rotation?: number;
      readonly z?: number;
      readonly silent: true;
      readonly style: {
        readonly text: string;
        readonly fill: string;
        readonly fontFamily: string;
        readonly fontSize: number;
        readonly fontWeight: number;
        readonly align?: 'left' | 'center' | 'right';
        readonly verticalAlign?: 'top' | 'middle' | 'bottom';
      };
    }
  | {
      readonly type: 'rect';
      readonly shape: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
      readonly z?: number;
      readonly silent: true;
      readonly style: { readonly fill: string };
    }
  | {
      readonly type: 'line';
      readonly shape: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
      readonly z?: number;
      readonly silent: true;
      readonly style: { readonly stroke: string; readonly lineWidth: number; readonly lineDash?: readonly number[] };
    };

export interface Frame {
  /** Title and unit above, notes and source below. */
  readonly graphics: readonly Graphic[];
  /** Where the plot begins, from the top, and how much room the lines below it take. */
  readonly top: number;
  readonly bottom: number;
}

export function textAt(
  x: number,
  y: number,
  text: string,
  fill: string,
  of: {
    readonly size: number;
    readonly weight?: number;
    readonly align?: 'left' | 'center' | 'right';
    readonly rotation?: number;
  },
): Graphic {
  return {
    type: 'text',
    x,
    y,
    silent: true,
    z: 20,
    ...(of.rotation ? { rotation: of.rotation } : {}),
    style: {
      text,
      fill,
      fontFamily: FONT,
      fontSize: of.size,
      fontWeight: of.weight ?? 400,
      align: of.align ?? 'left',
      verticalAlign: 'middle',
    },
  };
}

/** What surrounds every chart; its height is up to the plot. */
export function frame(
  spec: ChartSpec,
  palette: Palette,
  height: (top: number, bottom: number) => number,
): Frame & { readonly height: number } {
  const inner = WIDTH - 2 * MARGIN;
  const titles = wrapInto(spec.title, inner, TITLE.size * 1.04, 3);
  const below = [
    ...(spec.notes.length > 0 ? wrapInto(spec.notes.join('   '), inner, SMALL.size, 2) : []),
    ...wrapInto(spec.source, inner, SMALL.size, 3),
  ];
  const unitAt = MARGIN + titles.length * TITLE.line + 8;
  const top = unitAt + (spec.unit === '' ? 4 : 24);
  const bottom = MARGIN / 2 + below.length * SMALL.line + 14;
  const total = height(top, bottom);
  const graphics = [
    ...titles.map((line, i) =>
      textAt(MARGIN, MARGIN + i * TITLE.line, line, palette.text, { size: TITLE.size, weight: 700 }),
    ),
    ...(spec.unit === '' ? [] : [textAt(MARGIN, unitAt, spec.unit, palette.quiet, { size: 16 })]),
    ...below.map((line, i) =>
      textAt(MARGIN, total - bottom + 14 + SMALL.line * (i + 0.5), line, palette.quiet, { size: SMALL.size }),
    ),
  ];
  return { graphics, top, bottom, height: total };
}
