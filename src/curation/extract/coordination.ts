import type { Item } from '../../question/reading.ts';
import type { Subjects } from './about.ts';
import { type FigurePiece, hasCue, isFigure, isWord, type Piece } from './piece.ts';
import type { When } from './when.ts';

/** What one figure of a list belongs to: names that only it has, or a period of its own. */
export interface Share {
  readonly items?: readonly Item[];
  readonly when?: When;
  /** It belongs to what that figure is of: "76 exhibitions on 1.2 million square metres, up 85 and 96 percent respectively". */
  readonly as?: FigurePiece;
  /** The list does not come out even: nothing can be told of its figures. */
  readonly uneven?: true;
}

/**
 * "Imports and exports were 456.92 billion and 430.73 billion yuan respectively": gives each figure of a list its own
 * name or period, in order. Figures outside such lists are not in the map.
 */
export function shareOut(
  pieces: readonly Piece[],
  whens: readonly When[],
  subjects: Subjects,
): ReadonlyMap<FigurePiece, Share> {
  const out = new Map<FigurePiece, Share>();
  if (!pieces.some((p) => hasCue(p, 'respectively'))) return out;
  let last: Item[][] | undefined;
  for (const run of runs(pieces)) {
    const [first] = run;
    if (!first || run.length < 2 || !nearRespectively(pieces, run)) continue;
    const before = pieces.slice(0, first.at);
    const [from, to] = [before.findLast(isFigure)?.at ?? -1, first.at];
    const own = pieces.slice(from + 1, to);
    const named =
      membersOf(own, run.length, subjects) ??
      (hasNames(own) ? undefined : last?.length === run.length ? last : undefined);
    const dates = whens.filter((w) => w.to <= first.at && !w.base && w.period);
    const earlier = before.filter(isFigure).slice(-run.length);
    if (named) {
      const split = named.some((m) => m.some((x) => x.span.kind === 'unknown'));
      const shared = namesIn(before).filter(
        (i) =>
          !named.some((m) => m.includes(i)) &&
          !(split && isBothWays(i)) &&
          !named.some((m) => m.some((x) => subjects.areRivals(x, i))),
      );
      run.forEach((f, i) => {
        out.set(f, { items: [...shared, ...(named[i] ?? [])] });
      });
      last = named;
    } else if (dates.length === run.length)
      run.forEach((f, i) => {
        put(out, f, dates[i]);
      });
    else if (!hasNames(own) && earlier.length === run.length && earlier.every((f) => !isPercent(f)))
      run.forEach((f, i) => {
        const as = earlier[i];
        if (as) out.set(f, { as });
      });
    else for (const f of run) out.set(f, { uneven: true });
  }
  return out;
}

function put(out: Map<FigurePiece, Share>, f: FigurePiece, when: When | undefined): void {
  if (when) out.set(f, { when });
}

const namesIn = (pieces: readonly Piece[]): Item[] => pieces.flatMap((p) => (isWord(p) && p.item ? [p.item] : []));
const hasNames = (pieces: readonly Piece[]): boolean =>
  namesIn(pieces).some((i) => !i.optional && i.meanings.some((m) => m.role === 'subject'));
const isPercent = (f: FigurePiece): boolean => f.figure.unit === 'percent' || f.figure.unit === 'percentage-point';

/** Figures of one kind with no name between them. */
function runs(pieces: readonly Piece[]): FigurePiece[][] {
  const out: FigurePiece[][] = [];
  for (const p of pieces) {
    if (isFigure(p)) {
      const run = out.at(-1);
      const last = run?.at(-1);
      const between = last ? pieces.slice(last.at + 1, p.at) : [];
      // 分别下降1.9%、下降13.6%和增长0.3%: each rate of a list may have its own word.
      const moves = last && isPercent(last) && isPercent(p) && between.length < 3 ? [] : ['up', 'down', 'growth'];
      const plain = between.every((x) => isWord(x) && (!x.item || x.item.optional) && !hasCue(x, 'share', ...moves));
      const like = last && (last.figure.unit === p.figure.unit || last.figure.unit === undefined);
      if (run && like && plain) run.push(p);
      else out.push([p]);
    }
  }
  return out;
}

function nearRespectively(pieces: readonly Piece[], run: readonly FigurePiece[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return false;
  const from = Math.max(0, first.at - 6);
  const next = pieces.findIndex((p) => p.at > last.at && isFigure(p));
  return pieces.slice(from, next < 0 ? pieces.length : next).some((p) => hasCue(p, 'respectively')) || next >= 0;
}

/** The last `count` names before the list of which a subject can have only one. */
function membersOf(before: readonly Piece[], count: number, subjects: Subjects): Item[][] | undefined {
  const items = before.flatMap((p) => (isWord(p) && p.item && !p.item.optional ? [p.item] : []));
  const pair = count === 2 ? items.findLast(isBothWays) : undefined;
  const split = pair && splitPair(pair);
  if (split) return split.map((i) => [i]);
  for (const item of [...items].reverse()) {
    const rivals = items.filter((i) => i === item || subjects.areRivals(i, item));
    if (rivals.length === count) return rivals.map((i) => [i]);
    if (rivals.length > count && count > 1) return undefined;
  }
  return undefined;
}

const isBothWays = (i: Item): boolean => i.meanings.some((m) => m.id === 'both-ways');

/** "Exports and imports", written as two words, are two names. */
function splitPair(item: Item): readonly [Item, Item] | undefined {
  const order = ['import', 'export']
    .map((id) => ({ id, at: item.typed.search(id === 'import' ? /import|进口/ : /export|出口/) }))
    .sort((a, b) => a.at - b.at);
  const [a, b] = order;
  if (!a || !b || a.at < 0 || /^进出口/.test(item.typed)) return undefined;
  const one = (id: string): Item => ({
    meanings: [{ id, role: 'subject' }],
    optional: false,
    negated: false,
    excepted: false,
    // Half of a term has no span of its own.
    span: { ...item.span, kind: 'unknown' },
    typed: item.typed,
    sentence: item.sentence,
  });
  return [one(a.id), one(b.id)];
}
