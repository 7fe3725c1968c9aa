import type { NotCovered, Verdict } from '../checked.ts';
import type { CheckWords } from './check-words.ts';

const COUNTED: Readonly<Record<Verdict, string>> = {
  matches: '项相符',
  rounds: '项四舍五入后相符',
  'other-period': '项属于另一时期',
  'other-measure': '项属于另一指标',
  'unit-slip': '项单位有误',
  differs: '项不符',
  'not-covered': '项本库未收',
};

const WHY: Readonly<Record<NotCovered, string>> = {
  place: '说的是别的地方',
  subject: '所指内容未收录或无法确定',
  period: '时期无法确定',
  measure: '指标类型无法确定',
  'not-stated': '并非对已发生情况的陈述',
  'not-on-file': '没有这个数据',
  unclear: '无法断定与在库数据是否为同一项',
};

const by = (n: string | undefined, unit: string): string =>
  n === undefined ? '' : `，${n.startsWith('-') ? `低${n.slice(1)}` : `高${n}`}${unit}`;

export const checkZh: CheckWords = {
  none: '这段文字里没有数据。',
  summary: (counts) =>
    `共${counts.reduce((sum, [, n]) => sum + n, 0)}个数据：${counts.map(([v, n]) => `${n}${COUNTED[v]}`).join('，')}。`,
  claim: (text, said) => `“${text}”${said}`,
  verdict: (verdict, { onFile = '', asked, percent, points, why }) => {
    const instead = asked === undefined ? '' : `。所说的数据：${asked}`;
    switch (verdict) {
      case 'matches':
        return `相符。${onFile}`;
      case 'rounds':
        return `四舍五入后相符。${onFile}`;
      case 'other-period':
        return `是另一时期的数据。${onFile}${instead}`;
      case 'other-measure':
        return `是另一项数据。${onFile}${instead}`;
      case 'unit-slip':
        return `数字对，单位不对。${onFile}`;
      case 'differs':
        return `不符${by(percent, '%')}${by(points, '个百分点')}。本库为：${onFile}`;
      case 'not-covered':
        return `本库未收${why ? `：${WHY[why]}` : ''}。`;
    }
  },
  source: (publisher, published, paragraph) => `（${publisher}${published ? `，${published}` : ''}，第${paragraph}段）`,
};
