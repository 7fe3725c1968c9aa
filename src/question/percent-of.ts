import { nameApart } from './named-order.ts';
import type { Reading } from './reading.ts';
import type { Candidate } from './subjects.ts';

/**
 * "Imports are what percent of exports?", 进口是出口的百分之几: the one measured first, then what it is measured by. In English
 * that is the name behind the words, in Chinese the name before them.
 * @returns undefined where no words ask for such a ratio, or where it stays open which is measured by which.
 */
export function percentOf([a, b]: readonly Candidate[], reading: Reading): readonly [Candidate, Candidate] | undefined {
  const span = percentSpan(reading);
  if (!a || !b || !span) return undefined;
  const names = [a, b].map((c) => ({ c, at: nameApart(c, [a, b], reading)?.span.from }));
  const isHan = span.term?.script === 'han';
  const base = isHan
    ? names.filter((n) => n.at !== undefined && n.at < span.from).sort((x, y) => (y.at ?? 0) - (x.at ?? 0))[0]
    : names.filter((n) => n.at !== undefined && n.at > span.from).sort((x, y) => (x.at ?? 0) - (y.at ?? 0))[0];
  if (!base || names.some((n) => n.at === undefined)) return undefined;
  return base.c === a ? [b, a] : [a, b];
}

/** 是2019年的百分之几, 是上年的几成: the words that name a time stand before it. */
const OF_TIME = /[是为于][^是为于]{0,10}[年月季期]的?(?:百分之|几成|几分之)/;

/** Exports as a percentage of those of another year: no share of a whole, and no growth. */
export const isPercentOfTime = ({ words }: Reading): boolean => OF_TIME.test(words.map((w) => w.text).join(''));

/** The words that may ask for a share or, of two things apart, for a ratio. */
function percentSpan({ cues, spans }: Reading): Reading['spans'][number] | undefined {
  const cue = cues.find((c) => c.id === 'ratio' && cues.some((o) => o.id === 'share' && o.at === c.at));
  return cue && spans[cue.at];
}
