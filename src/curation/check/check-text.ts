import type { CheckedClaim } from '../../answer/checked.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Vocabulary } from '../../facts/vocabulary.ts';
import { SubjectIndex } from '../../question/subjects.ts';
import { Subjects } from '../extract/about.ts';
import type { FigureReading } from '../extract/figure-reading.ts';
import { ProseReader } from '../extract/pieces.ts';
import { readFigures } from '../extract/read-figures.ts';
import { compare, statedBy } from './compare.ts';

/** Compares the figures of texts with one base; made anew when the base changes. */
export class Checker {
  readonly #base: FactBase;
  readonly #reader: ProseReader;
  readonly #subjects: Subjects;

  constructor(base: FactBase, vocabulary: Vocabulary, index: SubjectIndex = new SubjectIndex(base)) {
    this.#base = base;
    this.#reader = new ProseReader(vocabulary);
    this.#subjects = new Subjects(base, index);
  }

  /** Every figure of the text with its verdict, in order; `published` is the day that "last year" is reckoned from. */
  check(text: string, published: Date | undefined): readonly CheckedClaim[] {
    return readFigures(text, this.#reader, this.#subjects, published).map((r) => this.#claim(text, r));
  }

  #claim(text: string, r: FigureReading): CheckedClaim {
    const compared = compare(this.#base, r);
    return {
      value: statedBy(r).value,
      unit: unitOf(r, compared.shown?.unit),
      ...(r.figure.scale ? { scale: r.figure.scale } : {}),
      span: [r.start, r.end],
      text: text.slice(r.start, r.end),
      ...compared,
    };
  }
}

/** A bare number has the unit of what it was compared with, or is a count. */
function unitOf(r: FigureReading, compared: string | undefined): string {
  if (r.unit !== undefined && r.unit !== 'count') return r.unit;
  return compared ?? r.unit ?? 'count';
}
