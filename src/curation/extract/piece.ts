import type { PeriodMention } from '../../question/periods/mention.ts';
import type { Item } from '../../question/reading.ts';
import type { FigureMention } from './figure-mention.ts';

/** What every piece has. */
export interface Common {
  /** Index among the pieces of its sentence. */
  readonly at: number;
  /** Offsets in the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  /** A comma, bracket or the like stands before it. */
  readonly broken: boolean;
}
export type FigurePiece = Common & { readonly kind: 'figure'; readonly figure: FigureMention };
export type PeriodPiece = Common & {
  readonly kind: 'period';
  readonly mention: PeriodMention;
  /** "This year" in a text without a date. */
  readonly undated: boolean;
};
export type WordPiece = Common & {
  readonly kind: 'word';
  /** What it may name. */
  readonly item?: Item;
  /** Concepts that steer the reading: measures, comparison, plans … */
  readonly cues: ReadonlySet<string>;
  /** Not in the vocabulary. */
  readonly unknown: boolean;
  /** Only statements speak of it: it narrows down what it stands right before ("paper exports"). */
  readonly topic: boolean;
  /** It may name something and may mean nothing, as in questions (数字): right before a name it counts. */
  readonly weak: boolean;
};
/** A stretch of a sentence: a figure, a period, or a term with what it can mean. */
export type Piece = FigurePiece | PeriodPiece | WordPiece;

export interface Sentence {
  readonly pieces: readonly Piece[];
  readonly asks: boolean;
  /** A semicolon parts it from the sentence before, which it goes on with. */
  readonly continues: boolean;
}

export const isFigure = (p: Piece | undefined): p is FigurePiece => p?.kind === 'figure';
export const isPeriod = (p: Piece | undefined): p is PeriodPiece => p?.kind === 'period';
export const isWord = (p: Piece | undefined): p is WordPiece => p?.kind === 'word';
export const hasCue = (p: Piece | undefined, ...ids: readonly string[]): boolean =>
  p?.kind === 'word' && ids.some((id) => p.cues.has(id));
