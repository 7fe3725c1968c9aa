import { fileURLToPath } from 'node:url';
import { createChartRenderer } from '../../src/answer/chart/renderer.ts';
import type { ChartPoint, ChartSpec } from '../../src/answer/chart/spec.ts';
import { chartFonts } from '../../src/chart-fonts.ts';

/* 500 different charts in a row: warm milliseconds a chart, and the most memory the process took. */

const COUNT = 500;
const fonts = chartFonts(fileURLToPath(new URL('../../data', import.meta.url)));
const renderer = createChartRenderer({ fonts });

function spec(n: number): ChartSpec {
  const points = Array.from({ length: 3 + (n % 20) }, (_, i): ChartPoint => {
    const value = Math.round(100 + n + 900 * Math.abs(Math.sin(n * 7 + i))) / 10;
    const growth = { value: (i % 7) - 3, text: `${(i % 7) - 3}%` };
    return { label: `${2000 + i}`, value, text: String(value), ...(i % 3 === 0 ? {} : { growth }) };
  });
  const frame = { title: `厦门货物进出口总额 ${n}`, unit: '亿元', notes: [], source: '来源：厦门市商务局', points };
  const look = { language: n % 2 === 0 ? 'zh-Hans' : 'en', theme: n % 2 === 0 ? 'dark' : 'light' } as const;
  if (n % 3 === 0) return { ...frame, ...look, kind: 'comparison' };
  if (n % 3 === 1) return { ...frame, ...look, kind: 'parts', total: '1000', totalName: '合计' };
  return { ...frame, ...look, kind: 'series', noFigure: '无数据', growthName: '同比增速' };
}

const times: number[] = [];
let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
for (let n = 0; n < COUNT; n += 1) {
  const start = performance.now();
  await renderer.render(spec(n));
  times.push(performance.now() - start);
  peak = Math.max(peak, process.memoryUsage().rss);
}
clearInterval(watch);
const [first = 0, ...warm] = times;
const sorted = [...warm].sort((a, b) => a - b);
const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(0);
const mb = (peak / 1e6).toFixed(0);
process.stdout.write(
  `${COUNT} charts: first ${first.toFixed(0)} ms; warm median ${at(0.5)} ms, p95 ${at(0.95)} ms; peak RSS ${mb} MB\n`,
);
process.exit(Number(at(0.5)) <= 100 && Number(mb) < 600 ? 0 : 1);
