import type { FactBase, Observation } from '../facts/fact-base.ts';
import type { Quantity } from '../facts/quantity.ts';
import type { Language } from '../question/language.ts';
import { type CheckedClaim, VERDICTS } from './checked.ts';
import { Phrases } from './phrases.ts';
import { wordsFor } from './text.ts';

/** One figure of a checked text in words. Plain text: what the text itself says is quoted as it stands. */
export interface CheckLine {
  readonly text: string;
  /** Publisher, day and paragraph of the figure on file, and the address of its page. */
  readonly source?: string;
  readonly url?: string;
}

/** A checked text in words: a summary, and a line for each claim in the same order. */
export interface CheckText {
  readonly headline: string;
  readonly lines: readonly CheckLine[];
}

/** Puts a check into words; no limit of length is kept here. */
export function renderCheck(base: FactBase, claims: readonly CheckedClaim[], language: Language): CheckText {
  const { words, finish } = wordsFor(language);
  const w = words.check;
  const phrases = new Phrases(base, words);
  const counts = VERDICTS.map((v) => [v, claims.filter((c) => c.verdict === v).length] as const).filter(
    ([, n]) => n > 0,
  );
  return {
    headline: finish(claims.length === 0 ? w.none : w.summary(counts)),
    lines: claims.map((c): CheckLine => {
      const o = c.observation;
      const told = (observation: Observation, shown: Quantity) => {
        const figure = { kind: 'reported', observation, shown } as const;
        return words.headline(phrases.label(figure), phrases.value(figure));
      };
      const onFile = o && told(o, c.shown ?? o.quantity);
      const asked = c.asked && told(c.asked.observation, c.asked.shown);
      const said = finish(
        w.verdict(c.verdict, {
          ...(onFile === undefined ? {} : { onFile }),
          ...(asked === undefined ? {} : { asked }),
          ...(c.percent === undefined ? {} : { percent: c.percent }),
          ...(c.points === undefined ? {} : { points: c.points }),
          ...(c.why === undefined ? {} : { why: c.why }),
        }),
      );
      const text = w.claim(c.text, said);
      if (!o) return { text };
      return { text, source: finish(w.source(o.source.publisher, o.source.published, o.paragraph)), url: o.source.url };
    }),
  };
}
