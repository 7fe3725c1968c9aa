import { type Graphic, textAt } from './frame.ts';
import { widthOf } from './measure.ts';
import type { Palette } from './palette.ts';
import { BARS, LEFT, PLOT } from './series-layout.ts';
import type { ChartPoint, ChartSpec } from './spec.ts';

type SeriesSpec = Extract<ChartSpec, { kind: 'series' }>;

/** A grey field over every run of periods without a figure. */
export function gaps(spec: SeriesSpec, slot: number, top: number, palette: Palette): Graphic[] {
  const { points } = spec;
  const out: Graphic[] = [];
  for (let i = 0; i < points.length; i += 1) {
    if (points[i]?.value !== undefined) continue;
    let end = i;
    while (end + 1 < points.length && points[end + 1]?.value === undefined && !points[end + 1]?.breakBefore) end += 1;
    const width = (end - i + 1) * slot - 8;
    const x = LEFT + i * slot + 4;
    out.push({
      type: 'rect',
      z: -5,
      silent: true,
      shape: { x, y: top, width, height: BARS },
      style: { fill: palette.gap },
    });
    const fits = widthOf(spec.noFigure, 14) <= width - 6;
    if (fits || width >= 18)
      out.push(
        textAt(x + width / 2, top + BARS / 2, spec.noFigure, palette.quiet, {
          size: 14,
          align: 'center',
          ...(fits ? {} : { rotation: Math.PI / 2 }),
        }),
      );
    i = end;
  }
  return out;
}

/** A dashed line before the first period of a new definition. */
export function breaks(
  points: readonly ChartPoint[],
  slot: number,
  top: number,
  bottom: number,
  palette: Palette,
): Graphic[] {
  return points.flatMap((p, i): Graphic[] => {
    if (p.breakBefore === undefined) return [];
    const x = LEFT + i * slot;
    const isLate = x > LEFT + PLOT / 2;
    return [
      {
        type: 'line',
        z: 15,
        silent: true,
        shape: { x1: x, y1: top - 24, x2: x, y2: bottom },
        style: { stroke: palette.text, lineWidth: 2, lineDash: [7, 6] },
      },
      textAt(x + (isLate ? -8 : 8), top - 17, p.breakBefore, palette.text, {
        size: 13,
        align: isLate ? 'right' : 'left',
      }),
    ];
  });
}
