import type { Drawing } from './drawing.ts';
import { FONT, frame, textAt, WIDTH } from './frame.ts';
import { paletteOf } from './palette.ts';
import { BARS, barLabel, categoryLabels, evenRange, GROWTH, LEFT, PLOT, RIGHT } from './series-layout.ts';
import { breaks, gaps } from './series-marks.ts';
import type { ChartSpec } from './spec.ts';
import { barStyle, grouped, HATCH } from './style.ts';

type SeriesSpec = Extract<ChartSpec, { kind: 'series' }>;

/** Bars in order of time, published growth as a line above them, gaps in grey, changes of definition as dashed lines. */
export function seriesOption(spec: SeriesSpec): Drawing {
  const palette = paletteOf(spec.theme);
  const { points } = spec;
  const slot = PLOT / Math.max(1, points.length);
  const names = categoryLabels(points, slot);
  const label = barLabel(points, slot);
  const growth = points.some((p) => p.growth);
  const above = growth ? GROWTH + 62 : 22;
  const around = frame(spec, palette, (top, bottom) => top + above + BARS + names.height + bottom);
  const barsTop = around.top + above;
  const growthTop = around.top + 34;
  const grids = [
    { left: LEFT, right: RIGHT, top: barsTop, height: BARS },
    ...(growth ? [{ left: LEFT, right: RIGHT, top: growthTop, height: GROWTH }] : []),
  ];
  const values = points.flatMap((p) => (p.value === undefined ? [] : [p.value]));
  const category = (gridIndex: number, show: boolean) => ({
    type: 'category' as const,
    gridIndex,
    data: points.map((_, i) => String(i)),
    axisTick: { show: false },
    axisLine: { onZero: true, lineStyle: { color: palette.quiet } },
    axisLabel: {
      show,
      interval: names.interval,
      rotate: names.rotate,
      fontFamily: FONT,
      fontSize: names.size,
      lineHeight: names.size + 5,
      color: palette.text,
      formatter: (i: string) => names.lines[Number(i)] ?? '',
      margin: 12,
    },
  });
  const amount = (gridIndex: number, format: (v: number) => string, of: readonly number[]) => ({
    type: 'value' as const,
    gridIndex,
    ...(gridIndex === 0 ? evenRange(of, 5, label.length / BARS) : evenRange(of, 2.5, 0.24)),
    axisLabel: { fontFamily: FONT, fontSize: 13, color: palette.quiet, formatter: format },
    splitLine: { lineStyle: { color: palette.rule } },
  });
  return {
    width: WIDTH,
    height: around.height,
    option: {
      animation: false,
      backgroundColor: palette.back,
      textStyle: { fontFamily: FONT },
      aria: HATCH,
      grid: grids,
      xAxis: [category(0, true), ...(growth ? [category(1, false)] : [])],
      yAxis: [
        amount(0, grouped, values),
        ...(growth
          ? [
              amount(
                1,
                (v: number) => `${grouped(v)}%`,
                points.flatMap((p) => (p.growth ? [p.growth.value] : [])),
              ),
            ]
          : []),
      ],
      series: [
        {
          type: 'bar' as const,
          barMaxWidth: 84,
          barCategoryGap: '34%',
          clip: false,
          data: points.map((p) =>
            p.value === undefined
              ? { value: '-' as const }
              : {
                  value: p.value,
                  itemStyle: barStyle(p.mark, palette.bar, palette),
                  label: { position: p.value < 0 ? ('bottom' as const) : ('top' as const) },
                },
          ),
          label: {
            show: label.show,
            rotate: label.rotate,
            ...(label.rotate ? { align: 'left' as const, verticalAlign: 'middle' as const, distance: 8 } : {}),
            fontSize: label.size,
            fontFamily: FONT,
            fontWeight: 700,
            textBorderColor: palette.back,
            textBorderWidth: 3,
            color: palette.text,
            formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]?.text ?? '',
          },
        },
        ...(growth
          ? [
              {
                type: 'line' as const,
                xAxisIndex: 1,
                yAxisIndex: 1,
                connectNulls: false,
                symbol: 'circle',
                symbolSize: 9,
                lineStyle: { color: palette.line, width: 3 },
                itemStyle: { color: palette.line },
                data: points.map((p) => p.growth?.value ?? ('-' as const)),
                label: {
                  show: slot >= 40,
                  position: 'top' as const,
                  fontSize: 14,
                  fontFamily: FONT,
                  textBorderColor: palette.back,
                  textBorderWidth: 3,
                  color: palette.text,
                  formatter: ({ dataIndex }: { dataIndex: number }) => points[dataIndex]?.growth?.text ?? '',
                },
              },
            ]
          : []),
      ],
      graphic: [
        ...around.graphics,
        ...(growth ? [textAt(36, around.top + 8, spec.growthName, palette.line, { size: 15 })] : []),
        ...gaps(spec, slot, barsTop, palette),
        ...breaks(points, slot, growth ? growthTop : barsTop, barsTop + BARS, palette),
      ],
    },
  };
}
