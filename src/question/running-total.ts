import type { Cues } from './cues.ts';
import type { Matches } from './match.ts';
import type { Time } from './slots.ts';
import type { SubjectIndex } from './subjects.ts';

/**
 * "How many trains so far?", "the total number of trains": with no period named, the running total where one is on file,
 * rather than the figure of whatever period happens to be the latest. Left open, so that the reply says how it was taken.
 */
export function asRunningTotal(found: Matches, cues: Cues, time: Time, index: SubjectIndex): Matches {
  const [only, second] = found.full;
  const isAsked = cues.any.has('to-date') || cues.any.has('in-all');
  if (!isAsked || !only || second || time.periods.length > 0 || time.yearless || time.unsupported) return found;
  if (cues.moves || cues.has('share', 'percent', 'points', 'rank', 'gap', 'list', 'range', 'superlative')) return found;
  const total = index.runningTotalOf(only);
  return total ? { full: [], open: [total] } : found;
}
