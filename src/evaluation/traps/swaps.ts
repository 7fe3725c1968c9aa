/** Indicators that are easily taken for one another, by what tells them apart. */
export const SWAPS: readonly { readonly slot: string; readonly indicators: readonly string[] }[] = [
  { slot: 'direction', indicators: ['goods-trade', 'goods-exports', 'goods-imports', 'goods-trade-surplus'] },
  { slot: 'goods or services', indicators: ['goods-trade', 'services-trade'] },
  { slot: 'goods or services', indicators: ['goods-exports', 'digital-base-exports'] },
  { slot: 'stage', indicators: ['offshore-outsourcing-contracts', 'offshore-outsourcing-executed'] },
  { slot: 'stage', indicators: ['fdi-contracted', 'fdi-utilised'] },
  { slot: 'stage', indicators: ['odi-agreed', 'odi-chinese-side'] },
  { slot: 'inward or outward', indicators: ['fdi-contracted', 'odi-agreed'] },
  { slot: 'inward or outward', indicators: ['fdi-new-projects', 'odi-projects'] },
  { slot: 'offshore', indicators: ['outsourcing-executed', 'offshore-outsourcing-executed'] },
];

/** Things that no fact is about, by the indicator that they are easily taken for. */
export const FOREIGN_SUBJECTS: readonly {
  readonly slot: string;
  readonly indicators: readonly string[];
  readonly en: readonly string[];
  readonly zh: readonly string[];
}[] = [
  {
    slot: 'onshore',
    indicators: ['offshore-outsourcing-contracts', 'offshore-outsourcing-executed'],
    en: ['onshore service outsourcing contract value', 'executed value of onshore service outsourcing'],
    zh: ['在岸服务外包合同额', '在岸服务外包执行额', '境内服务外包合同额'],
  },
  {
    slot: 'direction',
    indicators: ['services-trade', 'digital-base-exports', 'knowledge-intensive-services'],
    en: ['services imports', 'services exports', 'services trade surplus', 'imports of digital services'],
    zh: ['服务进口额', '服务出口额', '服务贸易逆差', '数字服务进口额'],
  },
  {
    slot: 'goods or services',
    indicators: ['services-trade', 'goods-trade', 'goods-exports', 'goods-imports'],
    en: ['trade in agricultural services', 'retail trade in wine', 'tourism services trade', 'wine imports'],
    zh: ['旅游服务贸易额', '运输服务贸易额', '葡萄酒进口额', '茶叶出口额'],
  },
  {
    slot: 'status',
    indicators: ['pilot-tasks'],
    en: ['services-trade pilot tasks cancelled', 'services-trade pilot tasks not yet started', 'failed pilot tasks'],
    zh: ['已取消的服务贸易试点任务数', '尚未启动的服务贸易试点任务数', '失败的试点任务数'],
  },
  {
    slot: 'stage',
    indicators: ['offshore-outsourcing-contracts', 'fdi-contracted', 'odi-agreed'],
    en: ['cancelled offshore outsourcing contracts', 'withdrawn foreign investment'],
    zh: ['离岸服务外包坏账', '撤销的外资合同金额'],
  },
];

/** Currencies and units that no source prints. */
export const UNITS = {
  en: [' in euros', ' in Hong Kong dollars', ' in Japanese yen', ' in pounds sterling', ' in New Taiwan dollars'],
  zh: ['（按欧元计）', '（按港元计）', '（按日元计）', '（按英镑计）', '（按新台币计）'],
} as const;

export const CURRENCIES = {
  en: { CNY: ' in yuan', USD: ' in US dollars' },
  zh: { CNY: '（按人民币计）', USD: '（按美元计）' },
} as const;
