import type { SeriesWords } from './series-words.ts';

const several = (list: readonly string[], most = 8): string =>
  list.length > most ? `${list.slice(0, most).join('、')}等${list.length}项` : list.join('、');

/** 简体；繁体由此转换。 */
export const seriesZh: SeriesWords = {
  trend: (label, from, to, points, isRunning) =>
    points === 1
      ? `${label}：可比数据仅一项，${from}`
      : `${label}：${from}${isRunning ? '……' : '至'}${to}，共${points}项`,
  row: (period, value, growth) => `${period}：${value}${growth ? `（${growth}）` : ''}`,
  growthCell: (value) => `同比${value}`,
  derivedCell: (value) => `${value}，推算值，并非公布值`,
  missing: (from, to, count) => (count === 1 ? `${from}：库中无数据` : `${from}至${to}：库中无数据`),
  break: (from, why) => `${from}年起口径不同，与以上不可比：${why}`,
  and: '；',
  other: (value, publisher) => `另一来源（${publisher}）为${value}`,
  overSpan: (from, to, value) => `${from}至${to}：${value}（由两项数据推算，并非公布值）。`,
  noGrowth: {
    'one-point': '可比数据仅一项，看不出走势。',
    break: '期间口径有变，不推算总增幅。',
    disputed: '首项或末项数据存疑，不推算总增幅。',
    prices: '公布的增速按可比价计算，而金额为现价，故不推算总增幅。',
    season: '首项与末项所属月份不同，不推算总增幅。',
    inexact: '首项或末项为“超过”“近”“约”之类的约数，不推算总增幅。',
  },
  otherUnits: (rows) => `另有单位不同、不可比的数据：${several(rows)}。`,
  otherPeriods: (periods) => `另有其他时段或口径的数据：${several(periods)}。`,
  ranked: (order, label, value, among) =>
    `库中${among}项里${order === 'highest' ? '最高' : '最低'}：${label}：${value}`,
  tied: (order, labels, value) =>
    `并列${order === 'highest' ? '最高' : '最低'}（按公布数字分不出高下）：${labels.join('、')}：${value}`,
  place: (position, label, value) => `${position}. ${label}：${value}`,
  alone: '库中可比的只有这一项，谈不上排名。',
  incomplete: (among) => `库中只有这${among}项，其他项可能更高或更低。`,
  notOnFile: (periods) => `库中无数据、未参与排名：${several(periods)}。`,
  leftOutDisputed: (labels) => `原文数字存疑，未参与排名：${several(labels)}。`,
  leftOutBreak: (from, labels) => `${from}年口径有变，此前数据未参与排名：${several(labels)}。`,
  groups: (rows) => `与他项重叠的组别不参与排名：${several(rows)}。`,
  overdue: (period, months, isDue) =>
    `库中最新为${period}，距今${months}个月${isDue ? '，应已有更新的数据公布' : ''}。`,
  assumedShared: (p) => `未说明时期：${p}为各项共有的最新一期。`,
  differentUnits: '两者单位不同，不计算差额与倍数。',
  differentLengths: '各项所涵盖的时段长短不同，不比较高低，也不计算差额与倍数。',
  acrossBreak: (from, why) => `${from}年口径有变，各项并非同一序列：${why}`,
  chart: {
    level: '数额',
    growth: '同比增速（公布值）',
    noFigure: '无数据',
    newDefinition: (from) => `${from}年起新口径`,
    keyDisputed: '斜纹：原文数字存疑',
    keyDerived: '空心：推算值，并非公布值',
    keyMissing: '灰色：库中无数据',
    keyBreak: '虚线：口径有变',
    keyDiffers: '星号：另一来源数字不同',
    sources: (publishers, more) => `来源：${publishers.join('；')}${more > 0 ? `等${publishers.length + more}个` : ''}`,
    kind: { series: '走势图', parts: '构成环形图', comparison: '对比条形图' },
    disputedPoint: '原文数字存疑',
    derivedPoint: '推算值',
    more: (count) => `另有${count}项`,
    total: '合计',
    separator: '；',
    colon: '：',
    stop: '。',
    between: ' · ',
    bracket: (text) => `（${text}）`,
  },
};
