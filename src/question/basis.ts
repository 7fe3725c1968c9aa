import type { Period } from '../facts/period.ts';
import type { Reading } from './reading.ts';
import type { Time } from './slots.ts';

const MOVES = new Set(['growth', 'up', 'down']);

/**
 * "Given the 2021 share and its change, what was the share in 2020?", 按2021年的占比和变化: a clause that starts from a
 * later period's figure and its change asks to work back to the earlier one. The change is given there, not asked for.
 */
export function worksBack(reading: Reading, time: Time): boolean {
  const starts = reading.cues.filter((c) => c.id === 'basis').map((c) => c.at);
  return starts.some((at) => {
    const to = endOfClause(reading, at);
    const isWithin = (i: number) => i > at && i < to;
    const moves = reading.cues.filter((c) => MOVES.has(c.id));
    if (moves.length === 0 || !moves.every((c) => isWithin(c.at))) return false;
    const slots = reading.periods.filter((p) => isWithin(reading.spans.indexOf(p.span)));
    const given = slots.flatMap(({ mention }) => (mention.kind === 'period' ? [mention.period] : []));
    const isEarlier = (g: Period) => time.shift === -1 || time.periods.some((p) => yearOf(p) === yearOf(g) - 1);
    return given.length === 1 && given.some(isEarlier);
  });
}

const yearOf = (p: Period): number => Number(p.start.slice(0, 4));

/** The span at which the clause ends that begins with a span: the next one behind a mark, or the question's end. */
function endOfClause({ spans, words }: Reading, at: number): number {
  const end = spans.findIndex((s, i) => i > at && words[s.from]?.broken);
  return end < 0 ? spans.length : end;
}
