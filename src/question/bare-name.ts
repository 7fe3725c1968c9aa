import type { Cues } from './cues.ts';
import type { Query } from './query.ts';
import type { Item, Reading } from './reading.ts';
import { plain } from './subjects.ts';
import type { World } from './world.ts';

/** What may stand beside a name that nothing is asked of: "What about …?", "tell me about …". */
const SMALL = new Set(['follow', 'what-is', 'it', 'and', 'list', 'which', 'members']);

/** "What about the pilot?": one word that several figures go by, and nothing asked of them. Which is meant is asked back. */
export function bareName(reading: Reading, items: readonly Item[], cues: Cues, world: World): Query | undefined {
  const [named, more] = items.filter((i) => !i.optional && i.meanings.some((m) => m.role !== 'place'));
  if (!named || more || named.negated || reading.periods.length > 0 || reading.claims.length > 0) return undefined;
  if (named.meanings.some((m) => m.role !== 'subject') || [...cues.any].some((id) => !SMALL.has(id))) return undefined;
  if (reading.spans.some((s) => s.kind === 'unknown')) return undefined;
  const open = world.index.near(new Set(named.meanings.map((m) => m.id)), MOST);
  if (open.length < 2) return undefined;
  return {
    kind: 'figure',
    about: 'figure',
    claims: [],
    target: { subjects: [], open: open.map(plain) },
  };
}

/** As many as one looks through. */
const MOST = 8;
