import { type APIComponentInContainer, ComponentType } from 'discord.js';
import type { Answer } from '../answer/answer.ts';
import type { Reply } from '../engine.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { answerButtons } from './answer-buttons.ts';
import { choicesOf } from './answer-choices.ts';
import type { Card } from './card.ts';
import { buttonRows, choiceRows, type Row } from './choice-rows.ts';
import { cutMiddle } from './cut.ts';
import { escapeAround, escapeText } from './escape.ts';
import { fitLines } from './fit-lines.ts';
import { phrases } from './locales/index.ts';
import { pageButtons } from './page-buttons.ts';
import { pagesOf } from './pages.ts';
import { addressesIn, citedSources, sourceLine, sourcesInShort } from './source-line.ts';

export interface CardOptions {
  /** Whether to offer a chart where one makes sense. */
  readonly chartButton?: boolean;
  /** Which page of a long answer, counted from 0; past the end: the last. */
  readonly page?: number;
  /** Nothing to click: what would be offered stands in the text. */
  readonly isStill?: boolean;
}

/** Discord's limit for a message's plain text. */
const CONTENT = 2_000;
/** No answer's first line is as long; an echo of what somebody typed might be. Escaping may double it. */
const HEADLINE = 500;
/** Room for the sources below a page. */
const SOURCES = 950;

/**
 * The answer as a card: headline in bold, context, sources in small print, then what may be clicked.
 * @param askerId whose click changes the message in place.
 */
export function answerCard(reply: Reply, base: FactBase, askerId: string, options: CardOptions = {}): Card {
  const { answer, language, rendered } = reply;
  const words = phrases(language).card;
  const choices = options.isStill
    ? []
    : choiceRows(choicesOf(answer, rendered.choices, language), { language, askerId }, base);
  const headline = `**${escapeText(cutMiddle(rendered.headline, HEADLINE))}**`;
  const addresses = addressesIn(answer);
  const lines = [
    ...rendered.lines.map((line) => escapeAround(line, addresses)),
    ...unclickable(rendered.choices, choices),
  ];
  const cited = citedSources(answer);
  const sources = cited.map((one) => sourceLine(one, words));
  const isTooLong = [headline, ...lines, ...sources].join('\n').length > CONTENT;
  const plainSources = isTooLong && isTable(answer) ? [sourcesInShort(cited, words)] : sources;
  const content = fitLines({ headline, rows: lines, sources: plainSources }, CONTENT, words.left);

  const pages = pagesOf(lines);
  const page = Math.min(options.page ?? 0, pages.length - 1);
  const turning = pages.length > 1 ? pageButtons(reply, base, askerId, { page, pages: pages.length }) : [];
  const rows = [
    ...choices,
    ...buttonRows(turning),
    ...answerButtons(reply, { base, askerId, chart: options.chartButton === true }).flatMap(buttonRows),
  ];
  const small = [
    ...(sources.join('\n').length > SOURCES ? [sourcesInShort(cited, words)] : sources),
    ...(pages.length > 1 ? [`-# ${words.page(page + 1, pages.length)}`] : []),
  ];
  return { content, body: bodyOf([headline, (pages[page] ?? []).join('\n'), small.join('\n')]), rows, private: false };
}

/** Texts one below the other; what is empty is left out. */
export function bodyOf(texts: readonly string[]): readonly APIComponentInContainer[] {
  return texts.filter((text) => text !== '').map((content) => ({ type: ComponentType.TextDisplay, content }));
}

/** In a table every row is a figure: its sources are told more briefly before a row is given up. */
function isTable(answer: Answer): boolean {
  return answer.status === 'answered' && (answer.kind === 'trend' || answer.kind === 'rank');
}

/** Choices stand on buttons; in the text only where there is none. */
function unclickable(labels: readonly string[], rows: readonly Row[]): readonly string[] {
  return rows.length > 0 ? [] : labels.map(escapeText);
}
