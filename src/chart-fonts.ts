import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ChartRenderer, createChartRenderer } from './answer/chart/renderer.ts';

const FONTS = ['noto-sans-sc-400', 'noto-sans-sc-700', 'egret-latin-400', 'egret-latin-700'];

/** The font files of a data folder. */
export function chartFonts(folder: string): readonly string[] {
  return FONTS.map((name) => join(folder, 'fonts', `${name}.ttf`));
}

/** Draws charts with the fonts of a data folder; undefined where one is missing, for text would be missing from every chart. */
export function chartsWithFontsOf(folder: string): ChartRenderer | undefined {
  const fonts = chartFonts(folder);
  return fonts.every((font) => existsSync(font)) ? createChartRenderer({ fonts }) : undefined;
}
