import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { altText } from '../../../src/answer/chart/alt-text.ts';
import { drawSvg } from '../../../src/answer/chart/draw.ts';
import { Gate, TooBusy } from '../../../src/answer/chart/gate.ts';
import { widthOf, wrap, wrapInto } from '../../../src/answer/chart/measure.ts';
import { paletteOf } from '../../../src/answer/chart/palette.ts';
import { createChartRenderer } from '../../../src/answer/chart/renderer.ts';
import type { ChartPoint, ChartSpec } from '../../../src/answer/chart/spec.ts';
import { chartFonts } from '../../../src/chart-fonts.ts';

const fonts = chartFonts(fileURLToPath(new URL('../../../data', import.meta.url)));
const LONG = 'Imports and exports of the whole aviation maintenance industry outside all customs areas, by value';

const points = (count: number, value = (i: number) => i + 1): ChartPoint[] =>
  Array.from({ length: count }, (_, i) => ({ label: `${2000 + i}`, value: value(i), text: value(i).toFixed(2) }));

function spec(kind: ChartSpec['kind'], more: Partial<ChartSpec> = {}): ChartSpec {
  const frame = {
    language: 'en',
    theme: 'light',
    title: 'Apples',
    unit: 'CNY billion',
    notes: [],
    source: 'Source: x',
  };
  const own = { noFigure: 'no figure', growthName: 'growth', total: '6', totalName: 'total' };
  return { ...frame, ...own, points: points(3), kind, ...more } as ChartSpec;
}

describe('a picture', () => {
  it.each<[string, ChartSpec]>([
    ['a series', spec('series')],
    ['one point', spec('series', { points: points(1) })],
    ['two hundred points', spec('series', { points: points(200) })],
    ['values below zero', spec('series', { points: points(6, (i) => i - 3) })],
    ['nothing but a gap', spec('series', { points: [{ label: '2020' }, { label: '2021' }] })],
    ['all zero', spec('series', { points: points(3, () => 0) })],
    [
      'a hatched, an outlined and a broken one',
      spec('series', {
        points: [
          { label: '2020', value: 1, text: '1', mark: 'disputed' },
          {
            label: '2021',
            value: 2,
            text: '2',
            mark: 'derived',
            breakBefore: 'new',
            growth: { value: -5, text: '−5%' },
          },
        ],
      }),
    ],
    ['parts', spec('parts')],
    ['one part', spec('parts', { points: points(1) })],
    ['a comparison', spec('comparison')],
    [
      'a comparison below zero with long names',
      spec('comparison', { points: points(40, (i) => 20 - i).map((p) => ({ ...p, label: LONG })) }),
    ],
    [
      'a hostile title',
      spec('series', { title: '</text><script>alert("x")&amp;', points: [{ label: '"<&>\'', value: 1, text: '<b>' }] }),
    ],
  ])('of %s is well-formed and all numbers are finite', async (_, of) => {
    const svg = drawSvg(of);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|<script/);
    const { png, alt } = await createChartRenderer({ fonts }).render(of);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1_100);
    expect(alt.length).toBeLessThanOrEqual(1_024);
  });

  it('writes every number and the source', () => {
    const svg = drawSvg(spec('comparison'));
    for (const text of ['1.00', '2.00', '3.00', 'Apples', 'CNY billion', 'Source: x']) expect(svg).toContain(text);
  });

  it('has a font for both scripts', async () => {
    const size = async (title: string) =>
      (await createChartRenderer({ fonts }).render(spec('parts', { title }))).png.length;
    expect(await size('Goods trade, 2021–2022 (−5.2%)')).toBeGreaterThan((await size('')) + 1_000);
    expect(await size('厦门货物进出口总额')).toBeGreaterThan((await size('')) + 1_000);
    expect(await size('廈門貨物進出口總額')).toBeGreaterThan((await size('')) + 1_000);
  });

  it.each(['light', 'dark'] as const)('can be read in %s', (theme) => {
    const { back, text, quiet, bar, line, slices } = paletteOf(theme);
    const light = (hex: string) => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5]
        .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
        .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    // WCAG 2: 4.5:1 for text, 3:1 for shapes.
    const contrast = (a: string, b: string) => {
      const [x = 0, y = 0] = [light(a), light(b)].sort((p, q) => q - p);
      return (x + 0.05) / (y + 0.05);
    };
    for (const colour of [text, quiet, line]) expect(contrast(colour, back)).toBeGreaterThanOrEqual(4.5);
    for (const colour of [bar, ...slices]) expect(contrast(colour, back)).toBeGreaterThanOrEqual(3);
  });
});

describe('alternative text', () => {
  it('leaves out the last points, never the source', () => {
    const alt = altText(spec('series', { points: points(300) }));
    expect(alt.length).toBeLessThanOrEqual(1_024);
    expect(alt).toMatch(/2000: 1\.00; 2001: 2\.00.*and \d+ more\. Source: x$/);
  });
});

describe('rendering', () => {
  it('draws equal charts once', async () => {
    const renderer = createChartRenderer({ fonts });
    const [a, b] = await Promise.all([renderer.render(spec('parts')), renderer.render(spec('parts'))]);
    expect(a.png).toBe(b.png);
    expect((await renderer.render(spec('parts'))).png).toBe(a.png);
  });

  it('lets two in at once, the others in order, and turns away when the queue is full', async () => {
    const gate = new Gate(2, 2);
    const order: number[] = [];
    const release: (() => void)[] = [];
    const run = (n: number) =>
      gate.run(async () => {
        order.push(n);
        await new Promise<void>((resolve) => release.push(resolve));
      });
    const all = [run(1), run(2), run(3), run(4)];
    await expect(run(5)).rejects.toThrow(TooBusy);
    expect(order).toEqual([1, 2]);
    release.shift()?.();
    await all[0];
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual([1, 2, 3]);
    for (let i = 0; i < 3; i += 1) {
      release.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(all);
    expect(order).toEqual([1, 2, 3, 4]);
  });

  it('goes on after a failure', async () => {
    const gate = new Gate(1, 1);
    await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.run(async () => 7)).toBe(7);
  });
});

describe('laying out text', () => {
  it.each([
    ['English between words', 'first half of 2021', 85, ['first half', 'of 2021']],
    ['Chinese anywhere', '货物进出口总额', 45, ['货物进', '出口总', '额']],
    ['a Chinese month after its year', '2020年10月', 60, ['2020年', '10月']],
    ['no closing mark alone', '（一带一路）', 75, ['（一带一路）']],
  ])('breaks %s', (_, text, width, lines) => {
    expect(wrap(text, width, 15)).toEqual(lines);
  });

  it('ends in an ellipsis where there is no room', () => {
    expect(wrapInto('one two three four', 30, 15, 2).at(-1)).toMatch(/…$/);
    expect(widthOf('货', 15)).toBe(15);
  });
});
