import type { FactBase } from '../../facts/fact-base.ts';
import type { Language } from '../../question/language.ts';
import type { Subject } from '../../question/query.ts';
import type { Figure } from '../answer.ts';
import { citeObservations, inputsOf } from '../cite.ts';
import type { Words } from '../locales/words.ts';
import { Phrases } from '../phrases.ts';
import { subjectName, wordsFor } from '../text.ts';
import type { ChartSpec } from './spec.ts';

/** How a chart is to look, beside what it shows. */
export interface Look {
  readonly language: Language;
  readonly theme: ChartSpec['theme'];
}

/** The words of a chart: names and the lines around it, in the script of its language. */
export interface Pen extends Look {
  readonly words: Words;
  finish(text: string): string;
  subject(s: Subject): string;
  place(id: string): string;
  /** A subject and its place, where its name does not say it already. */
  named(s: Subject): { readonly subject: string; readonly place: string };
  member(id: string): string;
  source(figures: readonly Figure[]): string;
}

const PUBLISHERS = 4;

export function penFor(base: FactBase, look: Look): Pen {
  const { words, finish } = wordsFor(look.language);
  return {
    ...look,
    words,
    finish,
    subject: (s) => subjectName(base, s, look.language),
    place: (id) => finish(base.places.get(id)?.names[words.name] ?? id),
    named: (s) => new Phrases(base, words).named(s),
    member: (id) => finish(base.members.get(id)?.names[words.name] ?? id),
    source: (figures) => {
      const cited = citeObservations(figures.flatMap((f) => inputsOf(f)));
      const names = [...new Set(cited.map(({ source }) => source.publisher))];
      const { sources } = words.series.chart;
      return finish(sources(names.slice(0, PUBLISHERS), Math.max(0, names.length - PUBLISHERS)));
    },
  };
}

/** What hatching, outlines, grey fields, dashed lines and asterisks mean, where the chart has them. */
export function notesOf(points: ChartSpec['points'], differs: boolean, { words, finish }: Pen): readonly string[] {
  const c = words.series.chart;
  return [
    ...(points.some((p) => p.mark === 'disputed') ? [c.keyDisputed] : []),
    ...(points.some((p) => p.mark === 'derived') ? [c.keyDerived] : []),
    ...(points.some((p) => p.value === undefined) ? [c.keyMissing] : []),
    ...(points.some((p) => p.breakBefore !== undefined) ? [c.keyBreak] : []),
    ...(differs ? [c.keyDiffers] : []),
  ].map(finish);
}
