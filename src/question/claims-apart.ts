import type { Claim } from './query.ts';
import type { Item, Reading } from './reading.ts';
import type { Candidate } from './subjects.ts';

const isStated = (c: Claim): boolean => c.kind === 'value' && !c.threshold;

/** "Exports were 357 billion and imports 334 billion": two amounts are stated, so of two things. */
export const statesTwice = ({ claims }: Reading): boolean => claims.filter(isStated).length > 1;

/**
 * The claims, each amount given to the target that it is said of, by its mark (a name, a period): marks and amounts that
 * take turns belong together in order. Where they do not, nobody can tell, and none is given to any.
 */
export function claimsApart(reading: Reading, marks: readonly number[]): readonly Claim[] {
  const { claims } = reading;
  const numbers = claims.flatMap((c) => (isStated(c) ? [placeOf(reading, c)] : []));
  if (numbers.length !== marks.length || new Set(numbers).size !== numbers.length) return claims;
  const pairs = marks.map((mark, i) => [mark, numbers[i] ?? -1] as const);
  const takeTurns = (turn: (pair: readonly [number, number]) => readonly number[]) =>
    pairs.flatMap(turn).every((at, i, all) => at >= 0 && at > (all[i - 1] ?? -1));
  if (!takeTurns(([mark, number]) => [mark, number]) && !takeTurns(([mark, number]) => [number, mark])) return claims;
  let of = 0;
  return claims.map((c) => (isStated(c) ? { ...c, of: of++ } : c));
}

/** Where each is named by a word that names none of the others; -1 for one that is not. */
export function marksOf(candidates: readonly Candidate[], { items, spans }: Reading): readonly number[] {
  const names = (c: Candidate, i: Item) => !i.negated && i.meanings.some((m) => c.allowed.has(m.id));
  return candidates.map((c) => {
    const own = items.find((i) => names(c, i) && candidates.every((o) => o === c || !names(o, i)));
    return own ? spans.indexOf(own.span) : -1;
  });
}

/** A number that is written twice cannot be told apart: -1 for it. */
function placeOf({ spans, words }: Reading, claim: Claim): number {
  const at = spans.flatMap((s, i) => (s.kind === 'number' && words[s.from]?.text === claim.text ? [i] : []));
  return at.length === 1 ? (at[0] ?? -1) : -1;
}
