import type { Cue, Reading } from './reading.ts';

const MOVES = new Set(['growth', 'up', 'down']);
/** 增加了多少亿元, 涨了多少钱: the amount stands right behind. */
const BEHIND = 3;

/** "By how many yuan did it rise?", 增加了多少亿元: an amount, which a growth rate is not. */
export function asksAmountOfRise(reading: Reading): boolean {
  if (reading.claims.length > 0 || reading.cues.some((c) => c.id === 'percent' || c.id === 'points')) return false;
  return reading.cues.some((amount) => {
    if (amount.id !== 'amount' && !isUnit(reading, amount)) return false;
    return reading.cues.some((move) => MOVES.has(move.id) && !move.shared && belongs(reading, amount, move));
  });
}

/** 多了多少亿元: read as the move and its unit. */
function isUnit({ spans }: Reading, { id, at }: Cue): boolean {
  const moved = spans[at - 1]?.term?.meanings.some((m) => MOVES.has(m.id)) ?? false;
  return moved && (id === 'cny' || id === 'usd') && (spans[at]?.term?.text.endsWith('元') ?? false);
}

function belongs(reading: Reading, amount: Cue, move: Cue): boolean {
  const [from, to] = [Math.min(amount.at, move.at), Math.max(amount.at, move.at)];
  const between = reading.spans.slice(from + 1, to + 1);
  if (between.some((s) => reading.words[s.from]?.broken || s.term?.meanings.some((m) => m.id === 'and'))) return false;
  const isHan = reading.spans[amount.at]?.term?.script === 'han';
  return isHan ? amount.at >= move.at && amount.at - move.at <= BEHIND : true;
}

/** "How much more was it in 2022 than in 2021?": a difference, unless a percentage is asked for. */
export function asksHowMuchMore(reading: Reading): boolean {
  if (reading.claims.length > 0 || reading.cues.some((c) => NOT_MORE.has(c.id))) return false;
  const differs = reading.cues.filter((c) => c.id === 'difference').map((c) => c.at);
  return reading.cues.some((c) => c.id === 'up' && differs.includes(c.at));
}

const NOT_MORE = new Set(['percent', 'points', 'growth', 'share', 'derive', 'rate-word']);
