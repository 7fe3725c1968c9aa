import type { Source } from '../../facts/schema.ts';
import type { Cited } from '../answer.ts';

/** Phrases of “Why this answer?” and of a publication told in full. */
export interface WhyWords {
  readonly head: string;
  /** What was looked up, as a label. */
  readAs(label: string): string;
  definition(name: string, text: string): string;
  /** Where a published figure stands. */
  onFile(label: string, id: string, cited: Cited): string;
  derived(label: string, formula: string): string;
  input(label: string, value: string, id: string): string;
  statement(name: string, id: string): string;
  /** What had to agree. */
  readonly exact: string;
  readonly listed: string;
  /** Nothing was given, and why. */
  readonly nothing: string;
  readonly ambiguous: string;
  sourceHead(count: number): string;
  /** The lines below a publication's title, the address left out. */
  source(source: Source, paragraphs: Cited['paragraphs']): readonly string[];
  readonly otherHead: string;
  readonly noOther: string;
  compareHead(label: string): string;
  readonly noCompare: string;
}
