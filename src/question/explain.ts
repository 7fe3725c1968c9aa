import { type Reading, typedOf } from './reading.ts';
import type { Trace, TraceSpan } from './trace.ts';
import type { Interpretation } from './world.ts';

/** What was read where, and what was considered: the lines of "Why this answer?". */
export function traceOf(reading: Reading, result: Interpretation): Trace {
  const spans: TraceSpan[] = reading.spans.flatMap((span) => {
    const [first, last] = [reading.words[span.from], reading.words[span.to - 1]];
    if (!first || !last) return [];
    const meanings = span.term?.meanings.filter((m) => m.role !== 'filler') ?? [];
    const slot =
      span.kind === 'term' ? (meanings[0]?.role ?? 'filler') : span.kind === 'unknown' ? 'unexplained' : span.kind;
    const read =
      span.kind === 'period' && span.value
        ? span.value.kind === 'period'
          ? span.value.period.id
          : span.value.kind
        : meanings.map((m) => m.id).join(' or ');
    return [
      {
        start: first.start,
        end: last.end,
        typed: typedOf(reading.words, span),
        slot,
        read,
        ...(span.mended ? { mended: span.mended } : {}),
      },
    ];
  });
  const candidates = result.considered.map(({ candidate, verdict }) => ({
    id:
      [candidate.indicator, ...Object.values(candidate.breakdown)].join('/') +
      (candidate.place === candidate.record.place ? '' : `@${candidate.place}`),
    score: candidate.needs.length + candidate.wants.length,
    verdict,
  }));
  const notes = result.time.periods.map((p) => `period ${p.id}`);
  return { spans, candidates, notes };
}
