import { type BaseMessageOptions, MessageFlags } from 'discord.js';
import type { Answer } from '../answer/answer.ts';
import { hasChart } from '../answer/chart/has-chart.ts';
import type { Reply } from '../engine.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Language } from '../question/language.ts';
import { choicesOf } from './answer-choices.ts';
import { chartRow, choiceRows, type Row } from './choice-rows.ts';
import { cutMiddle } from './cut.ts';
import { escapeAround, escapeText } from './escape.ts';
import { fitLines } from './fit-lines.ts';
import { phrases } from './locales/index.ts';
import { addressesIn, citedSources, sourceLine, sourcesInShort } from './source-line.ts';

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
 * @param options.chartButton whether to offer a chart where one makes sense.
 */
export function answerCard(
  { query, answer, language, rendered }: Reply,
  base: FactBase,
  askerId: string,
  { chartButton = false } = {},
): Card {
  const words = phrases(language).card;
  const head = { language, askerId };
  const choices = choiceRows(choicesOf(answer, rendered.choices, language), head, base);
  const isDrawn = chartButton && choices.length === 0 && hasChart(base, answer);
  const rows = isDrawn ? chartRow(query, head, base) : choices;
  const cited = citedSources(answer);
  const full = {
    headline: `**${escapeText(cutMiddle(rendered.headline, HEADLINE))}**`,
    rows: [
      ...rendered.lines.map((line) => escapeAround(line, addressesIn(answer))),
      ...unclickable(rendered.choices, choices),
    ],
    sources: cited.map((one) => sourceLine(one, words)),
  };
  const isTooLong = [full.headline, ...full.rows, ...full.sources].join('\n').length > CONTENT;
  const lines = isTooLong && isTable(answer) ? { ...full, sources: [sourcesInShort(cited, words)] } : full;
  const content = fitLines(lines, CONTENT, words.left);
  return textCard(content, rows);
}

/** In a table every row is a figure: its sources are told more briefly before a row is given up. */
function isTable(answer: Answer): boolean {
  return answer.status === 'answered' && (answer.kind === 'trend' || answer.kind === 'rank');
}

/** Choices stand on buttons; in the text only where there is none. */
function unclickable(labels: readonly string[], rows: readonly Row[]): readonly string[] {
  return rows.length > 0 ? [] : labels.map(escapeText);
}

/** Plain text, without previews of the addresses in it. An update without rows takes the old ones away. */
function textCard(content: string, components: readonly Row[] = []): Card {
  return { message: { content, components }, flags: [MessageFlags.SuppressEmbeds], private: false };
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
