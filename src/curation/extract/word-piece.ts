import type { Span } from '../../question/lattice.ts';
import type { Item } from '../../question/reading.ts';
import type { Meaning } from '../../question/terms.ts';
import type { Word } from '../../question/words.ts';
import type { Common, Piece, WordPiece } from './piece.ts';

/** Cues that restrict a figure where they also name something ("top ten"): the name counts. */
const GUARDS = new Set([
  'superlative',
  'extent',
  'remainder',
  'money',
  'narrows',
  'narrower',
  'adds',
  'aimed-at',
  'rate-noun',
  'rank-number',
  'from-level',
]);
/** Names that steer the reading too. */
const BOTH = ['cumulative', 'target', 'since'];
const NAMING = new Set(['subject', 'topic', 'place', 'foreign', 'attribute']);

/** What the meanings of a term come to; the same wherever the term stands. */
interface Sense {
  readonly naming: readonly Meaning[];
  readonly cues: ReadonlySet<string>;
  /** Explained by another meaning, or spoken of by statements only: it need not fit the subject. */
  readonly soft: boolean;
  readonly weak: boolean;
  readonly topic: boolean;
  readonly loose: boolean;
  /** Nothing but a pronoun or a filler: typed in capitals it is an acronym ("IT"). */
  readonly empty: boolean;
}

const senses = new WeakMap<readonly Meaning[], Sense>();

function senseOf(meanings: readonly Meaning[]): Sense {
  const known = senses.get(meanings);
  if (known) return known;
  const naming = meanings.filter((m) => NAMING.has(m.role));
  const cues = new Set(meanings.filter((m) => !NAMING.has(m.role) && m.role !== 'filler').map((m) => m.id));
  for (const id of BOTH) if (meanings.some((m) => m.id === id)) cues.add(id);
  const explained =
    meanings.some((m) => m.role === 'filler' && m.id !== 'loose') || [...cues].some((id) => !GUARDS.has(id));
  const topical = naming.every((m) => m.role === 'topic');
  const sense: Sense = {
    naming,
    cues,
    soft: topical || explained,
    weak:
      explained &&
      cues.size === 0 &&
      naming.some((m) => m.role === 'subject') &&
      !meanings.some((m) => m.id === 'prose-filler'),
    topic: naming.length > 0 && topical && !explained,
    loose: meanings.every((m) => m.id === 'loose'),
    empty: meanings.every((m) => m.role === 'deixis' || m.role === 'filler'),
  };
  senses.set(meanings, sense);
  return sense;
}

const UNREAD = { kind: 'word', cues: new Set<string>(), topic: false, weak: false } as const;
const capitals = new WeakMap<Meaning, readonly Meaning[]>();

/** The piece that a span of the lattice makes: what it may name, what it steers, whether it is known at all. */
export function wordPiece(
  span: Span,
  before: Span | undefined,
  words: readonly Word[],
  common: Common,
  mixed: boolean,
): WordPiece {
  const { term } = span;
  if (!term) return { ...common, ...UNREAD, unknown: /[\p{L}\p{N}]/u.test(common.typed) };
  const { capital, joint } = term;
  const first = words[span.from];
  const named = capital && first?.letters !== 'lower' && before !== undefined;
  const { naming, cues, soft, weak, topic, loose, empty } = senseOf(named ? alone(capital) : term.meanings);
  const item: Item | undefined =
    naming.length === 0
      ? undefined
      : {
          meanings: naming,
          ...(joint && !named ? { joint } : {}),
          optional: soft,
          negated: false,
          excepted: false,
          span: span as Item['span'],
          typed: common.typed,
          sentence: first?.sentence ?? 0,
        };
  const acronym = empty && mixed && common.typed.length > 1 && first?.letters === 'upper';
  return { ...common, kind: 'word', ...(item ? { item } : {}), cues, unknown: loose || acronym, topic, weak };
}

/** One list for each meaning, so that its sense is found again. */
function alone(meaning: Meaning): readonly Meaning[] {
  const known = capitals.get(meaning) ?? [meaning];
  capitals.set(meaning, known);
  return known;
}

/** A lone character next to an unknown one is the rest of the same word: 软件. */
export function torn(piece: Piece, before: Piece | undefined, next: Piece | undefined): Piece {
  if (piece.kind !== 'word' || piece.unknown || piece.typed.length > 1 || piece.cues.size > 0) return piece;
  if (!/[\u4e00-\u9fff]/.test(piece.typed) || (piece.item && !piece.item.optional)) return piece;
  const beside = (p: Piece | undefined, cut: boolean) =>
    p?.kind === 'word' && p.unknown && p.typed.length === 1 && !cut && /[\u4e00-\u9fff]/.test(p.typed);
  return beside(before, piece.broken) || beside(next, next?.broken ?? true) ? { ...piece, unknown: true } : piece;
}
