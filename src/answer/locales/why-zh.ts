import type { WhyWords } from './why-words.ts';

const places = (list: readonly (number | 'sidebar')[]) =>
  list.map((p) => (p === 'sidebar' ? '侧栏' : `第${p}段`)).join('、');
const kinds = { official: '官方发布', press: '新闻报道', mirror: '其他网站转载' } as const;
const languages = { en: '英文', zh: '中文' } as const;

export const whyZh: WhyWords = {
  head: '为什么这样回答',
  readAs: (label) => `查询内容：${label}。`,
  definition: (name, text) => `${name}：${text}`,
  onFile: (label, id, { source, paragraphs }) =>
    `${label}在册编号为 ${id}，载于《${source.title}》${places(paragraphs)}。`,
  derived: (label, formula) => `${label}并未公布，由推算得出：${formula}。`,
  input: (label, value, id) => `• 依据 ${label}：${value}（${id}）`,
  statement: (name, id) => `${name}在册编号为表述 ${id}。`,
  exact: '地区、进出口方向、阶段、时期、口径和单位必须完全一致；只有名称的写法可以不同。',
  listed: '这里列出在册内容，未作取舍。',
  nothing: '没有与所问完全一致的在册内容，也不会用相近的数字代替。',
  ambiguous: '在册有多个数据符合，请您选择。',
  sourceHead: (count) => (count === 1 ? '资料出处' : `${count}篇资料`),
  source: (s, paragraphs) => [
    [s.publisher, s.site].filter((part, at, all) => all.indexOf(part) === at).join(' · '),
    [
      kinds[s.kind],
      languages[s.language],
      ...(s.published ? [`发布于${s.published}`] : s.publishedAbout ? [`约${s.publishedAbout}年发布`] : []),
      ...(s.accessed ? [`查阅于${s.accessed}`] : []),
    ].join('，'),
    ...(s.attributedTo ? [`数据来自${s.attributedTo.zh}。`] : []),
    ...(paragraphs.length > 0 ? [`数据见${places(paragraphs)}。`] : []),
  ],
  otherHead: '您想问的是哪一个？请选择其他理解，或换个说法再问。',
  noOther: '没有其他理解，请换个说法再问。',
  compareHead: (label) => `与什么对比？当前：${label}。`,
  noCompare: '同一时期没有其他同口径的在册数据。',
};
