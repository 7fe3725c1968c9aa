import type { Period } from '../facts/period.ts';
import { isPortion, type Measured } from '../facts/portion.ts';
import { type Cues, measureFor } from './cues.ts';
import { inOrder, isTurned } from './named-order.ts';
import type { Operation, Query, Target } from './query.ts';
import type { Reading } from './reading.ts';
import type { Time } from './slots.ts';
import { type Candidate, plain } from './subjects.ts';

/**
 * A comparison, sum, share or list of several things that were named.
 * @returns undefined when the operation means nothing for them (a share of something it is no part of).
 */
export function multiQuery(
  candidates: readonly Candidate[],
  reading: Reading,
  cues: Cues,
  time: Time,
): Query | undefined {
  const ordered = inOrder(candidates, reading);
  const operation = operationOf(cues, ordered);
  const measures = ordered.map((c) =>
    // "The ratio …, in percent": the unit of the ratio, not a growth.
    operation === 'share' || (operation === 'ratio' && !cues.moves)
      ? 'level'
      : measureFor(cues, reading.items, c, true).measure,
  );
  const targets: Target[] = ordered.map((c, i) => {
    const period = periodFor(i, ordered.length, time);
    const measure = measures[i];
    return { subjects: [plain(c)], open: [], ...(period ? { period } : {}), ...(measure ? { measure } : {}) };
  });
  const rest = { claims: reading.claims, ...(cues.has('usd') ? { currency: 'USD' as const } : {}) };
  if (cues.has('list')) {
    return {
      kind: 'list',
      target: { subjects: ordered.map(plain), open: [], ...(time.periods[0] ? { period: time.periods[0] } : {}) },
      ...rest,
    };
  }
  if (operation === 'share') {
    const whole = ordered.find((w) => ordered.every((p) => p === w || isPortion(measured(p), measured(w))));
    if (!whole) return undefined;
    const rank = (t: Target) => (t.subjects[0]?.indicator === whole.indicator && sameBreakdown(t, whole) ? 1 : 0);
    return { kind: 'compare', operation, targets: [...targets].sort((a, b) => rank(a) - rank(b)), ...rest };
  }
  const isDividedBy = operation === 'ratio' && isTurned(ordered, reading);
  return { kind: 'compare', operation, targets: isDividedBy ? targets.reverse() : targets, ...rest };
}

function sameBreakdown(t: Target, c: Candidate): boolean {
  return JSON.stringify(t.subjects[0]?.breakdown ?? {}) === JSON.stringify(c.breakdown);
}

const measured = (c: Candidate): Measured => ({ ...c, indicator: c.record });

function operationOf(cues: Cues, candidates: readonly Candidate[]): Operation {
  const apart = candidates.length === 2;
  if (cues.has('share') && apart) return 'share';
  if (cues.has('sum')) return 'sum';
  if (cues.has('ratio') && apart) return 'ratio';
  if (apart && (cues.has('difference', 'gap') || cues.sure.has('remainder'))) return 'difference';
  const all = candidates.every((c) => Object.keys(c.breakdown).length > 0) && !cues.has('which-more', 'compare');
  if (all && cues.any.has('either') && cues.has('level', 'count')) return 'sum';
  return all && cues.has('level') && cues.any.has('and') ? 'sum' : 'versus';
}

/** One period serves all; as many periods as things go to them in order. */
function periodFor(i: number, count: number, time: Time): Period | undefined {
  return time.periods.length === count ? time.periods[i] : time.periods[0];
}
