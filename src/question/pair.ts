import type { Cues } from './cues.ts';
import { match } from './match.ts';
import type { Item, Reading } from './reading.ts';
import type { Candidate } from './subjects.ts';
import type { World } from './world.ts';

type Linked = readonly [Candidate, Candidate];

/** How many spans may lie between "and" and a name: "and the fully". */
const NEAR = 3;

/**
 * "The contract value and the executed value": two names joined by "and", each of which makes a subject of its own with the
 * rest of the question, are two figures, though one subject could be named with both words.
 */
export function pairOf(reading: Reading, cues: Cues, world: World): Linked | undefined {
  const joins = reading.cues.filter((c) => c.id === 'and').map((c) => c.at);
  for (const at of joins) {
    const [before, after] = [lastBefore(reading, at), firstAfter(reading, at)];
    if (!before || !after) continue;
    const one = only(without(reading, after), cues, world);
    const other = only(without(reading, before), cues, world);
    if (one && other && one !== other && tellApart(one, other, before, after)) return [one, other];
  }
  return undefined;
}

/** "Container throughput vs cargo throughput": what stands on either side of the comparison is a name by itself. */
export function sidesOf(reading: Reading, cues: Cues, world: World): Linked | undefined {
  for (const { id, at } of reading.cues) {
    if (id !== 'compare' && id !== 'and' && id !== 'gap' && id !== 'ratio') continue;
    const [left, right] = [(i: Item) => indexOf(reading, i) < at, (i: Item) => indexOf(reading, i) > at];
    const [before, after] = [reading.items.filter(left), reading.items.filter(right)];
    if (![before, after].every((side) => side.some((i) => isName(i) && !i.optional))) continue;
    const [one, other] = [only(before, cues, world), only(after, cues, world)];
    if (one && other && one !== other) return [one, other];
  }
  return undefined;
}

/** "The total and the number completed": the whole beside the part that the rest of the question names. */
export function wholeAndPart(reading: Reading, part: Candidate | undefined, world: World): Linked | undefined {
  const parts = part?.record.identities.parts;
  if (!part || !parts || Object.keys(part.breakdown).length === 0) return undefined;
  const at = (id: string) => reading.cues.filter((c) => c.id === id).map((c) => c.at);
  const named = reading.items
    .filter((i) => i.meanings.some((m) => part.telling.has(m.id)))
    .map((i) => indexOf(reading, i));
  const isBetween = (and: number) => at('whole').some((w) => named.some((n) => w < and !== n < and && w !== n));
  if (!at('and').some(isBetween)) return undefined;
  const whole = world.index.all.find(
    (c) => c.indicator === part.indicator && c.place === part.place && Object.keys(c.breakdown).length === 0,
  );
  return whole && [whole, part];
}

/** "Contract value or executed value?", with nothing else named: the portion that fits both words, and its whole. */
export function portionAndWhole(
  reading: Reading,
  part: Candidate | undefined,
  whole: Candidate | undefined,
): Linked | undefined {
  if (!part || !whole) return undefined;
  const tells = (c: Candidate, o: Candidate, i: Item | undefined) =>
    i?.meanings.some((m) => c.telling.has(m.id) && !o.telling.has(m.id)) ?? false;
  const isJoined = reading.cues.some(({ id, at }) => {
    if (id !== 'and') return false;
    const [a, b] = [lastBefore(reading, at), firstAfter(reading, at)];
    return (tells(whole, part, a) && tells(part, whole, b)) || (tells(part, whole, a) && tells(whole, part, b));
  });
  return isJoined ? [whole, part] : undefined;
}

const isName = (item: Item): boolean => !item.negated && item.meanings.some((m) => m.role === 'subject');
const indexOf = (reading: Reading, item: Item): number => reading.spans.indexOf(item.span);

function lastBefore(reading: Reading, at: number): Item | undefined {
  const isNear = (n: number) => n >= 0 && n < at && at - n <= NEAR;
  return reading.items.filter((i) => isName(i) && isNear(indexOf(reading, i))).at(-1);
}

function firstAfter(reading: Reading, at: number): Item | undefined {
  return reading.items.find((i) => isName(i) && indexOf(reading, i) > at && indexOf(reading, i) - at <= NEAR);
}

const without = (reading: Reading, item: Item): readonly Item[] => reading.items.filter((i) => i !== item);

function only(items: readonly Item[], cues: Cues, world: World): Candidate | undefined {
  const { full } = match(world.index, items, cues.any);
  return full.length === 1 ? full[0] : undefined;
}

/** Each name belongs to its own subject, and at least one of them to no other. */
function tellApart(one: Candidate, other: Candidate, before: Item, after: Item): boolean {
  const has = (c: Candidate, i: Item) => i.meanings.some((m) => c.allowed.has(m.id));
  return has(one, before) && has(other, after) && (!has(one, after) || !has(other, before));
}
