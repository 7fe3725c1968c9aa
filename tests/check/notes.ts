/** Reason, text, and what is said of its figures: slides, lists and notes, and what stands next to what is on file. */
export type Row = readonly [reason: string, text: string, wanted: readonly string[]];

export const NOTES: readonly Row[] = [
  [
    'cells of a slide, each by itself',
    '厦门外贸2021：总额8876.5亿元｜出口4569.2亿元｜进口4307.3亿元',
    ['8876.5 matches', '4569.2 other-measure', '4307.3 other-measure'],
  ],
  [
    'an amount in billions is money',
    'Xiamen goods trade 2021 | total 887.65 bn yuan | exports 430.73 bn | imports 465.92 bn',
    ['887.65 matches', '430.73 matches', '465.92 differs'],
  ],
  [
    'inline bullets, the number of a slide',
    'SLIDE 4 – Xiamen, H1 2021 • Services trade: US$34.32 billion • Knowledge-intensive share: over 38%',
    ['34.32 unit-slip', '38 rounds'],
  ],
  [
    'a list under its head',
    'CIFIT 2017:\n- countries and regions: 107\n- exhibition area: 12,000 square meters\n- projects signed: 1,757',
    ['107 matches', '12000 unit-slip', '1757 differs'],
  ],
  [
    'a head restricts every item',
    '厦门民企外贸2021年亮眼：\n·进出口324.87亿元\n·占全市外贸比重36.6%',
    ['324.87 unit-slip', '36.6 matches'],
  ],
  [
    'a line without a name is of the head or of the line before',
    'Xiamen 2021:\n- exports: 430.73 bn\n- growth: 27%',
    ['430.73 matches', '27 not-covered'],
  ],
  [
    'what the figures are of stands behind them',
    'From US$82 million in 1978 to US$134.8 billion in 2023, the foreign trade of Xiamen has grown.',
    ['82 matches', '134.8 matches'],
  ],
  [
    'circumstances are no subject',
    "When the reforms began in 1978, Xiamen's foreign trade was worth $82 million.",
    ['82 matches'],
  ],
  [
    'the noun behind a number is its own',
    'Xiamen hosted 6,832 conferences in 2015 and 193 exhibitions.',
    ['6832 differs', '193 matches'],
  ],
  ['a rank in a place', 'Cruise, Xiamen: 2019 passengers 413,700, 5th in China', ['413700 matches', '5 differs']],
  [
    'a year and a number behind "and"',
    'Of the pilot tasks given to Xiamen, 41 had been completed by August 2021 and 27 were being promoted.',
    ['41 matches', '27 matches'],
  ],
];

export const NEAR: readonly Row[] = [
  [
    'another noun behind the number',
    'Xiamen Port had 162 container routes in June 2022, calling at 144 ports in 54 countries.',
    ['162 matches', '144 not-covered', '54 not-covered'],
  ],
  ['the same, by the verb', '2022年6月，厦门港集装箱航线挂靠港口149个。', ['149 not-covered']],
  ['another counter', '2025年一季度厦门维修飞机111架次，发动机维修213台。', ['111 matches', '213 not-covered']],
  [
    'two things counted',
    'In Q1 2025, 111 aircraft and 213 engines came into Xiamen for maintenance.',
    ['111 not-covered', '213 not-covered'],
  ],
  [
    'a suffix after the word that narrows',
    '2017年上半年，厦门举办会议3850场，国际性会议212场。',
    ['3850 matches', '212 not-covered'],
  ],
  ['an unread modifier', 'In 2023, 30 consumer exhibitions were held in Xiamen.', ['30 not-covered']],
  [
    'so many per something',
    'In 2014 Xiamen’s exhibitions had 4.86 million visitors, about 24,300 per show.',
    ['4.86 matches', '24300 not-covered'],
  ],
  ['a threshold', '2021年厦门境外投资千万美元以上项目22个。', ['1000 not-covered', '22 not-covered']],
  [
    'a name that means a part',
    '2019年1月，厦门外商投资企业进出口下降2.3%，外商独资企业121亿元。',
    ['-2.3 matches', '121 not-covered'],
  ],
  [
    'the total after its parts',
    '2019年1月厦门外贸：出口336.9亿元，总额566亿元。',
    ['336.9 matches', '566 not-covered'],
  ],
  ['a place in brackets', '2024年4月：“丝路海运”航线共61条（全省）', ['61 not-covered']],
  [
    'a bracket that adds what is not on file',
    '2016年1—10月，厦门服务外包执行额（含离岸与在岸）12亿美元',
    ['12 not-covered'],
  ],
  [
    'a share of another whole',
    'In 2018 services accounted for 45 percent of Xiamen’s tax revenue.',
    ['45 not-covered'],
  ],
  ['the same in Chinese', '2018年厦门服务业占税收比重60%。', ['60 not-covered']],
  ['nowhere near: another thing’s', 'In 2014 Xiamen received 53 million visitors.', ['53 not-covered']],
  [
    'a port’s direction after the port',
    '厦门口岸2021年进出口1.5万亿元，出口9000亿元。',
    ['1.5 not-covered', '9000 not-covered'],
  ],
  ['a head that is narrowed down', '厦门软件出口2021｜出口额12亿元｜增长20%', ['12 not-covered', '20 not-covered']],
  [
    'a time that is not named',
    'In 2023 Xiamen hosted 152 exhibitions, up from 120.',
    ['152 matches', '120 not-covered'],
  ],
  ['a venue', '厦门国际会展中心2015年举办展览80场，会议3000场。', ['80 not-covered', '3000 not-covered']],
  [
    'a second number of one thing',
    'Xiamen’s pilot tasks in August 2021 were 88, with 31 for customs.',
    ['88 matches', '31 not-covered'],
  ],
  ['a denial', 'Xiamen’s exports of 2021 weren’t 440 billion yuan.', ['440 not-covered']],
  [
    'an unknown question',
    'Xiamen’s GDP grew 7.9 percent in 2019. The digital economy? Around 52 percent.',
    ['7.9 matches', '52 not-covered'],
  ],
  [
    'thirty percent is a rate of many things',
    'Xiamen’s trade with the others did 30 percent more in 2021.',
    ['30 not-covered'],
  ],
];
