import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/answer/checked.ts';
import { Phrases } from '../../src/answer/phrases.ts';
import { wordsFor } from '../../src/answer/text.ts';
import { scoreChecks } from '../../src/evaluation/check-score.ts';
import { readLabelledTexts } from '../../src/evaluation/labelled-text.ts';
import { realEngine } from '../e2e/real-engine.ts';
import { NARROWED, NEXT_TO, NOT_STATED } from './narrowed.ts';
import { NEAR, NOTES } from './notes.ts';

const engine = realEngine();
const now = new Date('2026-01-01');
const check = (text: string, published?: string) =>
  engine.check(text, { now, language: 'en', ...(published === undefined ? {} : { published }) });
const said = (text: string, published?: string) => check(text, published).claims.map((c) => `${c.value} ${c.verdict}`);

describe('the labelled sentences', () => {
  const texts = readLabelledTexts([]);
  if ('kind' in texts) throw new Error(texts.file);
  const all = scoreChecks(texts, engine, now);
  const count = (f: (c: (typeof all)[number]) => boolean) => all.filter(f).length;

  it('are more than two hundred, many of them Chinese', () => {
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(texts.filter((t) => /\p{Script=Han}/u.test(t.text)).length).toBeGreaterThanOrEqual(texts.length * 0.4);
  });

  it('“differs” is right in 98 of 100 cases', () => {
    const right = count((c) => c.got === 'differs' && c.wanted === 'differs');
    expect(right / count((c) => c.got === 'differs')).toBeGreaterThanOrEqual(0.98);
    expect(right).toBeGreaterThan(120);
  });

  it('“matches” is right in 99 of 100 cases', () => {
    const right = count((c) => c.got === 'matches' && c.wanted === 'matches');
    expect(right / count((c) => c.got === 'matches')).toBeGreaterThanOrEqual(0.99);
  });

  it('nine in ten figures get the verdict of their label, and every figure is seen', () => {
    expect(count((c) => c.got === c.wanted) / count((c) => c.wanted !== undefined)).toBeGreaterThanOrEqual(0.9);
    expect(count((c) => c.got === undefined || c.wanted === undefined)).toBe(0);
  });
});

describe('a verdict', () => {
  it.each<[string, string, readonly string[]]>([
    ['the very figure', 'Xiamen’s exports were 430.73 billion yuan in 2021.', ['430.73 matches']],
    ['in the other scale', '2021年厦门出口4307.3亿元。', ['4307.3 matches']],
    ['traditional script', '2021年廈門出口4307.3億元，進口4569.2億元。', ['4307.3 matches', '4569.2 matches']],
    ['rounded', 'Xiamen’s exports were 430.7 billion yuan in 2021.', ['430.7 rounds']],
    ['a bound that holds', 'Xiamen’s exports were over 430 billion yuan in 2021.', ['430 rounds']],
    ['a bound that does not hold', 'Xiamen’s exports were over 431 billion yuan in 2021.', ['431 differs']],
    ['digits exchanged', 'Xiamen’s exports were 403.73 billion yuan in 2021.', ['403.73 differs']],
    ['the wrong direction', 'Xiamen’s exports fell 20.6 percent in 2021.', ['-20.6 differs']],
    ['million for billion', 'Xiamen’s exports were 430.73 million yuan in 2021.', ['430.73 unit-slip']],
    ['亿 taken over from billion', '2021年厦门出口430.73亿元。', ['430.73 unit-slip']],
    ['dollars for yuan', 'Xiamen’s exports were $430.73 billion in 2021.', ['430.73 unit-slip']],
    ['the figure of the year before', 'Xiamen’s exports were 357.29 billion yuan in 2021.', ['357.29 other-period']],
    ['the figure of imports', 'Xiamen’s exports were 456.92 billion yuan in 2021.', ['456.92 other-measure']],
    ['a city without figures', 'Shenzhen’s exports were 430.73 billion yuan in 2021.', ['430.73 not-covered']],
    ['no year to reckon from', 'Last year Xiamen’s exports were 403.73 billion yuan.', ['403.73 not-covered']],
    ['a question states nothing', 'Were Xiamen’s exports 403.73 billion yuan in 2021?', ['403.73 not-covered']],
    ['a list in order', '2021年厦门进口、出口分别增长35.3%和20.6%。', ['35.3 matches', '20.6 matches']],
    [
      'the part of a part',
      'In 2021 trade with ASEAN was 162.93 billion yuan, of which exports were 90 billion.',
      ['162.93 matches', '90 not-covered'],
    ],
    [
      'a part without a name of its own',
      '截至2022年6月，厦门港集装箱航线162条，其中国际航线108条。',
      ['162 matches', '108 not-covered'],
    ],
    ['a target', 'The target for cargo throughput of Xiamen Port in 2022 was 228 million tonnes.', ['228 matches']],
    ['an outcome said as a target', "Xiamen Port's target for 2022 was 12.43 million TEU.", ['12.43 other-measure']],
    [
      'both ends of a span of years',
      '2012年至2022年，厦门GDP从2922亿元增至7802.7亿元。',
      ['2922 matches', '7802.7 matches'],
    ],
    [
      'months of one year',
      '2020年6、7、8月，厦门港集装箱吞吐量分别为100.6万、100.73万和104.4万标箱。',
      ['100.6 matches', '100.73 matches', '104.4 differs'],
    ],
    [
      'a figure compared with',
      'Exports from Xiamen were 430.73 billion yuan in 2021, against 357.29 billion in the previous year.',
      ['430.73 matches', '357.29 matches'],
    ],
    ['less growth is no fall', '2016年厦门GDP增速回落至7.9%。', ['7.9 matches']],
    ['a bloc’s own trade', 'The European Union’s goods trade grew 27.6 percent in 2021.', ['27.6 not-covered']],
    ['a fraction', '2020年厦门外贸占全省近一半。', ['50 rounds']],
    [
      'a column without a name',
      '| Year | Xiamen GDP (bn yuan) | Growth (%) |\n|---|---|---|\n| 2016 | 378.4 | 9.7 |',
      ['378.4 matches', '9.7 differs'],
    ],
    ['years, ages and names are no figures', 'Founded in 1980, G20 guest of 2016, the 3-day fair drew 5G fans.', []],
  ])('%s', (_, text, wanted) => {
    expect(said(text)).toEqual(wanted);
  });

  it('reckons “last year” from the day of publication', () => {
    expect(said('Last year Xiamen’s exports were 430.73 billion yuan.', '2022-01-21')).toEqual(['430.73 matches']);
  });

  it('carries a heading over to the rows of a table', () => {
    const table =
      '厦门外贸\n\n| 指标 | 2021年 | 同比 |\n|---|---|---|\n| 出口（亿元） | 4307.3 | 20.6% |\n| 进口（亿元） | 4659.2 | -35.3% |';
    expect(said(table)).toEqual(['4307.3 matches', '20.6 matches', '4659.2 differs', '-35.3 differs']);
  });
});

describe('slides, lists and notes', () => {
  it.each(NOTES)('%s: %s', (_, text, wanted) => {
    expect(said(text)).toEqual(wanted);
  });
});

describe('what the base does not know is never called wrong', () => {
  const wrong = (text: string) =>
    check(text)
      .claims.filter((c) => c.verdict !== 'not-covered')
      .map((c) => `${c.verdict} ${c.observation?.id}: ${text}`);

  it.each(NOT_STATED)('%s: %s', (_, text) => {
    expect(wrong(text)).toEqual([]);
  });

  it.each(NEAR)('%s: %s', (_, text, wanted) => {
    expect(said(text)).toEqual(wanted);
  });

  it('a word that narrows the subject down', () => {
    expect([...NARROWED, ...NEXT_TO].flatMap(wrong)).toEqual([]);
  });

  it('nor is any figure that the bot gives itself', () => {
    const bad: string[] = [];
    let agreed = 0;
    for (const language of ['en', 'zh-Hans'] as const) {
      const { words } = wordsFor(language);
      const phrases = new Phrases(engine.base, words);
      for (const observation of engine.base.observations) {
        const figure = { kind: 'reported', observation, shown: observation.quantity } as const;
        const text = words.headline(phrases.label(figure), phrases.value(figure));
        for (const c of check(text).claims) {
          if (c.verdict === 'differs' || c.verdict === 'unit-slip') bad.push(`${c.verdict}: ${text}`);
          if (c.verdict === 'matches') agreed += 1;
        }
      }
    }
    expect(bad).toEqual([]);
    expect(agreed).toBeGreaterThan(engine.base.observations.length * 1.7);
  });
});

describe('any text', () => {
  const words = [
    'exports',
    'Xiamen',
    '厦门',
    '出口',
    '2021',
    '4307.3',
    '亿元',
    '%',
    'and',
    '，',
    '。',
    '|',
    '\n',
    'up',
    '分别',
    '第',
    '三成',
    '-',
    '$',
  ];
  it('gives claims in order, each with its own place in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 30 }),
        (parts) => {
          const text = parts.join(' ');
          let last = 0;
          for (const c of check(text).claims) {
            expect(text.slice(...c.span)).toBe(c.text);
            expect(c.span[0]).toBeGreaterThanOrEqual(last);
            expect(c.span[1]).toBeGreaterThan(c.span[0]);
            last = c.span[1];
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has a line of words for each claim, with the source', () => {
    const reply = check('Xiamen’s exports were 403.73 billion yuan in 2021, up 7 percent in dollars.');
    expect(reply.lines).toHaveLength(reply.claims.length);
    expect(reply.headline).toBe('2 figures: 1 differs, 1 not covered.');
    expect(reply.lines[0]?.text).toContain('On file: Goods exports, Xiamen, 2021: CNY 430.73 billion');
    expect(reply.lines[0]?.source).toContain('paragraph');
  });

  it.each<[Verdict]>([['matches'], ['differs']])('can be told about in traditional Chinese: %s', (verdict) => {
    const text = verdict === 'matches' ? '2021年厦门出口4307.3亿元' : '2021年厦门出口4037.3亿元';
    const reply = engine.check(text, { now, language: 'zh-Hant' });
    expect(reply.claims[0]?.verdict).toBe(verdict);
    expect(reply.headline).toContain('個數據');
  });
});
