import { isReference } from '../facts/reference-places.ts';
import type { Cues } from './cues.ts';
import type { Query, Target } from './query.ts';
import type { Reading } from './reading.ts';
import type { Time } from './slots.ts';

/** "Was GDP higher in 2022 than in 2021?": what it is above is itself at another time, not another place. */
export function comparedTimes(reading: Reading, target: Target, cues: Cues, time: Time): Query | undefined {
  const [a, b, more] = time.periods;
  if (!a || !b || more || a.kind !== b.kind || target.subjects.length !== 1 || reading.claims.length > 0)
    return undefined;
  if (!cues.has('gap', 'behind') || cues.has('share', 'percent', 'points', 'rank', 'source')) return undefined;
  if (reading.items.some((i) => i.meanings.some((m) => m.role === 'foreign' || isReference(m.id)))) return undefined;
  const measure = cues.moves ? 'growth' : 'level';
  return {
    kind: 'compare',
    operation: 'versus',
    claims: [],
    targets: [a, b].map((period) => ({ ...target, period, measure }) as const),
  };
}
