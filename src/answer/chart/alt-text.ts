import { wordsFor } from '../text.ts';
import type { ChartPoint, ChartSpec } from './spec.ts';

/** Discord's limit for the description of an attachment. */
const MOST = 1_024;

/** The chart for those who cannot see it: what it is, and the same numbers; the last are left out where there is no room. */
export function altText(spec: ChartSpec): string {
  const { words, finish } = wordsFor(spec.language);
  const c = words.series.chart;
  const noFigure = finish(c.noFigure);
  const told = (p: ChartPoint): string => {
    const marks = [
      ...(p.mark === 'disputed' ? [c.disputedPoint] : []),
      ...(p.mark === 'derived' ? [c.derivedPoint] : []),
      ...(p.breakBefore ? [p.breakBefore] : []),
      ...(p.growth ? [p.growth.text] : []),
    ].map(finish);
    const value = p.value === undefined ? noFigure : (p.text ?? '');
    return `${p.label}${c.colon}${value}${marks.length > 0 ? finish(c.bracket(marks.join(c.separator))) : ''}`;
  };
  const head = [
    `${finish(c.kind[spec.kind])}${c.colon}${spec.title}`,
    ...(spec.unit ? [spec.unit] : []),
    ...(spec.kind === 'parts' ? [`${finish(c.total)}${c.colon}${spec.total}`] : []),
  ].join(c.stop);
  const all = spec.points.map(told);
  for (let kept = all.length; kept >= 0; kept -= 1) {
    const left = all.length - kept;
    const list = [...all.slice(0, kept), ...(left > 0 ? [finish(c.more(left))] : [])].join(c.separator);
    const text = [head, list, spec.source].filter((part) => part !== '').join(c.stop);
    if (text.length <= MOST) return text;
  }
  return head.slice(0, MOST);
}
