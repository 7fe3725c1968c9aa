/** Every row of the seed catalogue, asked in English and in simplified Chinese; the traditional one is converted. */
export const ROWS: readonly { readonly id: string; readonly en: string; readonly zh: string }[] = [
  {
    id: 'A1',
    en: 'What was the contract value of offshore service outsourcing in Xiamen in 2020?',
    zh: '厦门2020年离岸服务外包合同额是多少？',
  },
  {
    id: 'A2',
    en: 'How much did the contract value of offshore service outsourcing grow in 2020?',
    zh: '2020年离岸服务外包合同额同比增长多少？',
  },
  {
    id: 'A3',
    en: 'By how many points did its offshore outsourcing contracts outgrow the national rate in 2020?',
    zh: '2020年厦门离岸服务外包合同额增速比全国高多少个百分点？',
  },
  {
    id: 'A4',
    en: 'What was the executed value of offshore service outsourcing in 2020?',
    zh: '2020年离岸服务外包执行额是多少？',
  },
  {
    id: 'A5',
    en: 'How fast did the executed value of offshore service outsourcing grow in 2020?',
    zh: '2020年离岸服务外包执行额增长多少？',
  },
  {
    id: 'B1',
    en: 'How much was Xiamen’s services trade in the first half of 2021?',
    zh: '2021年上半年厦门服务贸易进出口额是多少？',
  },
  {
    id: 'B2',
    en: 'Services trade growth, first half of 2021?',
    zh: '2021年上半年厦门服务贸易同比增长多少？',
  },
  {
    id: 'B3',
    en: 'What share of services trade was knowledge-intensive in the first half of 2021?',
    zh: '2021年上半年知识密集型服务占比是多少？',
  },
  {
    id: 'B4',
    en: 'By how many percentage points did the knowledge-intensive share rise in the first half of 2021?',
    zh: '2021年上半年知识密集型服务占比提高了多少个百分点？',
  },
  {
    id: 'B5',
    en: 'What did the digital service export base export in the first half of 2021?',
    zh: '2021年上半年数字服务出口基地的数字服务出口额是多少？',
  },
  {
    id: 'B6',
    en: 'How much did the exports of the digital service export base grow in the first half of 2021?',
    zh: '2021年上半年数字服务出口基地出口增长多少？',
  },
  { id: 'B7', en: 'How many services trade pilot tasks are there?', zh: '服务贸易创新发展试点任务共有多少项？' },
  { id: 'B8', en: 'How many pilot tasks were fully completed?', zh: '全面完成的试点任务有多少项？' },
  { id: 'B9', en: 'How many pilot tasks were partially implemented?', zh: '部分落实的试点任务有多少项？' },
  { id: 'B10', en: 'How many pilot tasks are being promoted?', zh: '正在推进的试点任务有多少项？' },
  { id: 'S1', en: 'Which outsourcing fields grew fastest in 2020?', zh: '2020年增长最快的外包领域有哪些？' },
  {
    id: 'S2',
    en: 'Which high-tech industries did the growth of service outsourcing help?',
    zh: '服务外包的增长带动了哪些高科技产业？',
  },
  { id: 'S3', en: 'Which BRICS centre does Xiamen host?', zh: '厦门有哪个金砖国家的创新中心？' },
  { id: 'S4', en: 'What is outsourcing?', zh: '什么是外包？' },
  {
    id: 'S5',
    en: 'What role does service outsourcing play in the city’s restructuring?',
    zh: '服务外包对城市转型升级起什么作用？',
  },
  { id: 'S6', en: 'Who published the 2020 outsourcing figures?', zh: '2020年的外包数据来自哪份报告？' },
  {
    id: 'S7',
    en: 'Which city in Fujian is a national pilot for the innovative development of services trade?',
    zh: '福建哪个城市是国家服务贸易创新发展试点城市？',
  },
  {
    id: 'S8',
    en: 'When were the measures to boost services trade released?',
    zh: '促进服务贸易的措施是什么时候发布的？',
  },
  {
    id: 'S9',
    en: 'In which key areas have companies gathered since August 2020?',
    zh: '2020年8月以来企业集聚在哪些重点领域？',
  },
  {
    id: 'S10',
    en: 'Which typical and emerging services are there in Xiamen’s services trade?',
    zh: '厦门服务贸易中有哪些典型服务和新兴服务？',
  },
  { id: 'S11', en: 'Who gave the number of pilot tasks?', zh: '试点任务数是谁公布的？' },
  { id: 'S12', en: 'What status does Xiamen have as a special economic zone?', zh: '厦门经济特区有什么地位？' },
];
