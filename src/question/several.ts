import type { Cues } from './cues.ts';
import { admits, cover, mentioned, toldApart } from './match.ts';
import type { Item } from './reading.ts';
import type { Candidate } from './subjects.ts';
import type { World } from './world.ts';

/** Two or more things named: by an operation, or because no single one admits all that was named. */
export function severalTargets(
  items: readonly Item[],
  cues: Cues,
  found: { readonly full: readonly Candidate[]; readonly open: readonly Candidate[] },
  world: World,
): Candidate[] | undefined {
  const linked =
    cues.any.has('and') ||
    cues.has('compare', 'which-more', 'difference', 'ratio', 'sum', 'share', 'gap', 'list', 'both-them');
  if (!linked && !cues.sure.has('remainder')) return undefined;
  const told = toldApart(world.index, items, cues.any);
  const nation = items.some((i) => i.meanings.some((m) => m.id === 'china'));
  if (told.length > 1 && !nation) return told;
  if (cues.has('list')) {
    const all = world.index
      .named(mentioned(items, cues.any))
      .filter((c) => c.wants.every((g) => g.some((id) => mentioned(items, cues.any).has(id))));
    const admitted = items.every((i) => i.negated || all.some((c) => admits(c.allowed, i)));
    return found.full.length + found.open.length === 0 && all.length > 1 && admitted ? all : undefined;
  }
  if (cues.sure.has('remainder')) {
    const whole = [...found.full, ...found.open].find((c) =>
      world.index.all.some((o) => o.record.identities.portionOf === c.indicator),
    );
    const done =
      whole &&
      world.index.all.find((o) => o.record.identities.portionOf === whole.indicator && o.place === whole.place);
    return whole && done ? [whole, done] : undefined;
  }
  const [part] = found.full;
  if (part && found.full.length === 1 && cues.has('difference') && cues.any.has('level')) {
    const whole = world.index.all.find(
      (c) => c.indicator === part.indicator && c.place === part.place && Object.keys(c.breakdown).length === 0,
    );
    if (whole && whole !== part) return [whole, part];
  }
  if (found.full.length + found.open.length > 0 || nation) return undefined;
  const sets = cover(world.index, items, cues.any);
  return sets.length === 1 ? sets[0] : undefined;
}
