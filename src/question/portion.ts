import type { Cues } from './cues.ts';
import { type Matches, match } from './match.ts';
import type { Reading } from './reading.ts';
import { asksTwice } from './several.ts';
import type { World } from './world.ts';

/**
 * "Of the deals that were signed, how much was carried out?": the whole is named to say what the portion is taken from, and
 * the portion is what is asked for. Only where nothing sets the two side by side.
 */
export function portionMeant(found: Matches, reading: Reading, cues: Cues, world: World): Matches {
  const { items } = reading;
  if (found.full.length + found.open.length > 0 || items.some((i) => i.negated)) return found;
  if (cues.any.has('and') || cues.any.has('remainder') || asksTwice(reading)) return found;
  if (cues.has('compare', 'difference', 'ratio', 'sum', 'share', 'gap', 'which-more', 'list', 'both-them'))
    return found;
  for (const part of world.index.portions) {
    const wholes = world.index.all.filter((c) => c.indicator === part.record.identities.portionOf);
    const isWhole = (id: string) => !part.allowed.has(id) && wholes.some((w) => w.allowed.has(id));
    const rest = items.filter((i) => i.optional || !i.meanings.every((m) => isWhole(m.id)));
    if (rest.length === items.length) continue;
    const again = match(world.index, rest, cues.any);
    if (again.full.length === 1 && again.full[0] === part) return again;
  }
  return found;
}
