import type { Span } from './lattice.ts';
import type { Claim } from './query.ts';
import type { Word } from './words.ts';

const ASKS_WHETHER = /^(?:is|are|was|were|did|does|do|has|have|had)$/;
/** Asking for the number itself, not whether it is right. */
const ASKS_NUMBER = new Set(['count', 'level', 'which', 'share']);
/** "Of the 88", "out of 88": what the figure is taken from. */
const PARTITIVE = /^(?:of|of the|of all|of all the|out of|out of the|out of all|among|among the|from the)$/;
const WITHIN = /^(?:中|里|里面|之中|当中|其中|内)/;
const REACH = 3;

/** A number of which the question asks whether it is right: "were 88 tasks completed?", unlike "of the 88 tasks …". */
export function firmed(claims: readonly Claim[], spans: readonly Span[], words: readonly Word[]): readonly Claim[] {
  const numbers = spans.flatMap((s, i) => (s.kind === 'number' && !isPartitive(spans, i) ? [i] : []));
  const [at, more] = numbers;
  if (at === undefined || more !== undefined || !asksWhether(spans, words)) return claims;
  const said = words[spans[at]?.from ?? -1]?.text ?? '';
  return claims.map((c) => (!c.threshold && c.text.replace('%', '') === said ? { ...c, firm: true } : c));
}

/** "Did exports grow?", 对吗: a question that is answered by yes or no. */
export function asksWhether(spans: readonly Span[], words: readonly Word[]): boolean {
  const has = (s: Span, id: string) => s.term?.meanings.some((m) => m.id === id) ?? false;
  const whether = ASKS_WHETHER.test(words[0]?.text ?? '') || spans.some((s) => has(s, 'yesno'));
  return whether && !spans.some((s) => s.term?.meanings.some((m) => ASKS_NUMBER.has(m.id)) && asks(s));
}

/** "How many", 多少: not "number" or 总数, which a claim may speak of. */
const asks = (s: Span): boolean => /^(?:how|what|which)|多少|几|哪/.test(s.term?.text ?? '');

function isPartitive(spans: readonly Span[], i: number): boolean {
  if (PARTITIVE.test(spans[i - 1]?.term?.text ?? '')) return true;
  return spans.slice(i + 1, i + 1 + REACH).some((s) => WITHIN.test(s.term?.text ?? ''));
}
