import type { Statement } from '../facts/fact-base.ts';
import { HOME } from '../facts/home.ts';
import { isReference } from '../facts/reference-places.ts';
import type { Item } from './reading.ts';
import type { Candidate, SubjectIndex } from './subjects.ts';

export interface Matches {
  /** Everything named, nothing foreign. */
  readonly full: readonly Candidate[];
  /** One part is left open. */
  readonly open: readonly Candidate[];
}

/** The base's own city is always understood. */
const always = (id: string): boolean => id === HOME || isReference(id);

/** True when the candidate admits a meaning of the item. */
export function admits(allowed: ReadonlySet<string>, item: Item): boolean {
  if (item.optional) return true;
  const { joint } = item;
  if (joint?.every((id) => always(id) || allowed.has(id))) return true;
  return item.meanings.some((m) => !joint?.includes(m.id) && (always(m.id) || allowed.has(m.id)));
}

function admitsExactly(allowed: ReadonlySet<string>, item: Item): boolean {
  if (item.optional) return true;
  const { joint } = item;
  if (joint?.every((id) => allowed.has(id))) return true;
  return item.meanings.some((m) => !joint?.includes(m.id) && (m.id === HOME || allowed.has(m.id)));
}

/** The concepts that a question names: all meanings of what it does not negate. */
export function mentioned(items: readonly Item[], cues: Iterable<string> = []): Set<string> {
  const out = new Set<string>(cues);
  for (const item of items) if (!item.negated) for (const m of item.meanings) out.add(m.id);
  return out;
}

/** The candidates that admit every item and whose needs are all named. */
export function match(index: SubjectIndex, items: readonly Item[], cues: ReadonlySet<string>): Matches {
  const positive = items.filter((i) => !i.negated);
  const excluded = new Set(items.filter((i) => i.negated).flatMap((i) => i.meanings.map((m) => m.id)));
  const mention = mentioned(positive, cues);
  const full: Candidate[] = [];
  const open: Candidate[] = [];
  for (const c of index.named(mention)) {
    if (!positive.every((i) => admits(c.allowed, i))) continue;
    if ([...excluded].some((id) => c.telling.has(id) && !mention.has(id))) continue;
    (c.wants.every((g) => g.some((id) => mention.has(id))) ? full : open).push(c);
  }
  keepNarrowest(full);
  for (const { joint } of positive) if (joint) for (const list of [full, open]) keepNamedAtOnce(list, joint);
  if (full.length + open.length === 0) open.push(...implied(index, positive, mention));
  return { full, open };
}

/**
 * "Outsourcing companies" at once names the companies; that contracts are of companies too does not make it a word for contracts.
 */
function keepNamedAtOnce(list: Candidate[], joint: readonly string[]): void {
  const needed = ({ record }: Candidate) => new Set(record.concepts.needs.flat());
  const named = list.filter((c) => joint.every((id) => needed(c).has(id)));
  if (named.length > 0) list.splice(0, list.length, ...named);
}

/** A word that may be a filler ("done") and names a part: where the part fits, the whole is not meant. */
function keepNarrowest(list: Candidate[]): void {
  const size = (c: Candidate) => Object.keys(c.breakdown).length;
  const groups = new Map<string, Candidate[]>();
  for (const c of list) {
    const key = `${c.indicator}@${c.place}`;
    const group = groups.get(key);
    if (group) group.push(c);
    else groups.set(key, [c]);
  }
  const kept: Candidate[] = [];
  for (const group of groups.values()) {
    const deepest = group.reduce((most, c) => Math.max(most, size(c)), 0);
    for (const c of group) {
      const isWider = (o: Candidate) =>
        size(o) > size(c) && Object.entries(c.breakdown).every(([k, v]) => o.breakdown[k] === v);
      // Of parts alone none is wider than another: ten thousand of them are not compared each with each.
      if (size(c) === deepest || !group.some(isWider)) kept.push(c);
    }
  }
  const narrowest = new Set(kept);
  list.splice(0, list.length, ...list.filter((c) => narrowest.has(c)));
}

/** "Executed value 2020": what tells a subject from its siblings is named, the subject itself is not. Offered, as open. */
function implied(index: SubjectIndex, items: readonly Item[], mention: ReadonlySet<string>): Candidate[] {
  if (!items.some((i) => !i.optional && i.meanings.some((m) => index.telling.has(m.id)))) return [];
  return index
    .told(mention)
    .filter((c) => Object.keys(c.breakdown).length === 0 && items.every((i) => admits(c.allowed, i)));
}

/**
 * The smallest sets of candidates that admit all items between them, each needed for some item and each with all that it
 * needs named: "exports against imports", "contracted, executed". Sets of two to four.
 */
export function cover(index: SubjectIndex, items: readonly Item[], cues: ReadonlySet<string>): Candidate[][] {
  const positive = items.filter((i) => !i.negated && !i.optional);
  const mention = mentioned(items, cues);
  const able = index
    .named(mention)
    .filter((c) => c.wants.every((g) => g.some((id) => mention.has(id))))
    .map((c) => ({ c, admits: new Set(positive.filter((i) => admits(c.allowed, i))) }))
    .filter((x) => x.admits.size > 0)
    .slice(0, 24);
  for (const size of [2, 3, 4]) {
    const found: Candidate[][] = [];
    const grow = (from: number, chosen: typeof able): void => {
      if (chosen.length === size) {
        if (positive.every((i) => chosen.some((x) => x.admits.has(i))) && eachTells(chosen, positive))
          found.push(chosen.map((x) => x.c));
        return;
      }
      for (let k = from; k < able.length; k++) {
        const next = able[k];
        if (next) grow(k + 1, [...chosen, next]);
      }
    };
    grow(0, []);
    if (found.length > 0) return found;
  }
  return [];
}

/** Each member of a set admits an item that no other member admits, or is told apart by a concept of its own. */
function eachTells(chosen: readonly { c: Candidate; admits: ReadonlySet<Item> }[], items: readonly Item[]): boolean {
  return chosen.every((x) => {
    const others = chosen.filter((o) => o !== x);
    return items.some((i) => x.admits.has(i) && (others.every((o) => !o.admits.has(i)) || tells(x.c, i, others)));
  });
}

function tells(c: Candidate, item: Item, others: readonly { c: Candidate }[]): boolean {
  return item.meanings.some((m) => c.telling.has(m.id) && others.every((o) => !o.c.telling.has(m.id)));
}

/** Pairs that one candidate would swallow but that are told apart by name: "contract value" and "executed value". */
export function toldApart(index: SubjectIndex, items: readonly Item[], cues: ReadonlySet<string>): Candidate[] {
  const mention = mentioned(items, cues);
  const positive = items.filter((i) => !i.negated);
  const needed = index.named(mention);
  const named = (needed.length > 0 ? needed : index.told(mention)).filter(
    (c) => c.telling.size > 0 && c.wants.every((g) => g.some((id) => mention.has(id))),
  );
  const told = named.filter((c) =>
    positive.some(
      (i) =>
        !i.optional &&
        i.meanings.some((m) => c.telling.has(m.id) && named.every((o) => o === c || !o.telling.has(m.id))),
    ),
  );
  const union = (i: Item) => told.some((c) => admits(c.allowed, i));
  return told.length > 1 && positive.every(union) ? told : [];
}

export interface StatementMatch {
  readonly statement: Statement;
  /** How many of the question's concepts its way of asking uses. */
  readonly score: number;
  /** Topic words of the question that it does not speak of. */
  readonly strange: number;
  /** The ways of asking for it that the question names in full. */
  readonly ways: Statement['asks'];
}

/** What a topic word that a statement does not speak of takes from its score: more than one concept of its way gives. */
const STRANGE = 1.2;

const isTopic = (item: Item): boolean => item.meanings.every((m) => m.role === 'topic');

const ids = (g: string | readonly string[]): readonly string[] => (typeof g === 'string' ? [g] : g);

/** Statements that a question asks for: one way of asking is named in full and every item is admitted. */
export function matchStatements(
  statements: Iterable<Statement>,
  items: readonly Item[],
  cues: ReadonlySet<string>,
): StatementMatch[] {
  const positive = items.filter((i) => !i.negated);
  const negated = new Set(
    items.filter((i) => i.negated && !i.excepted && !i.optional).flatMap((i) => i.meanings.map((m) => m.id)),
  );
  const mention = mentioned(positive, cues);
  // Of what grew and what went up the same is told.
  if (cues.has('up')) mention.add('growth');
  const out: StatementMatch[] = [];
  for (const statement of statements) {
    const ways = statement.asks.filter((ask) => ask.every((g) => ids(g).some((id) => mention.has(id))));
    const way = [...ways].sort((a, b) => b.length - a.length)[0];
    if (!way) continue;
    const allowed = new Set([...statement.may, ...statement.asks.flat().flatMap(ids)]);
    if (!positive.every((i) => admitsExactly(allowed, i))) continue;
    if ([...negated].some((id) => allowed.has(id))) continue;
    const strange = positive.filter((i) => isTopic(i) && !i.meanings.some((m) => allowed.has(m.id))).length;
    const told = [...mention].filter((id) => allowed.has(id)).length;
    out.push({ statement, ways, score: way.length + told * 0.1, strange });
  }
  const order = ({ score, strange }: StatementMatch) => score - strange * STRANGE;
  return out.sort((a, b) => order(b) - order(a));
}
