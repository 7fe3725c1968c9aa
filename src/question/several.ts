import { isReference } from '../facts/reference-places.ts';
import { statesTwice } from './claims-apart.ts';
import type { Cues } from './cues.ts';
import { admits, cover, mentioned, toldApart } from './match.ts';
import { pairOf, portionAndWhole, sidesOf, wholeAndPart } from './pair.ts';
import type { Item, Reading } from './reading.ts';
import type { Candidate } from './subjects.ts';
import type { World } from './world.ts';

/** Two or more things named: by an operation, or because no single one admits all that was named. */
export function severalTargets(...given: Parameters<typeof namedTargets>): ReturnType<typeof namedTargets> {
  const several = namedTargets(...given);
  return several && isSplit(given[0], several) ? undefined : several;
}

/** "Digital service imports base": a word in the midst of one name that this name does not admit is no other thing. */
function isSplit(items: readonly Item[], set: readonly Candidate[]): boolean {
  const admitted = (c: Candidate, ...of: readonly Item[]) => of.every((item) => admits(c.allowed, item));
  return items.some((item, i) => {
    const [before, after] = [items[i - 1], items[i + 1]];
    if (!before || !after || before.span.to !== item.span.from || item.span.to !== after.span.from) return false;
    return (
      set.some((c) => admitted(c, before, after) && !admitted(c, item)) &&
      !set.some((c) => admitted(c, before, item, after))
    );
  });
}

function namedTargets(
  items: readonly Item[],
  cues: Cues,
  found: { readonly full: readonly Candidate[]; readonly open: readonly Candidate[] },
  world: World,
  reading: Reading,
): Candidate[] | undefined {
  const linked =
    asksTwice(reading) ||
    statesTwice(reading) ||
    cues.any.has('apart') ||
    cues.any.has('and') ||
    cues.has('compare', 'which-more', 'difference', 'ratio', 'sum', 'share', 'gap', 'list', 'both-them');
  if (!linked && !cues.sure.has('remainder')) return undefined;
  // "Compared with 2019, how much did executed contracts grow in 2020?": two times, not two things.
  const overTime = cues.moves && reading.periods.length > 1 && found.full.length === 1;
  if (overTime && !cues.any.has('and') && !cues.has('list', 'which-more')) return undefined;
  const told = toldApart(world.index, items, cues.any);
  const nation = items.some((i) => i.meanings.some((m) => m.id === 'china'));
  if (told.length > 1 && !nation) return told;
  const pair = nation
    ? undefined
    : (pairOf({ ...reading, items }, cues, world) ?? sidesOf({ ...reading, items }, cues, world));
  if (pair) return [...pair];
  const [named, more] = found.full;
  const both = more ? undefined : wholeAndPart(reading, named, world);
  if (both) return [...both];
  const [open, other] = named ? [] : found.open;
  const joined = open && !other ? portionAndWhole(reading, open, wholeOf(open, world)) : undefined;
  if (joined) return [...joined];
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
  const beside = items.some((i) => i.meanings.some((m) => isReference(m.id)));
  const portion = part && found.full.length === 1 && !beside ? wholeOf(part, world) : undefined;
  const counted = part && found.full.length === 1 && !beside ? wholeCounted(part, cues, world) : undefined;
  if (part && counted) return [counted, part];
  if (part && portion && cues.has('share') && !cues.moves && !cues.has('points')) return [portion, part];
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

/** "How many were completed, and what share is that?": the count and its share of all; the count alone is half an answer. */
function wholeCounted(part: Candidate, cues: Cues, world: World): Candidate | undefined {
  if (part.record.unitClass !== 'count' || !part.record.identities.parts || cues.moves) return undefined;
  if (!cues.has('share') || !cues.has('count')) return undefined;
  const whole = world.index.all.find(
    (c) => c.indicator === part.indicator && c.place === part.place && Object.keys(c.breakdown).length === 0,
  );
  return whole === part ? undefined : whole;
}

/** What a subject is a portion of: contracts are what is executed. */
function wholeOf(part: Candidate, world: World): Candidate | undefined {
  const whole = part.record.identities.portionOf;
  return whole === undefined
    ? undefined
    : world.index.all.find(
        (c) => c.indicator === whole && c.place === part.place && Object.keys(c.breakdown).length === 0,
      );
}

/** 签了多少,执行了多少: each clause asks for an amount. */
export function asksTwice({ cues, spans, words }: Reading): boolean {
  const amounts = new Set(cues.filter((c) => (c.id === 'level' || c.id === 'count') && !c.weak).map((c) => c.at));
  const asked = spans.flatMap((s, i) => (amounts.has(i) || s.term?.text.endsWith('多少') ? [i] : []));
  return asked.some((at, i) => {
    const next = asked[i + 1];
    return next !== undefined && spans.slice(at + 1, next + 1).some((s) => words[s.from]?.broken);
  });
}
