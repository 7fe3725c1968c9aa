import { AttachmentBuilder } from 'discord.js';
import { exportBase } from '../answer/export/export-base.ts';
import { FILES, type Format } from '../answer/export/formats.ts';
import type { FactBase } from '../facts/fact-base.ts';
import type { Language } from '../question/language.ts';
import { type Card, noticeCard } from './card.ts';
import { phrases } from './locales/index.ts';

/** Discord's limit for the files of one message, where nobody has paid for more. */
const MOST_BYTES = 10 * 1024 * 1024;

/** One text for a base and format: equal for all who ask. */
const written = new WeakMap<FactBase, Map<Format, Buffer>>();

function contentOf(base: FactBase, format: Format): Buffer {
  const known = written.get(base) ?? new Map<Format, Buffer>();
  written.set(base, known);
  const content = known.get(format) ?? Buffer.from(exportBase(base, format), 'utf8');
  known.set(format, content);
  return content;
}

/** `/export`: one sentence and the file; only the sentence where the file is too large for Discord. */
export function exportCard(base: FactBase, format: Format, language: Language): Card {
  const { notices, formats } = phrases(language);
  const content = contentOf(base, format);
  if (content.length > MOST_BYTES) return noticeCard(notices.exportTooLarge);
  const name = `egret-facts.${FILES[format].extension}`;
  const files = [new AttachmentBuilder(content, { name, description: formats[format] })];
  return { content: notices.exported(base.observations.length), files, rows: [], private: false };
}
