import type { Engine } from '../../src/engine.ts';
import { readLabelledArticles } from '../../src/evaluation/labelled-text.ts';
import { shown, timed } from './timing.ts';

const WORDS = 2_000;

/** An article of two thousand words, put together from paragraphs of the labelled ones in English. */
function longArticle(): string {
  const articles = readLabelledArticles([]);
  if ('kind' in articles) throw new Error(articles.file);
  const paragraphs = articles.filter((a) => a.lang === 'en').flatMap((a) => a.body.split('\n\n'));
  const out: string[] = [];
  for (let i = 0, words = 0; words < WORDS; i++) {
    const paragraph = paragraphs[i % paragraphs.length] ?? '';
    words += paragraph.split(/\s+/).length;
    out.push(paragraph);
  }
  return out.join('\n\n');
}

/** How long a long article takes to extract and to check. */
export function articleTimes(engine: Engine): string {
  const text = longArticle();
  const published = '2023-01-01';
  const now = new Date(published);
  const extract = timed([text], (t) => engine.extract(t, { published }), 30, 10);
  const check = timed([text], (t) => engine.check(t, { now, language: 'en', published }), 30, 10);
  const figures = engine.extract(text, { published }).length;
  return `An article of ${WORDS} words with ${figures} figures: extracted in ${shown(extract.median)}, checked in ${shown(check.median)} (median of 30).`;
}
