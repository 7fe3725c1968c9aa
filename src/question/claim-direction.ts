import type { Cues } from './cues.ts';
import { asksWhether } from './firm-claims.ts';
import type { Span } from './lattice.ts';
import type { Direction } from './query.ts';
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** Words for a change that say which way it went: "growth", 增长, unlike "change", 增减, "year on year". */
const RISING = /gr[eo]w|increas|[增涨升]/;
const MIXED = /[减跌降]/;
const GROWING = /^(?:grow|grows|grew|grown|growing|grew by)$|^增长了?$/;
const AHEAD = /ahead|lead|led|exceed|outpac|outstrip|surpass|above|higher|faster|[超高快]|领先/;
/** How far behind a number its move may stand: "2.4% growth", "a 2.4 percent annual increase". */
const BEHIND = 3;

const has = (s: Span | undefined, id: string): boolean => s?.term?.meanings.some((m) => m.id === id) ?? false;

/** Which way a single word says that something went; undefined for a word that says neither or both. */
function moveOf(span: Span | undefined): Direction | undefined {
  const text = span?.term?.text ?? '';
  const down = has(span, 'down') || has(span, 'behind');
  const up =
    has(span, 'up') ||
    (has(span, 'growth') && RISING.test(text) && !MIXED.test(text)) ||
    (has(span, 'gap') && !down && AHEAD.test(text));
  return up === down ? undefined : up ? 'up' : 'down';
}

/**
 * Which way a stated number is said to have gone: "grew 2.4%", 下降2.4%, "-2.4%". "unclear" where the words around it
 * disagree or deny it ("growth fell to 2.4%", "did not grow 2.4%"): such a number cannot be judged.
 */
export function movedBy(spans: readonly Span[], words: readonly Word[], at: number): Direction | 'unclear' | undefined {
  const around = [...clauseBefore(spans, words, at)];
  const isDenied = around.some((s) => s.term?.meanings.some((m) => m.role === 'negator') && !has(s, 'yesno'));
  if (isDenied) return 'unclear';
  const relation = around.find((s) => (has(s, 'gap') || has(s, 'behind')) && moveOf(s));
  const said = relation ? [moveOf(relation)] : around.map(moveOf).filter((m) => m !== undefined);
  if (said.length === 0)
    said.push(
      ...clauseAfter(spans, words, at)
        .map(moveOf)
        .filter((m) => m !== undefined),
    );
  const minus = words[spans[at]?.from ?? -1]?.joint === '-' && spans[at - 1]?.kind !== 'number';
  const [first] = said;
  if (said.some((m) => m !== first)) return 'unclear';
  return minus ? (first === 'down' ? 'unclear' : 'down') : first;
}

/** "And" begins another statement; "rise or fall" is one. */
const joins = (s: Span): boolean => has(s, 'and') && !/^(?:or|或|或者|还是)$/.test(s.term?.text ?? '');

/** Back to the number or clause before, the nearest first. */
function clauseBefore(spans: readonly Span[], words: readonly Word[], at: number): readonly Span[] {
  const out: Span[] = [];
  for (let i = at; i > 0; i--) {
    const [here, before] = [spans[i], spans[i - 1]];
    if (!here || !before || words[here.from]?.broken || before.kind === 'number' || joins(before)) break;
    out.push(before);
  }
  return out;
}

function clauseAfter(spans: readonly Span[], words: readonly Word[], at: number): readonly Span[] {
  const out: Span[] = [];
  for (const span of spans.slice(at + 1, at + 2 + BEHIND)) {
    if (span.kind === 'number' || words[span.from]?.broken || joins(span)) break;
    out.push(span);
  }
  return out;
}

/**
 * Up or down where the question takes one for granted; undefined for "rise or fall?" and for a growth that fell. A rise is
 * only taken for granted where the question asks whether it is so: "how much did it grow?" is asked of falls too.
 */
export function directionOf({ spans, words, cues: read }: Reading, cues: Cues): Direction | undefined {
  const moves = spans.filter((s) => has(s, 'growth')).map(moveOf);
  if (cues.has('behind') && !cues.has('up')) return 'down';
  if (cues.has('down')) return cues.has('up') || moves.includes('up') ? undefined : 'down';
  const isDenied = spans.some((s) => s.term?.meanings.some((m) => m.role === 'negator') && !has(s, 'yesno'));
  if (isDenied || cues.has('gap', 'compare', 'which-more', 'behind')) return undefined;
  const isAsked = words.at(-1)?.text === '吗' && !cues.has('level', 'count', 'share');
  if (!isAsked && !asksWhether(spans, words)) return undefined;
  const rose = read.some((c) => c.id === 'up' && !c.weak && !c.shared);
  const grew = spans.some((s) => has(s, 'growth') && GROWING.test(s.term?.text ?? ''));
  return rose || grew ? 'up' : undefined;
}
