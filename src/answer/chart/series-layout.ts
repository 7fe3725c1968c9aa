import { WIDTH } from './frame.ts';
import { widthOf, wrap } from './measure.ts';
import type { ChartPoint } from './spec.ts';

/** Where the plot of a series stands, in pixels. */
export const LEFT = 96;
export const RIGHT = 36;
export const PLOT = WIDTH - LEFT - RIGHT;
export const GROWTH = 120;
export const BARS = 330;

/**
 * Even steps over all values, zero among them, with room for the labels beyond the longest bar or highest point.
 * @param share the share of the axis that a label takes.
 */
export function evenRange(of: readonly number[], steps: number, share: number) {
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
export function categoryLabels(points: readonly ChartPoint[], slot: number): Labels {
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
export function barLabel(points: readonly ChartPoint[], slot: number) {
  const widest = (size: number) => Math.max(0, ...points.map((p) => widthOf(p.text ?? '', size) * 1.06));
  for (const size of [16, 14, 12])
    if (widest(size) <= slot - 4) return { show: true, rotate: 0, size, length: size + 8 };
  const length = widest(12) + 12;
  const show = slot >= 17 && length < BARS * 0.55;
  return { show, rotate: 90, size: 12, length: show ? length : 8 };
}
