import type { Drawing } from './drawing.ts';
import { FONT, frame, textAt, WIDTH } from './frame.ts';
import { wrap, wrapInto } from './measure.ts';
import { paletteOf } from './palette.ts';
import type { ChartSpec } from './spec.ts';

type PartsSpec = Extract<ChartSpec, { kind: 'parts' }>;

const PLOT = 430;
const RADIUS = 165;

/** A ring with the parts' names and numbers beside it, the whole in its middle, and room below. */
export function partsOption(spec: PartsSpec): Drawing {
  const palette = paletteOf(spec.theme);
  const around = frame(spec, palette, (top, bottom) => top + PLOT + bottom + 20);
  const middle = around.top + PLOT / 2;
  const inMiddle = [
    ...wrapInto(spec.totalName, RADIUS * 1.1, 15, 2).map((line) => ({ line, size: 15, weight: 400 })),
    ...wrap(spec.total, RADIUS * 1.1, 25).map((line) => ({ line, size: 25, weight: 700 })),
  ];
  const heightOf = (size: number) => size + 9;
  const tall = inMiddle.reduce((sum, { size }) => sum + heightOf(size), 0);
  let y = middle - tall / 2;
  const centre = inMiddle.map(({ line, size, weight }) => {
    y += heightOf(size);
    return textAt(WIDTH / 2, y - heightOf(size) / 2, line, palette.text, { size, weight, align: 'center' });
  });
  return {
    width: WIDTH,
    height: around.height,
    option: {
      animation: false,
      backgroundColor: palette.back,
      textStyle: { fontFamily: FONT },
      series: [
        {
          type: 'pie' as const,
          center: [WIDTH / 2, middle],
          radius: [RADIUS * 0.62, RADIUS],
          startAngle: 90,
          itemStyle: { borderColor: palette.back, borderWidth: 3 },
          avoidLabelOverlap: true,
          data: spec.points.map((p, i) => ({
            value: p.value ?? 0,
            name: p.label,
            itemStyle: { color: palette.slices[i % palette.slices.length] ?? palette.bar },
          })),
          label: {
            show: true,
            position: 'outside' as const,
            fontFamily: FONT,
            fontSize: 16,
            lineHeight: 23,
            color: palette.text,
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const p = spec.points[dataIndex];
              return p ? [...wrapInto(p.label, 250, 16, 3), p.text ?? ''].join('\n') : '';
            },
          },
          labelLine: { length: 18, length2: 14, lineStyle: { color: palette.quiet } },
        },
      ],
      graphic: [...around.graphics, ...centre],
    },
  };
}
