import { altText } from './alt-text.ts';
import { Gate } from './gate.ts';
import type { ChartSpec } from './spec.ts';

/** A finished picture with its description. */
export interface Chart {
  readonly png: Buffer;
  /** At most 1,024 characters. */
  readonly alt: string;
}

export interface ChartRenderer {
  /** Draws a chart, or takes it from the last ones drawn. Rejects where there are too many waiting. */
  render(spec: ChartSpec): Promise<Chart>;
}

const AT_ONCE = 2;
const WAITING = 40;
const KEPT = 60;

/**
 * Draws charts as PNG, at most two at once; the last sixty are kept by content. The libraries are loaded at the first
 * chart, so that a start does not wait for them.
 * @param options.fonts TrueType files of Noto Sans SC and of its Latin part under the name Egret Latin, as paths.
 */
export function createChartRenderer({ fonts }: { readonly fonts: readonly string[] }): ChartRenderer {
  const gate = new Gate(AT_ONCE, WAITING);
  const kept = new Map<string, Promise<Chart>>();

  const draw = async (spec: ChartSpec): Promise<Chart> => {
    const [{ drawSvg }, { toPng }] = await Promise.all([import('./draw.ts'), import('./png.ts')]);
    return { png: await toPng(drawSvg(spec), fonts), alt: altText(spec) };
  };

  return {
    async render(spec) {
      const key = JSON.stringify(spec);
      const known = kept.get(key);
      kept.delete(key);
      const chart = known ?? gate.run(() => draw(spec));
      kept.set(key, chart);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      try {
        return await chart;
      } catch (error) {
        // A failure is not kept: the next one tries again.
        if (kept.get(key) === chart) kept.delete(key);
        throw error;
      }
    },
  };
}
