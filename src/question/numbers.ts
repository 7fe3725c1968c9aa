import { Decimal } from 'decimal.js';
import { movedBy } from './claim-direction.ts';
import type { Span } from './lattice.ts';
import type { Claim } from './query.ts';
import type { Word } from './words.ts';

/** Powers of ten of the scale words, English and Chinese; the longest that a term contains counts. */
const SCALES: readonly (readonly [string, number])[] = [
  ['hundred million', 8],
  ['100 million', 8],
  ['trillion', 12],
  ['billion', 9],
  ['million', 6],
  ['thousand', 3],
  ['bn', 9],
  ['mn', 6],
  ['mln', 6],
  ['bln', 9],
  ['mio', 6],
  ['yi', 8],
  ['wan', 4],
  ['k', 3],
  ['b', 9],
  ['m', 6],
  ['万亿', 12],
  ['兆', 12],
  ['百亿', 10],
  ['十亿', 9],
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['万', 4],
  ['千', 3],
];

const SCALE_PATTERNS = SCALES.map(([word, power]) => ({
  power,
  pattern: /[a-z]/.test(word) ? new RegExp(`(?:^| )${word}s?(?: |$)`) : new RegExp(word),
}));

function scaleOf(text: string): number | undefined {
  return SCALE_PATTERNS.find(({ pattern }) => pattern.test(text))?.power;
}

const has = (span: Span | undefined, id: string): boolean => span?.term?.meanings.some((m) => m.id === id) ?? false;

/**
 * The numbers that a question states, with their scale and currency: "58.33 billion yuan", 533.8亿元, "$410m", 38.5%.
 * A number after "more than", "at least" or before 以上 is a threshold, not a claim.
 */
export function findClaims(spans: readonly Span[], words: readonly Word[]): Claim[] {
  const out: Claim[] = [];
  spans.forEach((span, i) => {
    if (span.kind !== 'number') return;
    const word = words[span.from];
    const digits = word?.text ?? '';
    if (!/^\d+(\.\d+)?$/.test(digits)) return;
    const [before, earlier, after, later] = [spans[i - 1], spans[i - 2], spans[i + 1], spans[i + 2]];
    if (before?.term?.text === 'every') return;
    const percent = has(after, 'percent') || has(after, 'points') || has(before, 'percent');
    const power = after?.term ? scaleOf(after.term.text) : undefined;
    const currency = [before, after, later].flatMap((s) =>
      has(s, 'usd') ? ['USD' as const] : has(s, 'cny') ? ['CNY' as const] : [],
    )[0];
    const threshold =
      [before, earlier].some(
        (s) =>
          has(s, 'gap') ||
          /^(?:at least|at most|over|break|breaks|broke|under|nearly|almost|about)$/.test(s?.term?.text ?? ''),
      ) || [after, later].some((s) => /^(?:以上|以下|多|mark)$/.test(s?.term?.text ?? ''));
    const value = new Decimal(digits).times(Decimal.pow(10, percent ? 0 : (power ?? 0)));
    const moved = movedBy(spans, words, i);
    out.push({
      kind: percent ? 'percent' : 'value',
      text: digits + (percent ? '%' : ''),
      value: value.toFixed(),
      ...(currency && !percent ? { currency } : {}),
      threshold,
      ...(moved ? { moved } : {}),
    });
  });
  return [...out, ...fractions(spans)];
}

const FRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:half|一半|半数)$/, '50'],
  [/^(?:third)$/, '33.3'],
  [/^(?:quarter)$/, '25'],
];

/** "more than half", 一半以上: thresholds in words. */
function fractions(spans: readonly Span[]): Claim[] {
  return spans.flatMap((span, i) => {
    const found = FRACTIONS.find(([pattern]) => pattern.test(span.term?.text ?? ''));
    if (!found) return [];
    const near = [spans[i - 1], spans[i - 2]].some((s) => has(s, 'gap') || s?.term?.text === 'over');
    const after = /^以上$/.test(spans[i + 1]?.term?.text ?? '');
    if (!near && !after) return [];
    return [{ kind: 'percent' as const, text: span.term?.text ?? '', value: found[1], threshold: true }];
  });
}
