import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/curation/candidate.ts';
import { draftOfArticle } from '../../src/discord/curation/intake.ts';
import { realEngine } from '../e2e/real-engine.ts';

const engine = realEngine();
const told = (c: Candidate) =>
  [c.indicator ?? '?', ...Object.values(c.breakdown), c.place ?? '?', c.period ?? '?', c.measure ?? '?', c.value].join(
    ' ',
  );
const extract = (text: string, published: string) => engine.extract(text, { published }).map(told);

type Row = readonly [reason: string, published: string, text: string, wanted: readonly string[]];

describe('the period of a figure', () => {
  it.each<Row>([
    [
      'a part that the sentence comes to is of what follows it, and not carried on',
      '2022-05-20',
      'In the first four months of this year Xiamen’s exports rose 3.1 percent to 140.2 billion yuan, with March contributing 38 billion yuan. Imports fell 2 percent.',
      [
        'goods-exports xiamen 2022-01/2022-04 growth 3.1',
        'goods-exports xiamen 2022-01/2022-04 level 140.2',
        'goods-exports xiamen 2022-03 level 38',
        'goods-imports xiamen 2022-01/2022-04 growth -2',
      ],
    ],
    [
      'a period behind a compared figure is of that figure only',
      '2022-05-20',
      'Last month, Xiamen’s exports came to 38.1 billion yuan, against 36.2 billion yuan in April 2021, and imports fell 2 percent.',
      [
        'goods-exports xiamen 2022-04 level 38.1',
        'goods-exports xiamen 2021-04 level 36.2',
        'goods-imports xiamen 2022-04 growth -2',
      ],
    ],
    [
      'so is one behind “after”',
      '2021-07-20',
      'In the first half of 2021 Xiamen’s services trade rose 5.9 percent, after a fall of 6.1 percent in the first half of 2020.',
      ['services-trade xiamen 2021-H1 growth 5.9', 'services-trade xiamen 2020-H1 growth -6.1'],
    ],
    [
      'quarters that are listed give way to the whole',
      '2021-10-22',
      '今年前三季度，厦门出口3300亿元。第三季度1200亿元，第二季度1100亿元。进口3400亿元。',
      [
        'goods-exports xiamen 2021-01/2021-09 level 3300',
        'goods-exports xiamen 2021-Q3 level 1200',
        'goods-exports xiamen 2021-Q2 level 1100',
        'goods-imports xiamen 2021-01/2021-09 level 3400',
      ],
    ],
    [
      'a sentence that 其中 opens is about a part, the next one about the whole',
      '2024-10-20',
      '前三季度，厦门地区生产总值6300亿元，按不变价格计算，同比增长5.4%。其中，第三季度增长5.1%。全市社会消费品零售总额2100亿元。',
      [
        'gdp xiamen 2024-01/2024-09 level 6300',
        'gdp xiamen 2024-01/2024-09 growth 5.4',
        'gdp xiamen 2024-Q3 growth 5.1',
        'retail-sales xiamen 2024-01/2024-09 level 2100',
      ],
    ],
    [
      '其中 with a shorter time is the same thing in that time',
      '2022-01-20',
      '去年厦门实际使用外资186.4亿元，其中12月12.4亿元。',
      ['fdi-utilised xiamen 2021 level 186.4', 'fdi-utilised xiamen 2021-12 level 12.4'],
    ],
    [
      'the day of a count is that of later counts, never of a flow',
      '2020-11-03',
      'In the first nine months Xiamen Port handled 8.4 million TEUs. By the end of September, it had 150 container routes. Cargo throughput was 150.3 million tonnes.',
      [
        'container-throughput xiamen-port 2020-01/2020-09 level 8.4',
        'container-routes xiamen-port asof:2020-09 level 150',
        'cargo-throughput xiamen-port 2020-01/2020-09 level 150.3',
      ],
    ],
    [
      '上年末 is before the year that the sentence speaks of',
      '2023-02-10',
      '截至2022年末，厦门服务外包企业1180家，上年末为1065家。',
      ['outsourcing-companies xiamen asof:2022-12 level 1180', 'outsourcing-companies xiamen asof:2021-12 level 1065'],
    ],
    [
      'the period of a plan is not carried on',
      '2024-07-20',
      '上半年，厦门实际使用外资52.7亿元，全年目标为150亿元。厦门出口2400亿元。',
      [
        'fdi-utilised xiamen 2024-H1 level 52.7',
        'fdi-utilised target xiamen 2024 level 150',
        'goods-exports xiamen 2024-H1 level 2400',
      ],
    ],
    [
      'the nine months are those that the text is about, whatever year stood last',
      '2020-11-03',
      'In the first nine months of 2020 Xiamen Port handled 8.4 million TEUs. It ranked 14th in the world in 2019. In the nine months, cargo throughput was 150.3 million tonnes.',
      [
        'container-throughput xiamen-port 2020-01/2020-09 level 8.4',
        'container-throughput xiamen-port 2019 rank 14',
        'cargo-throughput xiamen-port 2020-01/2020-09 level 150.3',
      ],
    ],
    [
      'a number behind a comma is no year, and 度 no unit before a number',
      '2021-10-22',
      'Last year, 29 cross-border e-commerce air routes served Gaoqi airport. 第三季度，厦门出口29.7亿元。第三季度29.7亿元。',
      [
        'ecommerce-air-routes gaoqi-airport asof:2020-12 level 29',
        'goods-exports xiamen 2020-Q3 level 29.7',
        'goods-exports xiamen 2020-Q3 level 29.7',
      ],
    ],
    [
      'a fair without a date is that of the year in which the text came out',
      '2023-09-15',
      'The 23rd CIFIT ended in Xiamen on Monday. A total of 634 projects were signed, with a planned investment of 484.6 billion yuan.',
      ['cifit-projects cifit 2023 level 634', 'cifit-investment cifit 2023 level 484.6'],
    ],
  ])('%s', (_, published, text, wanted) => {
    expect(extract(text, published)).toEqual(wanted);
  });
});

describe('months and aims', () => {
  it.each<Row>([
    [
      'a look back that names nothing itself is over with its sentence',
      '2025-01-20',
      '2024年厦门外贸进出口9326.1亿元。2025年力争外贸进出口总额达到1万亿元。2023年为9470.4亿元。全省进出口1.99万亿元。',
      [
        'goods-trade xiamen 2024 level 9326.1',
        'goods-trade target xiamen 2025 level 1',
        'goods-trade xiamen 2023 level 9470.4',
        'goods-trade fujian 2024 level 1.99',
      ],
    ],
    [
      'in English too',
      '2025-01-20',
      'In 2024 Xiamen’s foreign trade was 932.61 billion yuan. In 2023, it was 947.04 billion yuan. Exports reached 500 billion yuan.',
      [
        'goods-trade xiamen 2024 level 932.61',
        'goods-trade xiamen 2023 level 947.04',
        'goods-exports xiamen 2024 level 500',
      ],
    ],
    [
      'months without a year are the last ones before the day of publication',
      '2025-01-20',
      '12月厦门出口450亿元。Xiamen’s exports grew 3 percent in November.',
      ['goods-exports xiamen 2024-12 level 450', 'goods-exports xiamen 2024-11 growth 3'],
    ],
    [
      'an aim for a year is no total up to then',
      '2025-01-20',
      'Xiamen’s services trade is expected to top 160 billion yuan by 2026. 到2026年末，厦门服务贸易进出口总额力争突破1600亿元。',
      ['services-trade target xiamen 2026 level 160', 'services-trade target xiamen 2026 level 1600'],
    ],
  ])('%s', (_, published, text, wanted) => {
    expect(extract(text, published)).toEqual(wanted);
  });

  it.each([
    ['Xiamen’s exports rose 9 percent to nearly 240 billion yuan in 2024.', 'nearly'],
    ['Xiamen’s exports rose 9 percent to more than 240 billion yuan in 2024.', 'over'],
    ['Xiamen’s exports rose 9 percent to about 240 billion yuan in 2024.', 'about'],
    ['2024年厦门出口增长9%，达到近2400亿元。', 'nearly'],
  ])('a bound in one phrase with “to” is kept: %s', (text, bound) => {
    expect(engine.extract(text, { published: '2025-01-20' }).at(-1)).toMatchObject({ qualifier: bound });
  });
});

describe('what a figure is about', () => {
  it.each<Row>([
    [
      'behind 其中 a thing of its own is itself',
      '2025-01-20',
      '2024年厦门服务贸易进出口总额突破1500亿元，其中离岸服务外包合同额34.2亿美元，执行额21.5亿美元，同比增长逾一成。',
      [
        'services-trade xiamen 2024 level 1500',
        'offshore-outsourcing-contracts xiamen 2024 level 34.2',
        'offshore-outsourcing-executed xiamen 2024 level 21.5',
        'offshore-outsourcing-executed xiamen 2024 growth 10',
      ],
    ],
    [
      'but not behind a partner’s trade',
      '2025-01-20',
      '2024年厦门对东盟进出口1900亿元，其中离岸服务外包合同额34.2亿美元。',
      ['goods-trade asean xiamen 2024 level 1900', '? ? 2024 level 34.2'],
    ],
    [
      'a sentence with a subject that nobody knows is not about the one before, nor is what follows it',
      '2025-01-20',
      'Xiamen Port handled 12.25 million TEUs in 2024. The number of electric buses produced rose to 12,000 in 2024. That was up 12 percent.',
      ['container-throughput xiamen-port 2024 level 12.25', '? ? 2024 level 12000', '? ? 2024 growth 12'],
    ],
    [
      'a bare number is none of containers',
      '2025-01-20',
      '2024年厦门港集装箱吞吐量1225万标箱。口罩产量增至12000。',
      ['container-throughput xiamen-port 2024 level 1225', '? ? 2024 level 12000'],
    ],
    [
      'what the money was worth of is what was traded',
      '2025-01-20',
      'Xiamen exported 3.2 billion yuan worth of bags to ASEAN in 2024. Xiamen’s exports of bags to ASEAN reached 3.2 billion yuan in 2024.',
      ['? ? 2024 level 3.2', '? ? 2024 level 3.2'],
    ],
    [
      'what they carried is the trains’',
      '2022-09-07',
      'In the first half of 2022 China-Europe trains made 70 trips from Xiamen. They carried 7,100 TEUs of containers.',
      ['china-europe-train-trips xiamen 2022-H1 level 70', 'china-europe-train-containers xiamen 2022-H1 level 7100'],
    ],
    [
      'a surplus does not narrow down the trade of the next sentence',
      '2022-01-20',
      'In 2021 Xiamen had a trade surplus of 3 billion yuan. In December, trade stood at 80 billion yuan.',
      ['goods-trade-surplus xiamen 2021 level 3', 'goods-trade xiamen 2021-12 level 80'],
    ],
    [
      'the nation that a sentence opens with leaves the city and its partners behind',
      '2022-05-20',
      'In the first four months of 2022, Xiamen’s trade with ASEAN grew 9.2 percent. Nationwide, exports expanded 10.3 percent.',
      ['goods-trade asean xiamen 2022-01/2022-04 growth 9.2', 'goods-exports china 2022-01/2022-04 growth 10.3'],
    ],
    [
      'a zone is named with its brackets, and what is behind a semicolon is its own',
      '2022-01-25',
      '2021年，中国（福建）自由贸易试验区厦门片区新增企业9216家，注册资本1032亿元；合同外资137.9亿元。',
      [
        'ftz-new-enterprises ftz-xiamen 2021 level 9216',
        'ftz-new-enterprises-capital ftz-xiamen 2021 level 1032',
        'fdi-contracted ftz-xiamen 2021 level 137.9',
      ],
    ],
    [
      'another city’s figures are not this one’s, behind a semicolon either',
      '2022-01-25',
      '2021年，厦门举办展览168场；福州市举办展览112场，面积138万平方米。',
      ['exhibitions xiamen 2021 level 168', '? ? 2021 level 112', 'exhibition-area ? 2021 level 138'],
    ],
    [
      'all behind “percent of” is the whole',
      '2022-01-25',
      'In 2021 Xiamen utilized 18.6 billion yuan of foreign capital, 50.6 percent of Fujian’s total.',
      ['fdi-utilised xiamen 2021 level 18.6', 'fdi-utilised xiamen 2021 share 50.6'],
    ],
    [
      'each rate of a list may have its own word',
      '2023-10-20',
      '2022年厦门对东盟进出口1237.5亿元，对美国进出口908.2亿元，同比分别下降1.9%和增长0.3%。',
      [
        'goods-trade asean xiamen 2022 level 1237.5',
        'goods-trade usa xiamen 2022 level 908.2',
        'goods-trade asean xiamen 2022 growth -1.9',
        'goods-trade usa xiamen 2022 growth 0.3',
      ],
    ],
    [
      'a number lends its neighbour no rate as a unit, and the names behind a count are its own',
      '2022-09-07',
      'In the first half of 2022 Xiamen Port received 12 cruise ship calls and 14,300 cruise passengers, 2 percent less than a year earlier.',
      [
        'cruise-calls xiamen-port 2022-H1 level 12',
        'cruise-passengers xiamen-port 2022-H1 level 14300',
        'cruise-passengers xiamen-port 2022-H1 growth -2',
      ],
    ],
  ])('%s', (_, published, text, wanted) => {
    expect(extract(text, published)).toEqual(wanted);
  });
});

describe('what must not be carried or guessed', () => {
  it.each<Row>([
    [
      'the nation that a paragraph ends with is not the place of the next',
      '2024-10-20',
      '今年前三季度，厦门海关共监管进出境维修飞机342架次，同期全国为484架次。\n\n保税航材流转货值28.7亿元。',
      [
        'maintenance-aircraft xiamen 2024-01/2024-09 level 342',
        'maintenance-aircraft china 2024-01/2024-09 level 484',
        'bonded-aviation-materials xiamen 2024-01/2024-09 level 28.7',
      ],
    ],
    [
      'a name with quotation marks inside it is one name, and 国家 in it no country',
      '2024-10-20',
      '2024年上半年，厦门对共建“一带一路”国家进出口1402.5亿元。',
      ['goods-trade belt-and-road xiamen 2024-H1 level 1402.5'],
    ],
    [
      'part of the firms in one paragraph, all in the next; the day of publication is no period',
      '2024-01-18',
      '发布时间：2024-01-18\n\n2023年，厦门民营企业进出口4010.5亿元。\n\n12月当月，进出口802.2亿元。',
      ['goods-trade private-enterprises xiamen 2023 level 4010.5', 'goods-trade xiamen 2023-12 level 802.2'],
    ],
    [
      'a minus sign behind a mark is one',
      '2024-07-20',
      '2024年上半年，厦门市出口2200亿元、进口2300亿元，同比分别增长3.1%、-4.1%。',
      [
        'goods-exports xiamen 2024-H1 level 2200',
        'goods-imports xiamen 2024-H1 level 2300',
        'goods-exports xiamen 2024-H1 growth 3.1',
        'goods-imports xiamen 2024-H1 growth -4.1',
      ],
    ],
    [
      'years that are not told stay open',
      '2024-07-20',
      'In the first half of 2024, Xiamen’s foreign trade was 466.6 billion yuan. Over the past five years, Xiamen’s goods trade totaled 4.2 trillion yuan.',
      ['goods-trade xiamen 2024-H1 level 466.6', 'goods-trade xiamen 2024-H1 ? 4.2'],
    ],
    [
      'what is left out makes it another figure',
      '2024-01-20',
      'Xiamen’s exports (excluding processing trade) were 300 billion yuan in 2023.',
      ['? xiamen 2023 level 300'],
    ],
    [
      'the customs district is wider than the city',
      '2024-01-20',
      'Exports of the Xiamen customs district came to 700 billion yuan in 2023.',
      ['? ? 2023 level 700'],
    ],
    [
      'a number that nobody can read is not read from its end',
      '2024-01-20',
      'Xiamen’s goods imports in 2022 were 4,569,9 billion yuan.',
      ['? xiamen 2022 level 4569'],
    ],
    [
      'what it rose to is of the last year',
      '2024-01-20',
      'Xiamen’s GDP more than tripled between 2010 and 2023, to 806.649 billion yuan.',
      ['gdp xiamen 2023 level 806.649'],
    ],
  ])('%s', (_, published, text, wanted) => {
    expect(extract(text, published)).toEqual(wanted);
  });
});

describe('what is no amount', () => {
  it.each<Row>([
    [
      'a rise is none',
      '2025-01-20',
      'Xiamen’s exports rose by 10.2 billion yuan in 2024. 厦门2024年出口增加10.2亿元。',
      ['goods-exports xiamen 2024 ? 10.2', 'goods-exports xiamen 2024 ? 10.2'],
    ],
    [
      'nor is one over another month, or year: the period is not the one compared with',
      '2025-01-20',
      'In December, Xiamen’s exports stood at 45.2 billion yuan, an increase of 2.1 billion yuan over November. 2024年厦门出口比2023年少50亿元。',
      [
        'goods-exports xiamen 2024-12 level 45.2',
        'goods-exports xiamen 2024-12 ? 2.1',
        'goods-exports xiamen 2024 ? -50',
      ],
    ],
    [
      'what is said of the increase is not said of the whole',
      '2025-01-20',
      'The increase in Xiamen’s exports was 3 billion yuan in 2024. 厦门2024年出口增加额为30亿元。2024年厦门出口增量达30亿元。',
      ['goods-exports xiamen 2024 ? 3', 'goods-exports xiamen 2024 ? 30', 'goods-exports xiamen 2024 ? 30'],
    ],
    [
      'how far it is above another year is none',
      '2025-01-20',
      'Xiamen’s exports in 2024 were 3 billion yuan above the 2023 level. In 2024 Xiamen’s imports were 2 billion yuan higher than in 2023.',
      ['goods-exports xiamen 2024 ? 3', 'goods-imports xiamen 2024 ? 2'],
    ],
    [
      'an average of months is none, and 元，月 no January',
      '2025-01-20',
      '2024年厦门出口500亿元，较上年减少10.2亿元，月均42亿元。',
      ['goods-exports xiamen 2024 level 500', 'goods-exports xiamen 2024 ? -10.2', 'goods-exports xiamen 2024 ? 42'],
    ],
    [
      'growth on the month before is no growth of the base’s, however it is said',
      '2025-01-20',
      '2024年12月厦门出口环比增长4.9%。2024年12月厦门出口比11月增长4.9%。2024年1月厦门出口比2023年12月增长3%。Xiamen’s exports grew 4.9 percent over the previous month in December 2024.',
      [
        'goods-exports xiamen 2024-12 ? 4.9',
        'goods-exports xiamen 2024-12 ? 4.9',
        'goods-exports xiamen 2024-01 ? 3',
        'goods-exports xiamen 2024-12 ? 4.9',
      ],
    ],
    [
      'points without a share are no change of a share',
      '2025-01-20',
      '2024年厦门机电产品出口2118.5亿元，同比增5.6个百分点。2024年厦门机电产品出口2118.5亿元，占出口总值的45.2%，同比提高5.6个百分点。',
      [
        'goods-exports mechanical-electrical xiamen 2024 level 2118.5',
        'goods-exports mechanical-electrical xiamen 2024 ? 5.6',
        'goods-exports mechanical-electrical xiamen 2024 level 2118.5',
        'goods-exports mechanical-electrical xiamen 2024 share 45.2',
        'goods-exports mechanical-electrical xiamen 2024 share_change 5.6',
      ],
    ],
  ])('%s', (_, published, text, wanted) => {
    expect(extract(text, published)).toEqual(wanted);
  });

  it('a line without a measure says so: left out, it would be read as an amount', () => {
    const [title, publisher, address] = ['Trade', 'News', 'https://example.org/trade'];
    const article = { text: '厦门2024年出口增加10.2亿元。', title, publisher, address, date: '2025-01-20' };
    const read = draftOfArticle(engine, article, new Date('2025-02-01'));
    expect(read).toMatchObject({ draft: { lines: [{ change: { record: { measure: '' } } }] } });
  });
});
