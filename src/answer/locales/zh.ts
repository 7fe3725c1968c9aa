import type { Quantity } from '../../facts/quantity.ts';
import { decimalsOf, endsOf, group, isNegative, rescale, scaled, scaleOf } from '../number.ts';
import { checkZh } from './check-zh.ts';
import { en } from './en.ts';
import { objectionZh } from './objections-zh.ts';
import { seriesZh } from './series-zh.ts';
import { whyZh } from './why-zh.ts';
import type { Words } from './words.ts';

const m = (day: string): number => Number(day.slice(5, 7));
const y = (day: string): string => day.slice(0, 4);
const UNIT: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  count: '',
  TEU: '标箱',
  tonne: '吨',
  'square-metre': '平方米',
  person: '人',
  piece: '件',
  times: '',
  'CNY per USD': '元人民币/美元',
};
const SCALE = {
  one: '',
  thousand: '千',
  'ten-thousand': '万',
  million: '百万',
  'hundred-million': '亿',
  billion: '十亿',
  trillion: '万亿',
} as const;

/** Chinese counts in 亿 from a hundred million up, in 万 below. */
function chineseScale(q: Quantity): 'one' | 'ten-thousand' | 'hundred-million' {
  if (q.scale === 'one' || q.scale === 'thousand') return q.scale === 'one' ? 'one' : 'ten-thousand';
  const inYi = Math.abs(Number(rescale(q, 'hundred-million')));
  return inYi >= 1 ? 'hundred-million' : 'ten-thousand';
}

function amountZh(printed: string, unit: string, scale: keyof typeof SCALE): string {
  if (unit === 'percent') return `${printed}%`;
  if (unit === 'percentage-point') return `${printed}个百分点`;
  if (unit === 'rank') return `第${printed}位`;
  const number = scale === 'one' ? group(printed) : printed;
  return `${number}${SCALE[scale]}${UNIT[unit] ?? unit}`;
}

const sign = (text: string): string => (text.startsWith('-') ? text : `+${text}`);
const quoted = (q: Quantity): string => en.quantity(q, false);

export const zh: Words = {
  name: 'zh',
  quantity: (q, signed) => {
    const scale = chineseScale(q);
    const text = amountZh(q.scale === scale ? q.printed : rescale(q, scale), q.unit, scale);
    return signed ? sign(text) : isNegative(q) ? text : text;
  },
  printed: (q) => (chineseScale(q) === q.scale ? undefined : quoted(q)),
  derived: (d) => {
    const scale = scaleOf(d);
    const printed = scaled(d.value, scale, decimalsOf(d));
    const q: Quantity = { printed, unit: d.unit, scale };
    const text = scale === 'one' ? amountZh(printed, d.unit, 'one') : zh.quantity(q, false);
    return `${d.interval.low.equals(d.interval.high) ? '' : '约'}${d.measure === 'growth' || d.unit === 'percentage-point' ? sign(text) : text}`;
  },
  between: (d) => {
    const scale = scaleOf(d);
    const ends = endsOf(d);
    const show = (printed: string) => {
      const q: Quantity = { printed, unit: d.unit, scale };
      return scale === 'one' ? printed : rescale(q, chineseScale(q));
    };
    return ends ? `介于${show(ends[0])}与${show(ends[1])}之间` : '';
  },
  formula: (d) => zh.formulaName(d.formula),
  period: (p) => {
    const year = `${y(p.start)}年`;
    switch (p.kind) {
      case 'year':
        return year;
      case 'half':
        return `${year}${p.id.endsWith('1') ? '上' : '下'}半年`;
      case 'quarter':
        return `${year}第${'一二三四'[Number(p.id.slice(-1)) - 1] ?? ''}季度`;
      case 'month':
        return `${year}${m(p.start)}月`;
      case 'months':
        return `${year}${m(p.start)}-${m(p.end)}月`;
      case 'asof':
        return p.start.slice(0, 7) === p.end.slice(0, 7) ? `截至${year}${m(p.start)}月` : `截至${p.id.slice(5)}`;
      default:
        return p.id.replace('/', '至');
    }
  },
  measure: (name, against) =>
    ({
      level: '',
      growth: '同比增长',
      share: against ? `占${against}比重` : '占比',
      share_change: '占比同比变动',
      gap: against ? `增速高于${against}` : '增速差',
      rank: against ? `排名（${against}）` : '排名',
    })[name],
  label: ({ subject, place, period, measure }) =>
    `${place}${period ? `${period}` : ''}${subject}${measure ? `，${measure}` : ''}`,
  headline: (label, value) => `${label}：${value}`,
  also: (value) => `来源同时刊载：${value}。`,
  contextLine: (label, value) => `${label}：${value}`,
  derivedMark: (formula, between) => `推算值，并非公布值：${formula}${between ? `；按四舍五入，${between}` : ''}。`,
  reference: (place) => place,
  formulaName: (f) =>
    ({
      'level-before': '后一期数值除以（1+增速）',
      'reference-growth': '本地增速减去领先幅度',
      'part-of-whole': '总额乘以占比',
      'share-of': '部分除以总体',
      'share-before': '后一期占比减去变动',
      'implied-rate': '来源刊载的人民币金额除以美元金额',
      converted: '按同一来源隐含的汇率折算',
      difference: '两者相减',
      ratio: '前者除以后者',
      sum: '相加',
      'growth-between': '两期之间的增长',
    })[f],
  premiseFalse: '并非如此。',
  premiseTrue: '是的。',
  premise: {
    value: (c, holds) => (holds ? `问题中的${c.text}与来源一致。` : `问题中的${c.text}与来源不符。`),
    threshold: (c, than) => `${{ above: '高于', below: '低于', equal: '正好等于' }[than]}问题中的${c.text}。`,
    direction: (claimed, holds) => (holds ? '' : claimed === 'down' ? '实为上升，并非下降。' : '实为下降，并非上升。'),
    year: (c, holds) => (holds ? '' : `并非${c.text}年。`),
    unjudged: (c) => `问题中的${c.text}未经核对。`,
  },
  assumedLatest: (p) => `未说明时期：${p}为库中最新。`,
  assumedBefore: (p, newer, isDoubtful) =>
    `未说明时期：取${p}；更新的${newer}${isDoubtful ? '数字存疑' : '数字也在库中'}。`,
  assumedAsOf: (p) => `该数为某一日期的统计：${p}。`,
  assumedSubject: (s) => `理解为：${s}。`,
  assumedMeasure: (name) => `理解为：${name}。`,
  missingCurrency: (c) => `没有来源以${c === 'USD' ? '美元' : '人民币'}给出该数，也无隐含汇率可用。`,
  source: ({ source, paragraphs }) =>
    `来源：《${source.title}》，${source.publisher}${source.published ? `，${source.published}` : ''}，${paragraphs
      .map((p) => (p === 'sidebar' ? '侧栏' : `第${p}段`))
      .join('、')}。${source.url}`,
  sourceHeadline: (s) => `《${s.title}》，${s.publisher}${s.published ? `，${s.published}发布` : ''}`,
  dispute: (value, s) => `另一来源不同：${value}（${s.publisher}${s.published ? `，${s.published}` : ''}）。`,
  doubtful: (value, printed) =>
    printed === undefined ? `原文作${value}，存疑` : `${value}（存疑，原文作“${printed}”）`,
  disputed: (why) => `原文数字存疑：${why}`,
  note: (text) => `注：${text}`,
  qualifier: { about: '约', nearly: '近', over: '超过', target: '目标值：' },
  compare: {
    pair: (items) => items.join(' · '),
    result: (operation, value) => `${{ difference: '相差', share: '占比', sum: '合计' }[operation]}：${value}`,
    ratio: (first, second, value) => `${first}与${second}之比：${value}`,
    largest: (label, of) => `${of > 2 ? '最高' : '较高'}者：${label}。`,
  },
  list: (total) => `库中共有${total}项数据`,
  more: (n) => `……另有${n}项`,
  clarify: (why, word) =>
    why === 'spelling' ? `没有读懂“${word ?? ''}”。您是指以下哪一项？` : '有多项数据符合，请问您指哪一项？',
  unknown: (reason, word, period) => {
    const named = word ? `（“${word}”）` : '';
    switch (reason) {
      case 'place':
        return `没有该地${named}的数据：本库只收厦门。`;
      case 'indicator':
        return `没有这项数据${named}。`;
      case 'period':
        return `没有${period ?? '该时期'}${period ? '' : named}的数据。`;
      case 'measure':
        return `没有这种指标口径${named}的数据。`;
      case 'attribute':
        return `没有这项数据：库中没有相关内容${named}。`;
      case 'opinion':
        return '只提供已公布的数据，不作评价或建议。';
      case 'forecast':
        return '只提供已公布的数据，不作预测。';
      case 'not-a-question':
        return '没有看出与本市贸易有关的问题。可以试试：“2021年上半年服务贸易”，或/help。';
      case 'too-long':
        return '太长了，请在2000字以内提问。';
      case 'range-backwards':
        return '时间范围前后颠倒：起始时期应早于结束时期。';
      case 'not-derivable':
        return '无法由库中数据推算。';
    }
  },
  near: '库中最接近的：',
  browse: (topic) => (topic ? `${topic}：库中内容` : '库中内容（按主题）'),
  topic: (t) =>
    ({
      'service-outsourcing': '服务外包',
      'services-trade': '服务贸易',
      'digital-services': '数字服务',
      'pilot-tasks': '试点任务',
      'goods-trade': '货物贸易',
      economy: '经济',
      investment: '投资',
      port: '港口',
      aviation: '航空',
      exhibitions: '会展',
      rail: '铁路',
      zones: '园区',
      city: '城市',
    })[t],
  sources: (n) => `库中共有${n}个来源`,
  sourceEntry: (s, n) => `《${s.title}》，${s.publisher}${s.published ? `，${s.published}` : ''}：${n}条。${s.url}`,
  statementsHead: '另载：',
  series: seriesZh,
  why: whyZh,
  check: checkZh,
  objection: objectionZh,
  separator: '、',
};
