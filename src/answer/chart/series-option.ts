import type { Drawing } from './drawing.ts';
import { FONT, frame, type Graphic, textAt, WIDTH } from './frame.ts';
import { widthOf, wrap } from './measure.ts';
import { type Palette, paletteOf } from './palette.ts';
import type { ChartPoint, ChartSpec } from './spec.ts';
import { barStyle, grouped, HATCH } from './style.ts';

type SeriesSpec = Extract<ChartSpec, { kind: 'series' }>;

const LEFT = 96;
const RIGHT = 36;
const PLOT = WIDTH - LEFT - RIGHT;
const GROWTH = 120;
const BARS = 330;

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

/**
 * Even steps over all values, zero among them, with room for the labels beyond the longest bar or highest point.
 * @param share the share of the axis that a label takes.
 */
function evenRange(of: readonly number[], steps: number, share: number) {
  const [low, high] = [Math.min(0, ...of), Math.max(0, ...of)];
  const span = high - low || 1;
  const beyond = Math.min(0.6, share) * span;
  const step = niceStep((span + beyond) / steps / (1 - Math.min(0.45, share)) ** 0.5);
  const max = high > 0 || low === 0 ? Math.ceil((high + beyond) / step) * step : 0;
  const min = low < 0 ? -Math.ceil((beyond - low) / step) * step : 0;
  return { min, max, interval: step };
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is at least this. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 2.5, 5].find((n) => n * power >= least) ?? 10) * power;
}

interface Labels {
  readonly lines: readonly string[];
  readonly size: number;
  readonly rotate: number;
  readonly interval: number;
  readonly height: number;
}

/** Names below the bars: on one to three lines; slanted where they would touch; some left out where there are too many. */
function categoryLabels(points: readonly ChartPoint[], slot: number): Labels {
  const room = slot - 6;
  for (const size of [15, 13, 12])
    if (points.every((p) => widthOf(p.label, size) <= room))
      return { lines: points.map((p) => p.label), size, rotate: 0, interval: 0, height: 26 + size + 5 };
  for (const size of [15, 13]) {
    const wrapped = points.map((p) => wrap(p.label, room, size));
    const widest = Math.max(0, ...wrapped.flat().map((l) => widthOf(l, size)));
    const most = Math.max(1, ...wrapped.map((l) => l.length));
    if (widest <= room && most <= 3)
      return { lines: wrapped.map((l) => l.join('\n')), size, rotate: 0, interval: 0, height: 26 + most * (size + 5) };
  }
  const interval = Math.max(0, Math.ceil(20 / slot) - 1);
  const longest = Math.max(0, ...points.map((p) => widthOf(p.label, 13)));
  return { lines: points.map((p) => p.label), size: 13, rotate: 60, interval, height: 34 + longest * 0.9 };
}

/** Numbers at the bars: level, upright where they would touch, left out where there is no room. */
function barLabel(points: readonly ChartPoint[], slot: number) {
  const widest = (size: number) => Math.max(0, ...points.map((p) => widthOf(p.text ?? '', size) * 1.06));
  for (const size of [16, 14, 12])
    if (widest(size) <= slot - 4) return { show: true, rotate: 0, size, length: size + 8 };
  const length = widest(12) + 12;
  const show = slot >= 17 && length < BARS * 0.55;
  return { show, rotate: 90, size: 12, length: show ? length : 8 };
}

/** A grey field over every run of periods without a figure. */
function gaps(spec: SeriesSpec, slot: number, top: number, palette: Palette): Graphic[] {
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
function breaks(points: readonly ChartPoint[], slot: number, top: number, bottom: number, palette: Palette): Graphic[] {
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
