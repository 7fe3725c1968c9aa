import type { Phrases } from './phrases.ts';

const paragraph = (p: number | 'sidebar') => (p === 'sidebar' ? '侧栏' : `第${p}段`);

/** Simplified; Traditional is converted from this file. */
export const zh: Phrases = {
  commands: {
    ask: {
      name: '提问',
      description: '用自己的话询问本市贸易情况，中英文均可',
      question: { name: '问题', description: '例如：2021年上半年服务贸易进出口额是多少？' },
    },
    fact: {
      name: '数据',
      description: '查询一个数据及其来源',
      indicator: { name: '指标', description: '要查什么；输入几个字后选择' },
      period: { name: '时期', description: '年、半年、季度或月份；不填则为最新一期' },
      measure: { name: '口径', description: '数额本身、增速、占比等' },
      currency: { name: '货币', description: '人民币或美元（来源两者都给出时）' },
    },
    browse: {
      name: '浏览',
      description: '按主题查看全部在册数据',
      topic: { name: '主题', description: '选一个主题；不填则列出全部' },
    },
    trend: {
      name: '走势',
      description: '查看一个指标的历年变化，附表格和图表',
      indicator: { name: '指标', description: '要查什么；输入几个字后选择' },
      from: { name: '起', description: '起始时期，例如2017；不填则从最早一期开始' },
      to: { name: '止', description: '结束时期；不填则到最新一期' },
    },
    compare: {
      name: '对比',
      description: '并列两个数据，给出差额、倍数和图表',
      a: { name: '甲', description: '第一个数据；输入几个字后选择' },
      b: { name: '乙', description: '第二个数据；输入几个字后选择' },
      period: { name: '时期', description: '年、半年、季度或月份；不填则为两者共有的最新一期' },
    },
    export: {
      name: '导出',
      description: '把全部数据连同单位和来源导出为文件',
      format: { name: '格式', description: '文件格式；不填则为表格软件可打开的CSV' },
    },
    sources: { name: '来源', description: '列出所有数据的出处' },
    about: { name: '关于', description: '本机器人知道什么、怎么提问' },
  },
  measures: {
    level: '数额',
    growth: '同比增速',
    share: '占比',
    share_change: '占比变化',
    gap: '与全国增速之差',
    rank: '排名',
  },
  formats: {
    csv: 'CSV，表格软件可打开',
    json: 'JSON 文件',
    jsonld: 'JSON-LD，schema.org 观测值',
    'sdmx-csv': 'SDMX-CSV 2.0，供统计软件使用',
  },
  currencies: { CNY: '人民币', USD: '美元' },
  about: {
    headline: '我回答有关本市贸易的问题，每个数字都注明来源。',
    lines: ({ figures, statements, sources }) => [
      `在册：${sources}篇公开资料中的${figures}个数字和${statements}条表述。`,
      '可以用 /ask 提问、提及我，或直接给我发私信；/fact 查询单个数字，/browse 查看全部内容。',
      '我只说资料里写明的，或由其推算得出的，并注明是哪一种。',
      '没有在册的内容，我会直说不知道，不作猜测。',
    ],
  },
  card: {
    source: '来源：',
    paragraphs: (list) => list.map(paragraph).join('、'),
    left: (count) => `……另有${count}项`,
    chart: '图表',
    pick: '请选择',
    between: ' · ',
  },
  notices: {
    howToAsk: '请问我有关本市贸易的问题，例如：2021年上半年服务贸易进出口额是多少？',
    staleChoice: '这个选项已经失效，请重新提问。',
    unknownCommand: '这个命令已经不存在；用 /about 查看我能做什么。',
    exported: (figures) => `全部${figures}个数字，附单位与来源。引用时请注明出处，原文权利归发布者所有。`,
    exportTooLarge: '文件过大，Discord 无法发送；运行者可用 npm run export 生成。',
    failed: '我这边出了问题，已记录下来，请稍后再试。',
  },
};
