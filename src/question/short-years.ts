import { parsePeriod } from '../facts/period.ts';
import { fullYear } from './periods/mention.ts';
import type { Reading } from './reading.ts';
import type { Time } from './slots.ts';
import type { Candidate } from './subjects.ts';

const WHEN = new Set(['in', 'for', 'during', 'since', 'year']);

/**
 * "Exports 21", "GDP in 19": a bare number of two digits that can be no amount of what is asked for is a year. Of what is
 * counted it may be a count ("tasks promoted: 27"), unless a word before it says when.
 * @returns the time with these years, where no other period is named and every number is one.
 */
export function withShortYears(
  time: Time,
  reading: Reading,
  candidates: readonly Candidate[],
  now: Date,
): Time | undefined {
  const { claims, spans, words } = reading;
  if (claims.length === 0 || time.periods.length > 0 || time.yearless || time.unsupported) return undefined;
  const numbers = spans.flatMap((s, i) => (s.kind === 'number' ? [i] : []));
  const isCounted = candidates.some((c) => c.record.unitClass === 'count');
  const latest = now.getUTCFullYear();
  const years = numbers.flatMap((at) => {
    const [span, next] = [spans[at], spans[at + 1]];
    const text = words[span?.from ?? -1]?.text ?? '';
    const isNamed = next?.term?.meanings.some((m) => m.role === 'subject' || m.role === 'unit') ?? false;
    if (!/^\d\d$/.test(text) || isNamed || fullYear(text) > latest || fullYear(text) < 2000) return [];
    if (isCounted && !WHEN.has(words[(span?.from ?? 0) - 1]?.text ?? '')) return [];
    return parsePeriod(String(fullYear(text))) ?? [];
  });
  const isBare = claims.every((c) => /^\d\d$/.test(c.text) && c.value === c.text && !c.currency && !c.threshold);
  return isBare && years.length === claims.length ? { ...time, periods: years } : undefined;
}
