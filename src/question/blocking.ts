import type { Cues } from './cues.ts';
import { match } from './match.ts';
import type { UnknownReason } from './query.ts';
import type { Item } from './reading.ts';
import type { World } from './world.ts';

/** The first thing named that no figure or statement here can be about. */
export function blocking(items: readonly Item[]): { reason: UnknownReason; word: string } | undefined {
  const hard = items.filter((i) => !i.optional);
  const only = (role: string) => hard.find((i) => i.meanings.every((m) => m.role === role));
  const opinion = only('opinion');
  if (opinion) return { reason: 'opinion', word: opinion.typed };
  const forecast = only('forecast');
  if (forecast) return { reason: 'forecast', word: forecast.typed };
  const foreign = only('foreign');
  if (foreign) return { reason: 'place', word: foreign.typed };
  const attribute = hard.find((i) => i.meanings.every((m) => m.role === 'attribute'));
  if (attribute) return { reason: 'attribute', word: attribute.typed };
  return undefined;
}

/** The one item without which the rest would fit something: the word to name in the reply. */
export function misfit(items: readonly Item[], cues: Cues, world: World): Item | undefined {
  const hard = items.filter((i) => !i.optional && !i.negated);
  return hard.find((i) => {
    const rest = items.filter((x) => x !== i);
    const found = match(world.index, rest, cues.any);
    return found.full.length + found.open.length > 0;
  });
}
