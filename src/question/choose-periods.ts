import { type Period, parsePeriod, shiftYears } from '../facts/period.ts';
import type { Cues } from './cues.ts';
import { isYearAfter, type Time } from './slots.ts';

/** Of two periods a year apart the later is asked for and the earlier is what it is measured from, or worked back to. */
export function choosePeriods(
  time: Time,
  cues: Cues,
  derive: boolean,
): { period?: Period; base?: Period; several?: boolean } {
  const sorted = [...time.periods].sort((a, b) => (a.end < b.end ? -1 : 1));
  const [first, second] = sorted;
  if (!first) return {};
  const moves = cues.moves || cues.has('share', 'points', 'percent', 'gap');
  if (!second) {
    const [from, to] = first.kind === 'range' ? first.id.split('/').map((id) => parsePeriod(id)) : [];
    if (moves && from?.kind === 'year' && to?.kind === 'year' && isYearAfter(from, to))
      return { period: to, base: from };
    return { period: first };
  }
  // "the same period of 2020", "the first half of 2020 … reported for 2021": the year stands for the same part of it.
  const like = sorted.length === 2 ? sameStretch(first, second) : undefined;
  if (like) return choosePeriods({ ...time, periods: like }, cues, derive);
  if (sorted.length === 2 && isYearAfter(first, second)) {
    if (derive) return { period: first, base: second };
    if (moves && !time.listed) return { period: second, base: first };
  }
  return { period: first, several: true };
}

/** A whole year next to part of the year before or after: the same part of that year. */
function sameStretch(first: Period, second: Period): Period[] | undefined {
  if (first.kind === 'year' && second.kind !== 'year') {
    const shifted = shiftYears(second, -1);
    return shifted.start.slice(0, 4) === first.id ? [shifted, second] : undefined;
  }
  if (second.kind === 'year' && first.kind !== 'year') {
    const shifted = shiftYears(first, 1);
    return shifted.start.slice(0, 4) === second.id ? [first, shifted] : undefined;
  }
  return undefined;
}
