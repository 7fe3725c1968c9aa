import type { Period } from '../facts/period.ts';
import { isPortion, type Measured } from '../facts/portion.ts';
import { claimsApart, marksOf } from './claims-apart.ts';
import { type Cues, measureFor } from './cues.ts';
import { inOrder, isTurned } from './named-order.ts';
import { percentOf } from './percent-of.ts';
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
  const isPaired = time.periods.length < 2 || alternate(ordered, reading);
  const targets: Target[] = ordered.flatMap((c, i) => {
    const periods = isPaired ? [periodFor(i, ordered.length, time)] : time.periods;
    const measure = measures[i];
    return periods.map((period) => ({
      subjects: [plain(c)],
      open: [],
      ...(period ? { period } : {}),
      ...(measure ? { measure } : {}),
    }));
  });
  // "The difference between imports and exports in 2020 and 2021": four figures, and no telling which two are meant.
  if (!isPaired && operation !== 'versus' && !cues.has('list')) return undefined;
  const rest = { claims: reading.claims, ...(cues.has('usd') ? { currency: 'USD' as const } : {}) };
  if (cues.has('list') && isPaired) {
    return {
      kind: 'list',
      target: { subjects: ordered.map(plain), open: [], ...(time.periods[0] ? { period: time.periods[0] } : {}) },
      ...rest,
    };
  }
  if (operation === 'share') {
    const whole = ordered.find((w) => ordered.every((p) => p === w || isPortion(measured(p), measured(w))));
    const pair = whole ? undefined : percentOf(ordered, reading);
    if (pair && isPaired) {
      const at = (t: Target) => pair.findIndex((c) => c.indicator === t.subjects[0]?.indicator && sameBreakdown(t, c));
      return { kind: 'compare', operation: 'ratio', targets: [...targets].sort((x, y) => at(x) - at(y)), ...rest };
    }
    if (!whole) return undefined;
    const rank = (t: Target) => (t.subjects[0]?.indicator === whole.indicator && sameBreakdown(t, whole) ? 1 : 0);
    return { kind: 'compare', operation, targets: [...targets].sort((a, b) => rank(a) - rank(b)), ...rest };
  }
  const isDividedBy = operation === 'ratio' && isTurned(ordered, reading);
  const listed = isDividedBy ? targets.reverse() : targets;
  const claims = isPaired && !isDividedBy ? claimsApart(reading, marksOf(ordered, reading)) : reading.claims;
  return { kind: 'compare', operation: isPaired ? operation : 'versus', targets: listed, ...rest, claims };
}

function sameBreakdown(t: Target, c: Candidate): boolean {
  return JSON.stringify(t.subjects[0]?.breakdown ?? {}) === JSON.stringify(c.breakdown);
}

const measured = (c: Candidate): Measured => ({ ...c, indicator: c.record });

function operationOf(cues: Cues, candidates: readonly Candidate[]): Operation {
  const apart = candidates.length === 2;
  if (cues.sure.has('remainder') && apart) return 'difference';
  if (cues.has('share') && apart) return 'share';
  if (cues.has('sum')) return 'sum';
  if (cues.has('ratio') && apart) return 'ratio';
  if (apart && (cues.has('difference', 'gap') || cues.sure.has('remainder'))) return 'difference';
  const all = candidates.every((c) => Object.keys(c.breakdown).length > 0) && !cues.has('which-more', 'compare');
  if (all && cues.any.has('either') && cues.has('level', 'count')) return 'sum';
  return all && cues.has('level') && cues.any.has('and') ? 'sum' : 'versus';
}

/** "Imports in 2020 and exports in 2021": each thing has its own time; else each time is meant for all of them. */
function alternate(ordered: readonly Candidate[], { items, periods, spans }: Reading): boolean {
  if (periods.length !== ordered.length) return false;
  const at = periods.map((p) => spans.indexOf(p.span));
  const names = ordered.map((c) =>
    items.filter((i) => i.meanings.some((m) => c.telling.has(m.id) || c.needs[0]?.includes(m.id))),
  );
  return at.every((period, i) => {
    const [from, to] = [at[i - 1] ?? -1, at[i + 1] ?? spans.length];
    const isBeside = (n: number) => (n > from && n < period) || (n > period && n < to);
    return names[i]?.some((item) => isBeside(spans.indexOf(item.span))) ?? false;
  });
}

/** One period serves all; as many periods as things go to them in order. */
function periodFor(i: number, count: number, time: Time): Period | undefined {
  return time.periods.length === count ? time.periods[i] : time.periods[0];
}
