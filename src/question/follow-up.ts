import { HOME } from '../facts/home.ts';
import { type Period, parsePeriod, shiftYears } from '../facts/period.ts';
import { Cues } from './cues.ts';
import type { Turn } from './memory.ts';
import type { Query } from './query.ts';
import type { Item, PeriodSlot, Reading } from './reading.ts';
import { isYearAfter } from './slots.ts';
import type { SubjectIndex } from './subjects.ts';
import type { Interpretation } from './world.ts';

const MEASURES = new Set([
  'growth',
  'up',
  'down',
  'share',
  'percent',
  'points',
  'gap',
  'behind',
  'level',
  'count',
  'rank',
  'cny',
  'usd',
]);

const ASKING = new Set(['which', 'what-is', 'who', 'when', 'level', 'count']);
/** Directions of trade: a follow-up's own takes the place of the one before. */
const DIRECTIONS = new Set(['import', 'export', 'both-ways', 'surplus']);

/** True when a message leans on the one before it: it names nothing whole, or says "it", "and …", 呢. */
export function leans(reading: Reading, own: Interpretation, index: SubjectIndex): boolean {
  if (reading.unread.length > 0) return false;
  const pointing = reading.cues.some((c) => ['it', 'both-them', 'follow'].includes(c.id));
  const opening = reading.spans[0]?.term?.meanings.some((m) => m.id === 'and' || m.id === 'follow') ?? false;
  const bare = !reading.items.some((i) => !i.optional);
  const quizzes = reading.cues.some((c) => ['when', 'which', 'where-is', 'phase', 'extent', 'negator'].includes(c.id));
  const measures = reading.cues.some((c) => MEASURES.has(c.id) || c.id === 'source' || c.id === 'derive');
  // "Which ones?", "When?", "And the rest?" ask for something that the figure before does not tell.
  if (bare && quizzes && !measures && reading.periods.length === 0) return false;
  // "Thanks", "ok": nothing is asked.
  if (reading.items.length + reading.cues.length + reading.periods.length === 0)
    return isWholeYear(reading) || isYearBefore(reading);
  if (isCourtesy(reading)) return false;
  // "Who is the mayor?" names whom it asks for: the turn before has no part in it.
  if (!bare && !pointing && !opening && reading.cues.some((c) => c.id === 'who')) return false;
  // "Latest GDP": its own time, though none is named; "How many ships called in 2016?": its own thing, though none is on file.
  if (!bare && !pointing && reading.cues.some((c) => c.id === 'newest')) return false;
  if (!pointing && !opening && asksAnew(reading, index)) return false;
  // "Is it true that 88 tasks were completed?" asks of what it names.
  if (!bare && !pointing && !opening && own.standsAlone && reading.claims.some((c) => c.firm)) return false;
  if (!own.standsAlone) return true;
  if (own.query.kind === 'unknown')
    return ['indicator', 'attribute', 'measure'].includes(own.query.reason) && !foreign(reading);
  const fragment = reading.spans.length <= 6 && !reading.cues.some((c) => ASKING.has(c.id));
  return (pointing || opening || fragment) && own.time.periods.length === 0 && own.query.kind === 'figure';
}

/** "Got it", "great, thanks": what was told is taken note of. */
function isCourtesy(reading: Reading): boolean {
  if (reading.periods.length > 0 || reading.unread.length > 0 || isWholeYear(reading) || isYearBefore(reading))
    return false;
  return (
    reading.cues.every((c) => c.id === 'it') &&
    reading.items.every((i) => i.meanings.every((m) => m.role === 'opinion'))
  );
}

/** A whole question with a time of its own, about something that tells no subject of the turn before from its siblings. */
function asksAnew(reading: Reading, index: SubjectIndex): boolean {
  const names = reading.items.filter((i) => !i.optional && i.meanings.some((m) => m.role === 'subject'));
  const asks = reading.cues.some((c) => c.id === 'count' || c.id === 'level');
  if (!asks || reading.periods.length === 0 || names.length === 0) return false;
  return names.every((i) => !telling(i, index) && !directed(i)) && reading.words[0]?.text === 'how';
}

const foreign = (reading: Reading): boolean =>
  reading.items.some((i) => i.meanings.every((m) => ['foreign', 'attribute', 'opinion', 'forecast'].includes(m.role)));

/** "The difference between the two": the last two figures of the conversation. */
export function aboutBoth(reading: Reading, before: Turn): Query | undefined {
  const cues = new Cues(reading.cues);
  const named = reading.items.some((i) => !i.optional);
  if (
    named ||
    before.targets.length < 2 ||
    !cues.has('difference', 'ratio', 'compare', 'which-more', 'sum', 'both-them')
  )
    return undefined;
  if (!reading.cues.some((c) => c.id === 'both-them') && !cues.has('difference', 'ratio', 'sum')) return undefined;
  const operation = cues.has('ratio')
    ? 'ratio'
    : cues.has('sum')
      ? 'sum'
      : cues.has('difference')
        ? 'difference'
        : 'versus';
  return { kind: 'compare', operation, targets: [...before.targets].reverse(), claims: [] };
}

/** The readings to try for a follow-up, the one that keeps most of the turn before first. */
export function inherit(reading: Reading, before: Turn, index: SubjectIndex): Reading[] {
  const named = reading.items.filter((i) => !i.optional || telling(i, index));
  const tells = named.some((i) => telling(i, index));
  const turns = named.some(directed);
  // "And the city as a whole?" leaves the zone or the province of the turn before.
  const home = reading.items.some((i) =>
    i.meanings.some((m) => m.id === HOME || m.id === 'whole-city' || m.id === 'city'),
  );
  const away = (i: Item) => home && i.meanings.some((m) => index.elsewhere.has(m.id));
  const kept = before.items.filter((i) => !(tells && telling(i, index)) && !(turns && directed(i)) && !away(i));
  const cues = new Cues(reading.cues);
  const measured = !isYearBefore(reading) && reading.cues.some((c) => !c.weak && MEASURES.has(c.id));
  const restated = reading.periods.length > 0 && !measured && reading.cues.some((c) => c.id === 'it');
  const carried = before.cues.filter((c) => {
    if (!MEASURES.has(c.id)) return false;
    if (measured) return c.id === 'share' && cues.moves;
    return restated ? ['share', 'level', 'count'].includes(c.id) : true;
  });
  const periods = inheritPeriods(reading, before, cues);
  // "A year earlier?" is another time of the same measure, no growth.
  const said = isYearBefore(reading) ? reading.cues.filter((c) => c.id !== 'growth') : reading.cues;
  const known = (i: Item) => i.optional || i.meanings.some((m) => index.names(m.id));
  const base = { ...reading, cues: [...said, ...carried], periods };
  return [
    { ...base, items: [...kept, ...reading.items] },
    { ...base, items: [...kept.filter(known), ...reading.items] },
    ...(tells ? [{ ...base, items: [...before.items, ...reading.items] }] : []),
    // A subject of its own, named in full, only takes the period over.
    ...(named.some((i) => !directed(i) && !telling(i, index)) ? [{ ...base, items: reading.items }] : []),
  ];
}

const directed = (item: Item): boolean => item.meanings.some((m) => DIRECTIONS.has(m.id));

const telling = (item: Item, index: SubjectIndex): boolean => item.meanings.some((m) => index.telling.has(m.id));

/**
 * The periods of a follow-up: its own, or those of the turn before. "And the year before?" moves that period; in "growth
 * on 2019?" the year is what the growth is measured from, not what is asked for.
 */
function inheritPeriods(reading: Reading, before: Turn, cues: Cues): readonly PeriodSlot[] {
  const own = reading.periods;
  const kept = before.period ? [slot(before.period)] : [];
  const [only] = own;
  if (!only && before.period && isYearBefore(reading)) return [slot(shiftYears(before.period, -1))];
  if (!only && before.period && isWholeYear(reading)) return [slot(yearOf(before.period))];
  if (!only) return kept;
  if (own.length > 1 || !before.period) return own;
  if (only.mention.kind === 'shift') return cues.moves ? kept : [slot(shiftYears(before.period, only.mention.years))];
  const year = only.mention.kind === 'period' ? only.mention.period : undefined;
  const base = cues.moves && year && isYearAfter(year, shiftYears(before.period, 0));
  return base || (cues.moves && year?.id === String(Number(before.period.start.slice(0, 4)) - 1))
    ? [...own, ...kept]
    : own;
}

/** "The year before?", 同期呢: only the period changes. */
function isYearBefore(reading: Reading): boolean {
  const said = reading.words.map((w) => w.text).join(' ');
  return (
    reading.items.every((i) => i.optional) &&
    /^(?:and )?(?:what about |how about )?(?:in )?(?:the |a |one )?(?:year before|previous year|prior year|year earlier|same period (?:a|one) year earlier|same period (?:of|in) the (?:year before|previous year))$|^(?:那 )?(?:上 年|前 一 年|上 一 年|头 一 年) (?:的 )?(?:同 期 )?(?:呢|的 呢)?$/.test(
      said,
    )
  );
}

/** "Annual?", "and for the year?", 全年呢: the year that the period of the turn before lies in. */
function isWholeYear(reading: Reading): boolean {
  const said = reading.words
    .map((w) => w.text)
    .join(' ')
    .replace(/^(?:and|then|what about|how about|for|in|over|the|就|那|呢|了| )+/g, '')
    .replace(/[呢吗的 ]+$/, '');
  return (
    reading.items.every((i) => i.optional) &&
    /^(?:year|full year|whole year|entire year|annual|annually|annual figure|year as a whole|全 ?年|一 ?整? ?年|年 ?度)$/.test(
      said,
    )
  );
}

const yearOf = (period: Period): Period => parsePeriod(period.start.slice(0, 4)) ?? period;

function slot(period: NonNullable<Turn['period']>): PeriodSlot {
  return {
    mention: { kind: 'period', period },
    span: { from: 0, to: 0, kind: 'period', cost: 0 },
    typed: '',
    bent: false,
    onwards: false,
    past: false,
  };
}
