import type { Turns } from '../converse.ts';
import type { Question } from '../question.ts';
import { pick } from '../random.ts';

/** A natural question with one slot changed by exchanging its words; what is then asked is on file nowhere. */
export interface Reworded {
  readonly slot: string;
  readonly question: Question;
  readonly turns: Turns;
}

interface Exchange {
  readonly slot: string;
  readonly pattern: RegExp;
  readonly by: readonly string[];
  /** Only for questions that rest on one of these rows of the catalogue. */
  readonly rows?: RegExp;
}

const FIGURES = /^[AB]\d/;
const EXCHANGES: readonly Exchange[] = [
  { slot: 'place', pattern: /\bxiamen\b/gi, by: ['Shenzhen', 'Ningbo', 'Osaka', 'Zhejiang', 'Leipzig', 'Quanzhou'] },
  { slot: 'place', pattern: /厦门|廈門/g, by: ['深圳', '宁波', '高雄', '浙江', '泉州', '大阪'] },
  { slot: 'year', pattern: /\b(?:2020|2021)\b/g, by: ['2011', '2012', '2004'], rows: FIGURES },
  { slot: 'year', pattern: /(?:2020|2021)(?=年)/g, by: ['2011', '2012', '2004'], rows: FIGURES },
  { slot: 'half against year', pattern: /\bfirst half\b/gi, by: ['second half', 'third quarter'], rows: /^B[1-6]$/ },
  { slot: 'half against year', pattern: /\bH1\b/g, by: ['H2', 'Q3', 'Q4'], rows: /^B[1-6]$/ },
  { slot: 'half against year', pattern: /上半年/g, by: ['下半年', '第三季度', '四季度'], rows: /^B[1-6]$/ },
  {
    slot: 'bent period',
    pattern: /\b(?:the )?first half of 2021\b|\bH1 2021\b/gi,
    by: [
      '1 January to 15 June 2021',
      'the first 100 days of 2021',
      'early 2021',
      'the months before June 2021',
      'every month of 2021',
      'the spring of 2021',
      'the years before 2021',
    ],
    rows: /^B[1-6]$/,
  },
  {
    slot: 'bent period',
    pattern: /2021年?上半年/g,
    by: ['2021年1月1日至6月15日', '2021年初', '2021年春天', '2021年6月以前', '2021年每个月', '2021年以前'],
    rows: /^B[1-6]$/,
  },
  {
    slot: 'bent period',
    pattern: /\bin 2020\b/gi,
    by: ['before 2020', 'in the years after 2020', 'in late 2020', 'in Q1 and Q2 2020', 'in summer 2020'],
    rows: /^A[145]$/,
  },
  {
    slot: 'bent period',
    pattern: /2020年/g,
    by: ['2020年第一、二季度', '2020年后6个月', '2020年以前', '2020年之后', '2020年年初', '2020年夏天', '2020年下旬'],
    rows: /^A[145]$/,
  },
  { slot: 'onshore', pattern: /\boffshore\b/gi, by: ['onshore', 'domestic'], rows: /^A/ },
  { slot: 'onshore', pattern: /离岸|離岸/g, by: ['在岸', '境内'], rows: /^A/ },
  { slot: 'stage', pattern: /\b(?:executed|signed)\b/gi, by: ['cancelled', 'disputed', 'unpaid'], rows: /^A/ },
  { slot: 'stage', pattern: /执行额|執行額|合同额|合約額/g, by: ['坏账额', '违约额'], rows: /^A/ },
  { slot: 'direction', pattern: /\bexports?\b/gi, by: ['imports', 'smuggling'], rows: /^B[56]$/ },
  { slot: 'goods or services', pattern: /\bservices? trade\b/gi, by: ['wine trade', 'weapons trade'], rows: /^B[12]$/ },
  { slot: 'goods or services', pattern: /服务贸易|服務貿易/g, by: ['葡萄酒贸易', '军火贸易'], rows: /^B[12]$/ },
  { slot: 'status', pattern: /\b(?:fully )?completed\b/gi, by: ['abandoned', 'postponed'], rows: /^B8$/ },
];

/** Questions that take something for granted are left out: correcting them is an answer. */
const PLAIN = new Set(['direct', 'measure', 'paraphrase', 'short', 'period', 'unit', 'derived']);

/** Every plain question in every wording that asks for what is not on file. */
export function reworded(questions: readonly Question[], random: () => number): Reworded[] {
  return questions.filter(isPlain).flatMap((question) =>
    EXCHANGES.flatMap(({ slot, pattern, by, rows }) => {
      if (rows && !question.expect.facts.some((id) => rows.test(id))) return [];
      const word = pick(by, random) ?? '';
      const [first, ...rest] = question.turns.map((turn) => turn.replace(pattern, word));
      if (first === undefined || [first, ...rest].join() === question.turns.join()) return [];
      return [{ slot, question, turns: [first, ...rest] as const }];
    }),
  );
}

const isPlain = (q: Question): boolean => PLAIN.has(q.class) && q.expect.status.join() === 'answered';
