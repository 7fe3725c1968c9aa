import { renderAsync } from '@resvg/resvg-js';
import { FONT } from './frame.ts';

/** SVG to PNG off the main thread, with the given fonts only. */
export async function toPng(svg: string, fonts: readonly string[]): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: { fontFiles: [...fonts], loadSystemFonts: false, defaultFontFamily: FONT },
    logLevel: 'off',
  });
  return image.asPng();
}
