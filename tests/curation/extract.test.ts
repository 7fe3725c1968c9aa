import { describe, expect, it } from 'vitest';
import { articleText } from '../../src/curation/article.ts';
import type { Candidate } from '../../src/curation/candidate.ts';
import { scoreExtraction } from '../../src/evaluation/extract-score.ts';
import { readLabelledArticles } from '../../src/evaluation/labelled-text.ts';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const extract = (text: string, published = '2022-01-21', source?: string) =>
  engine.extract(text, { published, ...(source === undefined ? {} : { source }) });
const told = (c: Candidate) =>
  [c.indicator ?? `“${c.words}”`, ...Object.values(c.breakdown), c.period ?? '?', c.measure ?? '?', c.value].join(' ');

describe('the labelled articles', () => {
  const articles = readLabelledArticles([]);
  if ('kind' in articles) throw new Error(articles.file);
  const all = scoreExtraction(articles, engine);
  const fields = all.flatMap((x) => Object.values(x.fields ?? {}));

  it('hold at least thirty paragraphs in both languages', () => {
    const paragraphs = new Set(all.map((x) => `${x.article.name} ${x.label.paragraph}`));
    expect(paragraphs.size).toBeGreaterThanOrEqual(30);
    expect(new Set(articles.map((a) => a.lang)).size).toBeGreaterThan(1);
  });

  it('nine in ten figures are found, and of the fields filled in 97 in 100 are right', () => {
    expect(all.filter((x) => x.fields).length / all.length).toBeGreaterThanOrEqual(0.9);
    const right = fields.filter((f) => f === 'right').length;
    expect(right / fields.filter((f) => f !== 'open').length).toBeGreaterThanOrEqual(0.97);
  });

  it('every row of the two first articles is found as it stands on file', () => {
    const first = all.filter((x) => x.article.name.startsWith('catalogue'));
    expect(first.map((x) => x.candidate?.status)).toEqual(first.map(() => 'same'));
  });
});

describe('a candidate', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a level and its growth',
      'Last year Xiamen’s exports rose 3.4 percent to 440.12 billion yuan.',
      ['goods-exports 2021 growth 3.4', 'goods-exports 2021 level 440.12'],
    ],
    [
      'a fall',
      '去年厦门进口4412.3亿元，同比下降3.4%。',
      ['goods-imports 2021 level 4412.3', 'goods-imports 2021 growth -3.4'],
    ],
    [
      'months of the year of publication',
      '今年1-10月，厦门实际使用外资123.4亿元。',
      ['fdi-utilised 2022-01/2022-10 level 123.4'],
    ],
    [
      'the same period',
      '去年厦门进口4412.3亿元，而上年同期进口4212.3亿元。',
      ['goods-imports 2021 level 4412.3', 'goods-imports 2020 level 4212.3'],
    ],
    [
      'a part',
      'In 2021 private enterprises’ foreign trade came to 334.5 billion yuan, accounting for 37 percent of the total.',
      ['goods-trade private-enterprises 2021 level 334.5', 'goods-trade private-enterprises 2021 share 37'],
    ],
    [
      'a total since its start',
      '截至2021年底，厦门累计备案境外投资项目1812个。',
      ['odi-projects cumulative asof:2021-12 level 1812'],
    ],
    ['a target', 'Xiamen Port aims to handle 13 million TEUs in 2022.', ['container-throughput target 2022 level 13']],
    [
      'a count on a date',
      'Xiamen now has 19 aviation maintenance enterprises.',
      ['aviation-maintenance-enterprises asof:2022-01 level 19'],
    ],
    [
      'a rank',
      'In 2021 Xiamen Port’s container throughput ranked 13th in the world.',
      ['container-throughput 2021 rank 13'],
    ],
  ])('%s', (_, text, wanted) => {
    expect(extract(text).map(told)).toEqual(wanted);
  });

  it('leaves open what it cannot read, with the words of the article', () => {
    const [c] = extract('Xiamen’s registered drones numbered 12,300 in 2021.');
    expect(c).toMatchObject({ open: ['indicator'], status: 'open', value: '12300', period: '2021' });
    expect(c?.indicator).toBeUndefined();
    expect(c?.words).toContain('registered drones');
    expect(c?.confidence).toBeLessThan(0.9);
  });

  it('without a day of publication “this year” stays open', () => {
    const [c] = engine.extract('This year Xiamen’s exports rose 3.4 percent.', {});
    expect(c?.open).toEqual(['period']);
  });

  it('has the amount in the other currency beside it', () => {
    const [yuan, dollars] = extract('Last year Xiamen’s exports reached 440.12 billion yuan ($69 billion).');
    expect(yuan?.beside).toBeUndefined();
    expect(dollars).toMatchObject({ beside: 0, unit: 'USD', indicator: 'goods-exports', period: '2021' });
  });

  it.each<[string, string, string | undefined, string]>([
    ['the same', 'In 2021 Xiamen’s exports reached 430.73 billion yuan.', undefined, 'same'],
    [
      'another value from the same source',
      'In 2021 Xiamen’s exports reached 431.73 billion yuan.',
      'xmenglish-2022-01-21-foreign-trade-2021',
      'correction',
    ],
    [
      'another value from another source',
      'In 2021 Xiamen’s exports reached 431.73 billion yuan.',
      undefined,
      'conflict',
    ],
    ['a new year', 'In 2030 Xiamen’s exports reached 531.73 billion yuan.', undefined, 'new'],
    ['a slip of scale', 'In 2030 Xiamen’s exports reached 531.73 million yuan.', undefined, 'breaks-rule'],
    ['no period', 'Xiamen’s exports reached 531.73 billion yuan.', undefined, 'open'],
  ])('is held against the base: %s', (_, text, source, status) => {
    const found = engine.extract(text, {
      ...(source ? { source, published: '2022-01-21' } : { published: '2031-01-21' }),
    });
    expect(found.map((c) => c.status)).toEqual([status]);
  });

  it('that breaks a rule says which', () => {
    const [c] = extract('In the first half of 2023 Xiamen’s exports came to 167.17 trillion yuan.', '2023-07-20');
    expect(c?.status).toBe('breaks-rule');
    expect(c?.objections.length).toBeGreaterThan(0);
  });
});

describe('a web page', () => {
  const page = `<html><head><title>Trade</title></head><body><nav><a href="/">Home</a> 12,345 visitors</nav><article><h1>Exports up</h1>
    <p>Last year Xiamen’s exports reached 440.12 billion yuan, the customs office said in a statement on Friday morning.</p>
    <p>Imports came to 441.23 billion yuan, according to the same statement, which also lists the partners of the city.</p>
    <table><tr><th>Item</th><th>2021</th></tr><tr><td>Foreign trade (billion yuan)</td><td>881.35</td></tr></table>
    <script>var x = 99;</script></article></body></html>`;

  it('is read without its menus and scripts, a table row by row', () => {
    const text = articleText(page, 'html');
    expect(text).not.toContain('99');
    expect(text).toContain('| Foreign trade (billion yuan) | 881.35 |');
    expect(extract(text).map((c) => `${c.paragraph} ${told(c)}`)).toEqual([
      '1 goods-exports 2021 level 440.12',
      '2 goods-imports 2021 level 441.23',
      '3 goods-trade 2021 level 881.35',
    ]);
  });

  it.each(['', '<p>', '<html></html>', '<<<>>>', 'no markup at all'])('that is broken gives a text: %s', (html) => {
    expect(typeof articleText(html, 'html')).toBe('string');
  });
});
