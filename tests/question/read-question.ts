import { fold } from '../../src/question/fold.ts';
import { Lexicon } from '../../src/question/lexicon.ts';
import { type Reading, read } from '../../src/question/reading.ts';
import { joinTime } from '../../src/question/slots.ts';
import { shippedVocabulary } from '../bench/vocabulary.ts';

/** The day on which all these questions are asked. */
export const NOW = new Date('2022-06-15T08:00:00Z');

export const lexicon = new Lexicon(shippedVocabulary());

export function readQuestion(text: string): Reading {
  return read(fold(text), lexicon, NOW);
}

/** The question with every span that was read as a period in brackets, and what came of them. */
export function readPeriods(text: string): { readonly marked: string; readonly read: string } {
  const { periods, words } = readQuestion(text);
  let marked = text;
  for (const { span } of [...periods].reverse()) {
    const [start, end] = [words[span.from]?.start ?? 0, words[span.to - 1]?.end ?? 0];
    marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
  }
  const time = joinTime(periods, /half|半年/.test(text));
  const kinds = new Set(periods.flatMap(({ mention }) => (mention.kind === 'period' ? [] : [mention.kind])));
  return { marked, read: (time.periods.length > 0 ? time.periods.map((p) => p.id) : [...kinds]).join('+') };
}
