import type { Reading } from './reading.ts';

const AND = /^(?:and|or|&|和|与|及|跟|还是|或|或者|以及)$/;
const VERSUS = /^(?:vs|versus|v s|pk|对比)$/;

/**
 * "2020 and 2021", "in 2020 or 2021", "2020 vs 2021": periods of equal standing, each with a figure of its own. In "2021 over
 * 2020" and "2021 vs 2020" the second may be what the first is measured from.
 */
export function areListed({ periods, spans, words }: Reading): boolean {
  return periods.some((slot, i) => {
    const next = periods[i + 1];
    if (!next || slot.mention.kind !== 'period' || next.mention.kind !== 'period') return false;
    // What a turn before left is at no place in this one.
    const [at, after] = [spans.indexOf(slot.span), spans.indexOf(next.span)];
    if (at < 0 || after < 0) return false;
    const between = spans.slice(at + 1, after);
    const said = between.map((s) => s.term?.text ?? words[s.from]?.text ?? '').filter((t) => t !== 'in' && t !== '年');
    const isEarlierFirst = slot.mention.period.end < next.mention.period.end;
    if (said.length === 0) return isEarlierFirst && words[next.span.from]?.broken === true;
    return said.length === 1 && (AND.test(said[0] ?? '') || (isEarlierFirst && VERSUS.test(said[0] ?? '')));
  });
}
