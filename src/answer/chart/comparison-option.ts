import type { Drawing } from './drawing.ts';
import { FONT, frame, WIDTH } from './frame.ts';
import { widthOf, wrapInto } from './measure.ts';
import { paletteOf } from './palette.ts';
import type { ChartSpec } from './spec.ts';
import { barStyle, grouped, HATCH } from './style.ts';

type ComparisonSpec = Extract<ChartSpec, { kind: 'comparison' }>;

const NAMES = 330;
const SIZE = 15;

/** Lying bars, one a row: long names have room. */
export function comparisonOption(spec: ComparisonSpec): Drawing {
  const palette = paletteOf(spec.theme);
  const { points } = spec;
  const lines = points.map((p) => wrapInto(p.label, NAMES - 20, SIZE, 3));
  const most = Math.max(1, ...lines.map((l) => l.length));
  const room = Math.min(NAMES, 30 + Math.max(60, ...lines.flat().map((l) => widthOf(l, SIZE))));
  const row = Math.max(points.length > 12 ? 32 : 58, most * (SIZE + 5) + 12);
  const plot = row * points.length;
  const around = frame(spec, palette, (top, bottom) => top + 10 + plot + 40 + bottom);
  const numbers = Math.max(0, ...points.map((p) => widthOf(p.text ?? '', SIZE))) + 14;
  const values = points.map((p) => p.value ?? 0);
  const isBelow = values.some((v) => v < 0);
  return {
    width: WIDTH,
    height: around.height,
    option: {
      animation: false,
      backgroundColor: palette.back,
      textStyle: { fontFamily: FONT },
      aria: HATCH,
      grid: [{ left: 36 + room + (isBelow ? numbers : 0), right: 36 + numbers, top: around.top + 10, height: plot }],
      xAxis: [
        {
          type: 'value' as const,
          splitNumber: 4,
          axisLabel: { fontFamily: FONT, fontSize: 13, color: palette.quiet, formatter: grouped, hideOverlap: true },
          splitLine: { lineStyle: { color: palette.rule } },
        },
      ],
      yAxis: [
        {
          type: 'category' as const,
          inverse: true,
          data: points.map((_, i) => String(i)),
          axisTick: { show: false },
          axisLine: { onZero: true, lineStyle: { color: palette.quiet } },
          axisLabel: {
            interval: 0,
            margin: 12 + (isBelow ? numbers : 0),
            fontFamily: FONT,
            fontSize: SIZE,
            lineHeight: SIZE + 5,
            color: palette.text,
            formatter: (i: string) => lines[Number(i)]?.join('\n') ?? '',
          },
        },
      ],
      series: [
        {
          type: 'bar' as const,
          barMaxWidth: 34,
          barCategoryGap: '30%',
          data: points.map((p) =>
            p.value === undefined
              ? { value: '-' as const }
              : {
                  value: p.value,
                  itemStyle: barStyle(p.mark, palette.bar, palette),
                  label: { position: p.value < 0 ? ('left' as const) : ('right' as const) },
                },
          ),
          label: {
            show: true,
            fontFamily: FONT,
            fontSize: SIZE,
            fontWeight: 700,
            color: palette.text,
            formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]?.text ?? '',
          },
        },
      ],
      graphic: [...around.graphics],
    },
  };
}
