import { AttachmentBuilder, ComponentType } from 'discord.js';
import type { CheckLine } from '../answer/check-lines.ts';
import type { Verdict } from '../answer/checked.ts';
import type { CheckReply } from '../engine.ts';
import type { Card } from './card.ts';
import { bodyOf } from './cards.ts';
import { escapeText } from './escape.ts';
import { fitLines } from './fit-lines.ts';
import { phrases } from './locales/index.ts';

/** Told apart by shape as well as by colour. */
const MARKS: Readonly<Record<Verdict, string>> = {
  matches: '✅',
  rounds: '☑️',
  'other-period': '🗓️',
  'other-measure': '↔️',
  'unit-slip': '📏',
  differs: '❌',
  'not-covered': '➖',
};

const REPORT = 'figures.txt';
const CONTENT = 2_000;
const BODY = 3_600;

/** The comparison of a text's figures with the base: a mark and a line each; the whole as a file where it is too long. */
export function checkCard(check: CheckReply): Card {
  const words = phrases(check.language);
  const headline = `**${escapeText(check.headline)}**`;
  const rows = check.lines.map((line, at) => `${MARKS[check.claims[at]?.verdict ?? 'not-covered']} ${shown(line)}`);
  const within = (limit: number) => fitLines({ headline, rows, sources: [] }, limit, words.card.left);
  const whole = [headline, ...rows].join('\n');
  const isCut = whole.length > BODY;
  // A card shows a file only where a component of it points there.
  const file = { type: ComponentType.File, file: { url: `attachment://${REPORT}` } } as const;
  return {
    content: within(CONTENT),
    body: [...bodyOf([within(BODY)]), ...(isCut ? [file] : [])],
    rows: [],
    files: isCut ? [new AttachmentBuilder(Buffer.from(check.text, 'utf8'), { name: REPORT })] : [],
    private: false,
  };
}

function shown({ text, source, url }: CheckLine): string {
  if (source === undefined) return escapeText(text);
  const link = url === undefined ? escapeText(source) : `[${escapeText(source)}](<${url.replaceAll('>', '%3E')}>)`;
  return `${escapeText(text)} ${link}`;
}
