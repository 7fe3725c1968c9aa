/** Words that the base knows nothing of, to be set before or after the name of what it does know. */
const KINDS_EN = [
  'tea',
  'furniture',
  'software',
  'toy',
  'processing',
  'agricultural',
  'lithium battery',
  'Huli district',
  'monthly',
  'service',
  'second-hand car',
];
const AREAS_EN = ['tea', 'Japan', 'Germany', 'Africa', 'Quanzhou', 'services', 'steel', 'the first batch'];
const KINDS_ZH = [
  '茶叶',
  '软件',
  '家具',
  '新能源汽车',
  '农产品',
  '湖里区',
  '钢材',
  '日本',
  '文化产品',
  '旅行服务',
  '石材',
];

/** Made-up figures of things that are close to what is on file and not on file: none may be called wrong. */
export const NARROWED: readonly string[] = [
  ...KINDS_EN.flatMap((w) => [
    `Xiamen's ${w} exports reached 123.45 billion yuan in 2021, up 3.3 percent.`,
    `Xiamen exported 123.45 billion yuan of ${w} goods in 2021.`,
  ]),
  ...AREAS_EN.flatMap((w) => [
    `Xiamen's exports of ${w} reached 123.45 billion yuan in 2021.`,
    `In 2021, Xiamen's trade with ${w} was 123.45 billion yuan.`,
  ]),
  ...KINDS_ZH.flatMap((w) => [
    `2021年厦门${w}出口1234.5亿元，增长3.3%。`,
    `2021年厦门对${w}进出口1234.5亿元，同比增长3.3%。`,
    `${w}：2021年进出口1234.5亿元，增长3.3%。`,
    `2021年，厦门外贸平稳增长，其中${w}出口1234.5亿元，增长3.3%。`,
  ]),
];

/** The same, each with the reason why it is no figure of the base's. */
export const NOT_STATED: readonly (readonly [reason: string, text: string])[] = [
  ['a district', 'In Jimei District, exports rose 3.3 percent in 2021.'],
  ['a target', "Xiamen's 2021 export target was 500 billion yuan."],
  ['an aim', 'Xiamen aims for exports of 500 billion yuan in 2021.'],
  ['an expectation', "Analysts had expected Xiamen's exports to grow 12.3 percent in 2021."],
  ['a supposition', 'If exports had grown 12.3 percent in 2021, Xiamen would have set a record.'],
  ['a denial', "Xiamen's exports did not reach 500 billion yuan in 2021."],
  ['month on month', 'Exports in 2021 grew 12.3 percent month on month in Xiamen.'],
  ['on another year', "Compared with 2019, Xiamen's exports in 2021 rose 22.3 percent."],
  ['on another year, behind', "Xiamen's exports in 2021 rose 22.3 percent from 2019."],
  ['a change in money', "Xiamen's exports rose 73.3 billion yuan in 2021."],
  ['an average', "Xiamen's average monthly exports were 35.9 billion yuan in 2021."],
  ['a change of pace', "Xiamen's foreign trade growth slowed by 2.2 percentage points in 2021."],
  ['tax rebates', "Xiamen's export tax rebates reached 12.3 billion yuan in 2021."],
  ['the nation', "China's exports rose 29.9 percent in 2021, Xiamen said."],
  ['the nation, as an adjective', "In 2021, national exports grew 21.2 percent, faster than Xiamen's."],
  ['the province', "While Fujian's exports rose 27.7 percent in 2021, imports surged 33.3 percent."],
  [
    'another city, carried over',
    'Shenzhen traded 3.54 trillion yuan in 2021; its exports rose 13.5 percent and imports 16.2 percent.',
  ],
  ['a part of the port', "Xiamen Port's Haitian terminal handled 1.2 million TEUs in 2022."],
  ['a month', 'Xiamen Port handled 1.2 million TEUs in December 2022.'],
  ['a few exporters', "Xiamen's top ten exporters sold 43.2 billion yuan in 2021."],
  ['IT is no pronoun', 'IT outsourcing contracts signed in Xiamen offshore were worth 12.3 billion yuan in 2020.'],
  ['an addition', '12 tasks were added in August 2021.'],
  ['exports of services', '2021年上半年厦门服务贸易出口123.4亿元，进口98.7亿元。'],
  ['the province, carried over', '福建省2021年出口增长27.7%，进口增长33.3%。'],
  ['on another year', '2021年厦门出口比2019年增长22.3%。'],
  ['a plan', '厦门计划2021年出口5000亿元。'],
  ['a supposition', '如果2021年厦门出口达到5000亿元，将创新高。'],
  ['a denial', '据报道厦门2021年出口并非4333.3亿元。'],
  ['a month', '2021年12月，厦门出口412.3亿元。'],
  ['the digital economy', '2022年厦门数字经济规模4800亿元。'],
  ['a sector', '2019年厦门制造业实际使用外资33.3亿元。'],
];
