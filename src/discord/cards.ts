import { type BaseMessageOptions, MessageFlags } from 'discord.js';
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

/** A message before it goes out: what it holds, how Discord is to show it, and whether only the asker sees it. */
export interface Card {
  readonly message: Pick<BaseMessageOptions, 'content' | 'components' | 'files'>;
  readonly flags: readonly (MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2)[];
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
  return textCard(content, choiceRows(choicesOf(answer), { language, askerId }, base));
}

/** Plain text, without previews of the addresses in it. An update without rows takes the old ones away. */
function textCard(content: string, components: readonly Row[] = []): Card {
  return { message: { content, components }, flags: [MessageFlags.SuppressEmbeds], private: false };
}

/** What may be clicked: the readings that the reply asks about, or the nearest things on file. */
function choicesOf(answer: Answer): readonly Choice[] {
  if (answer.status === 'clarify') return answer.choices;
  return answer.status === 'unknown' ? answer.near : [];
}

/** One sentence of the bot's own, for the asker's eyes only where Discord can do that. */
export function noticeCard(sentence: string): Card {
  return { ...textCard(sentence), private: true };
}

/** `/about`: what is on file, in numbers. */
export function aboutCard(base: FactBase, language: Language): Card {
  const { about } = phrases(language);
  const figures = base.observations.length;
  const lines = about.lines({ figures, statements: base.statements.size, sources: base.sources.size });
  return textCard([`**${about.headline}**`, ...lines].join('\n'));
}
