import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ChartRenderer, createChartRenderer } from './answer/chart/renderer.ts';

/** Draws charts with the fonts of a data folder; undefined where it has none, for text would be missing from every chart. */
export function chartsWithFontsOf(folder: string): ChartRenderer | undefined {
  const fonts = ['400', '700'].map((weight) => join(folder, 'fonts', `noto-sans-sc-${weight}.ttf`));
  return fonts.every((font) => existsSync(font)) ? createChartRenderer({ fonts }) : undefined;
}
