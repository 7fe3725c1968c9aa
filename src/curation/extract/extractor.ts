import type { FactBase } from '../../facts/fact-base.ts';
import type { Vocabulary } from '../../facts/vocabulary.ts';
import type { Lexicon } from '../../question/lexicon.ts';
import { SubjectIndex } from '../../question/subjects.ts';
import type { Candidate } from '../candidate.ts';
import { Subjects } from './about.ts';
import { draftOf } from './candidates.ts';
import type { FigureReading } from './figure-reading.ts';
import { holdAgainst } from './held-against.ts';
import { ProseReader } from './prose-reader.ts';
import { withoutMisfits } from './rate-and-amount.ts';
import { readFigures } from './read-figures.ts';

/** When and where an article came out. */
export interface ArticleDate {
  /** `2021-08-27`: "last year" and the like are reckoned from it; without it they stay open. */
  readonly published?: string;
  /** The id of its source, where the base has it: a differing figure of the same source is a correction, not a conflict. */
  readonly source?: string;
}

const readers = new WeakMap<Vocabulary, ProseReader>();

/** Compiling the words takes longer than all else: once for a vocabulary, whatever becomes of the base. */
function readerFor(vocabulary: Vocabulary, lexicon: Lexicon | undefined): ProseReader {
  const reader = readers.get(vocabulary) ?? new ProseReader(vocabulary, lexicon);
  readers.set(vocabulary, reader);
  return reader;
}

/** Reads articles against one base; made anew when the base changes. */
export class Extractor {
  readonly #base: FactBase;
  readonly #reader: ProseReader;
  readonly #subjects: Subjects;

  constructor(base: FactBase, vocabulary: Vocabulary, index: SubjectIndex = new SubjectIndex(base), lexicon?: Lexicon) {
    this.#base = base;
    this.#reader = readerFor(vocabulary, lexicon);
    this.#subjects = new Subjects(base, index);
  }

  /** Every figure of a text with what the text tells about it, in order. */
  figures(text: string, published: Date | undefined): readonly FigureReading[] {
    return withoutMisfits(readFigures(text, this.#reader, this.#subjects, published), text);
  }

  /** The candidates of an article, in order, each held against the base. */
  extract(text: string, { published, source }: ArticleDate): readonly Candidate[] {
    const day = published === undefined ? undefined : new Date(published);
    const drafts = this.figures(text, day).map((r) => draftOf(this.#base, r, day));
    return holdAgainst(this.#base, drafts, { ...(published ? { published } : {}), ...(source ? { source } : {}) });
  }
}
