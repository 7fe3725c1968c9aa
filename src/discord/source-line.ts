import type { Answer, Cited } from '../answer/answer.ts';
import { cut } from './cut.ts';
import { escapeText } from './escape.ts';
import type { Phrases } from './locales/phrases.ts';

/** The sources that an answer names below its figures; a list of sources names them in its rows. */
export function citedSources(answer: Answer): readonly Cited[] {
  return answer.status === 'answered' && answer.kind !== 'sources' ? answer.cited : [];
}

/** Addresses that stand in the rows of an answer and are to stay links there. */
export function addressesIn(answer: Answer): readonly string[] {
  return answer.status === 'answered' && answer.kind === 'sources'
    ? answer.sources.map(({ source }) => source.url)
    : [];
}

/** One source in small print: linked title, publisher, date, paragraphs. */
export function sourceLine({ source, paragraphs }: Cited, words: Phrases['card']): string {
  const rest = [
    escapeText(source.publisher),
    ...(source.published ? [source.published] : []),
    ...(paragraphs.length > 0 ? [words.paragraphs(paragraphs)] : []),
  ];
  const link = `[${escapeText(source.title)}](<${source.url.replaceAll('>', '%3E')}>)`;
  return `-# ${words.source}${[link, ...rest].join(words.between)}`;
}

/** Room for the sources of a long table, and for the title of each. */
const TABLE = 950;
const TITLE = 28;

/** The sources of a table in one line: a short linked title each, as many as there is room for; at least one. */
export function sourcesInShort(cited: readonly Cited[], words: Phrases['card']): string {
  const link = ({ source }: Cited) =>
    `[${escapeText(cut(source.title, TITLE))}](<${source.url.replaceAll('>', '%3E')}>)`;
  const links = cited.map(link);
  const joined = (kept: number) =>
    `-# ${words.source}${[
      ...links.slice(0, kept),
      ...(kept < cited.length ? [words.left(cited.length - kept)] : []),
    ].join(words.between)}`;
  let kept = cited.length;
  while (kept > 1 && joined(kept).length > TABLE) kept -= 1;
  return joined(kept);
}
