import { HOME } from '../facts/home.ts';
import type { Cues } from './cues.ts';
import type { UnknownReason } from './query.ts';
import type { Item, Reading } from './reading.ts';
import type { Time } from './slots.ts';
import type { Candidate } from './subjects.ts';

/** Words that ask for less or other than the figure itself: "the biggest", "half of", 日均, "in money" of a count. */
export function narrowing(
  cues: Cues,
  measure: string | undefined,
  reading: Reading,
  lead: Candidate | undefined,
  time: Time,
): UnknownReason | undefined {
  const claimed = reading.claims.some((c) => c.threshold);
  const spread = measure === 'gap' || measure === 'share' || measure === 'share_change';
  if (cues.has('superlative', 'remainder')) return 'measure';
  if (cues.has('extent') && !spread && !claimed && !cues.has('list')) return 'measure';
  if (cues.has('phase') && lead?.record.identities.parts === undefined) return 'measure';
  const apart = cues.sure.has('difference') || cues.sure.has('ratio');
  const one = time.periods.length !== 2;
  if (apart && one && !spread && !cues.moves && !cues.any.has('derive')) return 'not-derivable';
  if (cues.any.has('where-is') && measure !== 'rank') return 'attribute';
  const named = (id: string) => reading.items.some((i) => !i.negated && i.meanings.some((m) => m.id === id));
  if ((cues.any.has('to-city') && named('export')) || (cues.any.has('from-city') && named('import')))
    return 'attribute';
  const about =
    cues.any.has('what-is') && !reading.items.some((i) => i.meanings.some((m) => m.id === HOME || m.id === 'city'));
  if (about && measure === undefined && reading.periods.length === 0) return 'attribute';
  const asked = /^(?:did|does|do|was|is|were|are|had|has|have|would|could|can)$/.test(reading.words[0]?.text ?? '');
  const mild =
    asked || reading.words.some((w) => ['吗', '吧', '否', '体', 'exact', 'exactly', 'what', 'how'].includes(w.text));
  if (claimed && reading.claims.length === 1 && !spread && !mild && lead?.record.unitClass === 'money')
    return 'measure';
  const last = reading.items.at(-1);
  const ends = last !== undefined && last.span === reading.spans.at(-1) && last.span.term?.script === 'han';
  const firms = ends && last.meanings.some((m) => m.id === 'enterprise');
  if (firms && !lead?.needs.flat().includes('enterprise')) return 'attribute';
  if (reading.items.some((i) => i.negated && !i.optional && lead && !contrasts(i, lead))) return 'measure';
  const money = cues.sure.has('money') && lead !== undefined && !['money', 'percent'].includes(lead.record.unitClass);
  return money && !cues.has('count') ? 'measure' : undefined;
}

/** "Before 2020", 2020年以后: a period that is named to leave it. */
export const bentPeriod = (reading: Reading, cues: Cues) =>
  cues.has('range') ? undefined : reading.periods.find((p) => p.bent && p.mention.kind === 'period');

/** "Outsourcing companies": the companies are what is spoken of, not who signs or delivers. */
export function compoundFirms(items: readonly Item[]): boolean {
  return items.some((item, i) => {
    const before = items[i - 1];
    const adjacent = before?.span.to === item.span.from && before.meanings.some((m) => m.role === 'subject');
    return adjacent && item.meanings.some((m) => m.id === 'enterprise');
  });
}

/** "Not contracted" tells executed from contracted, "not imports" exports from imports; "not to the US" narrows a figure. */
function contrasts(item: Item, c: Candidate): boolean {
  if (item.meanings.some((m) => m.role === 'foreign')) return false;
  const needs = c.needs.flat();
  const directed = needs.includes('import') !== needs.includes('export');
  return item.meanings.some(
    (m) => (directed && (m.id === 'import' || m.id === 'export')) || m.role !== 'subject' || c.telling.size > 0,
  );
}
