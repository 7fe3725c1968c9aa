import { comparables, mainChoice, otherReadings } from '../answer/nearby.ts';
import { choiceLabels, wordsFor } from '../answer/text.ts';
import { whyThis } from '../answer/why.ts';
import type { Reply } from '../engine.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Card } from './card.ts';
import { bodyOf } from './cards.ts';
import { type ChoiceAction, encodeHead } from './choice-id.ts';
import { button, buttonRows, choiceRows, type Row } from './choice-rows.ts';
import { cut } from './cut.ts';
import { escapeText } from './escape.ts';
import { phrases } from './locales/index.ts';
import { citedSources } from './source-line.ts';

const CONTENT = 2_000;
/** So many publications are told in full; each has a handful of lines. */
const SOURCES = 5;

function privately(texts: readonly string[], rows: readonly Row[] = []): Card {
  return { content: cut(texts.join('\n'), CONTENT), body: bodyOf(texts), rows, private: true };
}

/** “Why this answer?”: what was looked up, filled in and worked out. */
export function whyCard({ answer, language }: Reply, base: FactBase): Card {
  const { words, finish } = wordsFor(language);
  const lines = whyThis(base, answer, language).map(escapeText);
  return privately([`**${finish(words.why.head)}**`, cut(lines.join('\n'), 3_000)]);
}

/** “Source”: the publications behind an answer, in full. */
export function sourceCard({ answer, language }: Reply): Card {
  const { words, finish } = wordsFor(language);
  const cited = citedSources(answer);
  const texts = cited
    .slice(0, SOURCES)
    .map(({ source, paragraphs }) =>
      [
        `**[${escapeText(cut(source.title, 200))}](<${source.url.replaceAll('>', '%3E')}>)**`,
        ...words.why.source(source, paragraphs).map((line) => escapeText(cut(finish(line), 300))),
      ].join('\n'),
    );
  const left = cited.length > SOURCES ? [phrases(language).card.left(cited.length - SOURCES)] : [];
  return privately([`**${finish(words.why.sourceHead(cited.length))}**`, ...texts, ...left]);
}

/** “Compare with…”: a menu of what compares with the figure. */
export function compareCard({ answer, language }: Reply, base: FactBase, askerId: string): Card {
  const { words, finish } = wordsFor(language);
  const found = comparables(base, answer);
  const main = mainChoice(answer);
  if (found.length === 0 || !main) return privately([finish(words.why.noCompare)]);
  const labels = choiceLabels(base, found, language);
  const choices = found.map(({ query }, at) => ({ query, label: labels[at] ?? '' }));
  const rows = choiceRows(choices, { language, askerId }, base, { asMenu: true });
  const [label = ''] = choiceLabels(base, [main], language);
  return privately([escapeText(finish(words.why.compareHead(label)))], rows);
}

/** “Not what I meant”: a menu of other readings, and a way to ask again. */
export function otherCard({ answer, language }: Reply, base: FactBase, askerId: string): Card {
  const { words, finish } = wordsFor(language);
  const found = otherReadings(base, answer);
  const labels = choiceLabels(base, found, language);
  const choices = found.map(({ query }, at) => ({ query, label: labels[at] ?? '' }));
  const action: ChoiceAction = 'rephrase';
  const again = button(encodeHead({ language, askerId, action }), phrases(language).card.askAgain);
  const rows = [...choiceRows(choices, { language, askerId }, base, { asMenu: true }), ...buttonRows([again])];
  return privately([finish(found.length > 0 ? words.why.otherHead : words.why.noOther)], rows);
}
