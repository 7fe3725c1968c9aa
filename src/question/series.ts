import { type Period, parsePeriod } from '../facts/period.ts';
import type { Measure } from '../facts/schema.ts';
import type { Cues } from './cues.ts';
import type { Matches } from './match.ts';
import type { Query, Target } from './query.ts';
import type { Reading } from './reading.ts';
import type { Time } from './slots.ts';
import { plain } from './subjects.ts';

const PREFIX = 'dimension-';

/** The dimension that a question ranks over ("the largest partner"), by the cue that names it. */
export function dimensionOf(cues: Cues): string | undefined {
  for (const id of cues.any) if (id.startsWith(PREFIX)) return id.slice(PREFIX.length);
  return undefined;
}

/**
 * "How did goods trade develop since 2017?", "which year had the highest exports?", "largest partner in 2022 H1".
 * @returns undefined when the question asks for no series.
 */
export function seriesQuery(
  reading: Reading,
  found: Matches,
  cues: Cues,
  time: Time,
  measure: Measure | undefined,
): Query | undefined {
  const target: Target = {
    subjects: found.full.map(plain),
    open: found.full.length > 0 ? [] : found.open.map(plain),
    ...(measure && measure !== 'rank' ? { measure } : {}),
  };
  if (target.subjects.length + target.open.length === 0) return undefined;
  const common = { claims: reading.claims };
  const span = ends(time);
  const dimension = dimensionOf(cues);
  // "The main trading partners": which they are, in order; how many there are is not told.
  const lists = dimension !== undefined && (measure ?? 'level') === 'level' && !cues.has('count');
  if (cues.has('superlative') || lists) {
    const order = cues.has('lowest') ? 'lowest' : 'highest';
    const [period] = time.periods;
    if (dimension)
      return {
        kind: 'rank',
        target: { ...target, ...(period ? { period } : {}) },
        over: { dimension },
        order,
        ...common,
      };
    const grain = grainOf(reading);
    // "Was 2020 the best year?": held against the others, not against itself.
    const among = grain === 'year' && period?.kind === 'year' && !reading.periods.some((p) => p.onwards) ? {} : span;
    if (cues.any.has('when')) return { kind: 'rank', target, over: 'periods', order, grain, ...among, ...common };
    return undefined;
  }
  const since = reading.periods.some((p) => p.bent);
  if (isSpan(reading, cues, time, measure)) return { kind: 'trend', target, ...span, several: true, ...common };
  if (!cues.has('range') || (time.periods.length > 0 && !since && !span.to)) return undefined;
  return { kind: 'trend', target, ...span, ...common };
}

/** What may be said of a stretch besides its name: how many, how much. */
const AMOUNTS = new Set(['level', 'count']);

/**
 * "Exports since 2017", "how many exhibitions between 2013 and 2015": with nothing else asked for, each year's figure, never
 * one for all of them.
 */
export function isSpan(reading: Reading, cues: Cues, time: Time, measure: Measure | undefined): boolean {
  const [only, second] = time.periods;
  if (!only || second || (measure !== undefined && measure !== 'level') || cues.any.has('in-all')) return false;
  if ([...cues.strong].some((id) => !AMOUNTS.has(id))) return false;
  return only.kind === 'range' || (only.kind === 'year' && reading.periods.some((p) => p.onwards));
}

/** "Which month", 哪个季度: the kind of period that is ranked; years where none is said. */
function grainOf(reading: Reading): 'year' | 'half' | 'quarter' | 'month' {
  const said = new Set(reading.words.map((w) => w.text));
  if (said.has('month') || said.has('months') || said.has('月')) return 'month';
  if (said.has('quarter') || said.has('quarters') || said.has('季')) return 'quarter';
  return said.has('half') || said.has('半') ? 'half' : 'year';
}

/** First and last period of what was said: of a range its ends, of "since 2017" the first alone. */
function ends(time: Time): { readonly from?: Period; readonly to?: Period } {
  const [only, second] = [...time.periods].sort((a, b) => (a.end < b.end ? -1 : 1));
  if (!only) return {};
  if (second) return { from: only, to: second };
  const [from, to] = only.kind === 'range' ? only.id.split('/').map((id) => parsePeriod(id)) : [];
  return from && to ? { from, to } : { from: only };
}
