import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The kinds of file that an article comes in. */
export type ArticleKind = 'text' | 'html';

const BLOCKS = 'h1,h2,h3,h4,h5,h6,p,li,tr,blockquote';

/** By the file's name; anything that is no web page is read as it stands, markdown included. */
export function articleKind(file: string): ArticleKind {
  return /\.x?html?$/i.test(file) ? 'html' : 'text';
}

/**
 * The text of an article: of a web page its body without menus and adverts, a paragraph a block, tables row by row with
 * `|` between the cells. Any text gives a text.
 */
export function articleText(content: string, kind: ArticleKind): string {
  const text = content.replace(/^\ufeff/, '');
  return kind === 'html' ? pageText(text) : text;
}

interface Element {
  readonly tagName: string;
  readonly textContent: string | null;
  querySelector(selectors: string): Element | null;
  querySelectorAll(selectors: string): Iterable<Element>;
}

function pageText(html: string): string {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const whole = blocksOf(document.body as unknown as Element);
  const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
  if (!article?.content) return whole;
  const body = parseHTML(`<html><body>${article.content}</body></html>`).document.body as unknown as Element;
  const found = blocksOf(body);
  return [...(article.title && !found.includes(article.title) ? [article.title] : []), found].join('\n\n');
}

function blocksOf(body: Element): string {
  const out: string[] = [];
  let inTable = false;
  for (const block of body.querySelectorAll(BLOCKS)) {
    if (block.tagName !== 'TR' && block.querySelector(BLOCKS)) continue;
    const row = block.tagName === 'TR';
    const text = row
      ? `| ${[...block.querySelectorAll('th,td')].map((c) => plain(c.textContent)).join(' | ')} |`
      : plain(block.textContent);
    if (text === '') continue;
    out.push(out.length === 0 ? text : row && inTable ? `\n${text}` : `\n\n${text}`);
    inTable = row;
  }
  return out.length > 0 ? out.join('') : plain(body.textContent);
}

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
