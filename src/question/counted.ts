import type { Cues } from './cues.ts';
import type { Reading } from './reading.ts';
import type { Candidate } from './subjects.ts';

/* A count says how many there are: not which ones, nor how many came or went. */

/** How far after the word a name may stand for the word to belong to it: "at least the partially implemented". */
const BESIDE = 2;

/** True for a question that a count of the subject does not answer, though it names the subject in full. */
export function isPastCounting(reading: Reading, cues: Cues, lead: Candidate | undefined): boolean {
  if (!lead || !['count', 'persons', 'pieces'].includes(lead.record.unitClass)) return false;
  return asksMembers(reading, cues) || asksChange(reading, cues, lead) || isBounded(reading, lead);
}

/** "Which tasks are …?", 具体是哪些: the things themselves, of which only the number is on file. */
function asksMembers(reading: Reading, cues: Cues): boolean {
  if (asksWhatThoseAre(reading)) return true;
  if (!cues.any.has('members') || cues.has('share', 'growth', 'source', 'which-more', 'superlative', 'rank'))
    return false;
  return (!cues.any.has('count') && !cues.any.has('level')) || cues.sure.has('members');
}

/** "What are the 41 completed tasks?": the number is known to the asker. */
function asksWhatThoseAre({ cues, spans }: Reading): boolean {
  return cues.some(
    (c) => c.id === 'what-is' && spans.slice(c.at + 1, c.at + 1 + BESIDE).some((s) => s.kind === 'number'),
  );
}

/** "How many new tasks …?", "how many were added?", 又完成了几项: a stock is what there is, not what came to it. */
function asksChange(reading: Reading, cues: Cues, lead: Candidate): boolean {
  const named = lead.needs.some((g) => g.includes('new-established'));
  if (lead.record.kind !== 'stock' || named) return false;
  const moved = ['up', 'down'].some((id) => cues.sure.has(id)) && cues.has('count') && reading.claims.length === 0;
  return cues.any.has('newly') || moved;
}

/** "At least partially implemented": more than the part that is named. */
function isBounded(reading: Reading, lead: Candidate): boolean {
  return reading.cues.some((c) => {
    if (c.id !== 'bound') return false;
    const after = reading.spans.slice(c.at + 1, c.at + 1 + BESIDE);
    return after.some((s) => s.term?.meanings.some((m) => lead.telling.has(m.id)) ?? false);
  });
}
