import type { NotCovered, Verdict } from '../checked.ts';
import type { CheckWords } from './check-words.ts';

const COUNTED: Readonly<Record<Verdict, (n: number) => string>> = {
  matches: (n) => `${n} ${n === 1 ? 'matches' : 'match'}`,
  rounds: (n) => `${n} ${n === 1 ? 'agrees' : 'agree'} when rounded`,
  'other-period': (n) => `${n} ${n === 1 ? 'belongs' : 'belong'} to another period`,
  'other-measure': (n) => `${n} ${n === 1 ? 'belongs' : 'belong'} to another measure`,
  'unit-slip': (n) => `${n} ${n === 1 ? 'has a slip' : 'have slips'} of unit`,
  differs: (n) => `${n} ${n === 1 ? 'differs' : 'differ'}`,
  'not-covered': (n) => `${n} not covered`,
};

const WHY: Readonly<Record<NotCovered, string>> = {
  place: 'it is about another place',
  subject: 'what it is about is not on file or cannot be told',
  period: 'the period cannot be told',
  measure: 'what kind of figure it is cannot be told',
  'not-stated': 'it is not stated as something that was',
  'not-on-file': 'there is no such figure on file',
  unclear: 'whether it is the figure on file cannot be told',
};

const by = (n: string | undefined, unit: string): string =>
  n === undefined ? '' : ` by ${n.startsWith('-') ? n.replace('-', '−') : `+${n}`}${unit}`;

export const checkEn: CheckWords = {
  none: 'There is no figure in that text.',
  summary: (counts) => {
    const all = counts.reduce((sum, [, n]) => sum + n, 0);
    return `${all} ${all === 1 ? 'figure' : 'figures'}: ${counts.map(([v, n]) => COUNTED[v](n)).join(', ')}.`;
  },
  claim: (text, said) => `“${text}” ${said}`,
  verdict: (verdict, { onFile = '', asked, percent, points, why }) => {
    const instead = asked === undefined ? '' : `. What it speaks of: ${asked}`;
    switch (verdict) {
      case 'matches':
        return `matches. ${onFile}`;
      case 'rounds':
        return `agrees when rounded. ${onFile}`;
      case 'other-period':
        return `is the figure of another period. ${onFile}${instead}`;
      case 'other-measure':
        return `is another figure. ${onFile}${instead}`;
      case 'unit-slip':
        return `has the right digits in the wrong unit. ${onFile}`;
      case 'differs':
        return `differs${by(percent, '%')}${by(points, points === '1' || points === '-1' ? ' point' : ' points')}. On file: ${onFile}`;
      case 'not-covered':
        return `is not covered${why ? `: ${WHY[why]}` : ''}.`;
    }
  },
  source: (publisher, published, paragraph) =>
    `(${publisher}${published ? `, ${published}` : ''}, paragraph ${paragraph})`,
};
