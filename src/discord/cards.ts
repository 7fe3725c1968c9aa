import type { Answer, Choice } from '../answer/answer.ts';
import type { Reply } from '../engine.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Language } from '../question/language.ts';
import { choiceRows, type Row } from './choice-rows.ts';
import { cut } from './cut.ts';
import { escapeText } from './escape.ts';
import { fitLines } from './fit-lines.ts';
import { phrases } from './locales/index.ts';
import { citedSources, sourceLine } from './source-line.ts';

/** A message before it goes out: what to show, and whether only the asker is to see it. */
export interface Card {
  readonly content: string;
  readonly components: readonly Row[];
  readonly private: boolean;
}

/** Discord's limit for a message's text. */
const CONTENT = 2_000;
/** No answer's first line is as long; an echo of what somebody typed might be. */
const HEADLINE = 700;

/**
 * The answer as a message: headline in bold, context, sources in small print, and a row to choose from where it asks.
 * @param askerId whose choice changes the message in place.
 */
export function answerCard(reply: Reply, base: FactBase, askerId: string): Card {
  const { answer, language } = reply;
  const words = phrases(language).card;
  const cited = citedSources(answer);
  const rows = reply.text
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '' && !cited.some(({ source }) => line.includes(source.url)));
  const content = fitLines(
    {
      headline: `**${escapeText(cut(reply.headline, HEADLINE))}**`,
      rows: rows.map(escapeText),
      sources: cited.map((one) => sourceLine(one, words)),
    },
    CONTENT,
    words.left,
  );
  return { content, components: choiceRows(choicesOf(answer), { language, askerId }, base), private: false };
}

/** What may be clicked: the readings that the reply asks about, or the nearest things on file. */
function choicesOf(answer: Answer): readonly Choice[] {
  if (answer.status === 'clarify') return answer.choices;
  return answer.status === 'unknown' ? answer.near : [];
}

/** One sentence of the bot's own. */
export function noticeCard(sentence: string, { isPrivate = true } = {}): Card {
  return { content: sentence, components: [], private: isPrivate };
}

/** `/about`: what is on file, in numbers. */
export function aboutCard(base: FactBase, language: Language): Card {
  const { about } = phrases(language);
  const figures = base.observations.length;
  const lines = about.lines({ figures, statements: base.statements.size, sources: base.sources.size });
  return { content: [`**${about.headline}**`, ...lines].join('\n'), components: [], private: false };
}
