import { distance } from '../spelling.ts';
import type { Word } from '../words.ts';
import { fullYear } from './mention.ts';

/** The question as one string that patterns can read, with the token that each character came from. */
export interface Normal {
  readonly text: string;
  /** Token index of each character. */
  readonly token: readonly number[];
}

const DIGITS = '〇一二三四五六七八九';
const NUMERAL = /^[〇零一二三四五六七八九十两○]$/;
/** 元月 is January, 腊月 and the like are of another calendar. */
const FIRST_MONTH = '元';
/** Longer runs of numerals are no number here; they are not looked at again from each of their characters. */
const LONGEST_NUMERAL = 12;
const COUNTED = new Set(['年', '月', '日', '号', '季', '个', '周']);

/** Pinyin of the words that the Chinese patterns need, for questions typed in pinyin. */
const PINYIN: Readonly<Record<string, string>> = {
  nian: '年',
  yue: '月',
  ri: '日',
  hao: '号',
  dao: '到',
  zhi: '至',
  shangbannian: '上半年',
  xiabannian: '下半年',
  qian: '前',
  ge: '个',
  jidu: '季度',
  yuefen: '月份',
  quannian: '全年',
  shang: '上',
  xia: '下',
  bannian: '半年',
  ban: '半',
};

/** The Chinese for a period word in pinyin; of the long ones a slip is forgiven. */
function pinyinWord(text: string): string | undefined {
  const exact = PINYIN[text];
  if (exact !== undefined || text.length < 8) return exact;
  const near = Object.keys(PINYIN).find((k) => k.length >= 8 && distance(text, k, 1) <= 1);
  return near === undefined ? undefined : PINYIN[near];
}

/**
 * Lower-case words with single blanks, Chinese without; Chinese numerals before 年, 月, 季 … become digits;
 * ` | ` stands where a sentence ends, so that no phrase reaches across.
 */
export function normalise(words: readonly Word[], pinyin: boolean): Normal {
  let text = '';
  const token: number[] = [];
  let passed = 0;
  const add = (s: string, i: number) => {
    text += s;
    for (let k = 0; k < s.length; k++) token.push(i);
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (!word) break;
    const shown =
      pinyin && word.kind === 'word' ? (pinyinWord(word.text) ?? word.spellings[0]?.text) : word.spellings[0]?.text;
    const han = word.kind === 'han' || (shown !== undefined && /[\u4e00-\u9fff]/.test(shown));
    if (before) {
      if (word.sentence !== before.sentence) add(' | ', i);
      else if (/^[-/.~]$/.test(word.joint) && !(word.joint === '.' && word.gap && han)) add(word.joint, i);
      else if (!word.gap && !(word.kind === 'word' && before.kind === 'word')) add('', i);
      else if (han && (before.kind === 'han' || pinyin)) add('', i);
      else add(' ', i);
    }
    if (i >= passed && word.kind === 'han' && NUMERAL.test(word.text)) {
      const end = runEnd(words, i);
      if (end - i > LONGEST_NUMERAL) passed = end;
      const run = words
        .slice(i, end)
        .map((w) => w.text)
        .join('');
      const next = words[end];
      const digits = numeral(run);
      // 一年 and 十年 are lengths of time: a year in Chinese numerals is spelled digit by digit.
      const counts =
        next?.kind === 'han' &&
        COUNTED.has(next.text) &&
        !(next.text === '年' && (run.includes('十') || run.length === 1));
      const opens = !counts && opensRange(words, end);
      if (
        digits !== undefined &&
        (counts || opens || /^\d{4}$/.test(digits) || (run.length === 1 && ordinalPlace(words, i)))
      ) {
        add(digits, i);
        for (let k = 1; k < digits.length && i + k < end; k++) token[token.length - digits.length + k] = i + k;
        i = end - 1;
        continue;
      }
    }
    // '21, as typed for a year.
    if (word.kind === 'number' && word.joint === "'" && /^\d\d$/.test(word.text)) {
      add(String(fullYear(word.text)), i);
      continue;
    }
    add(word.text === FIRST_MONTH && words[i + 1]?.text === '月' ? '1' : (shown ?? word.text), i);
  }
  return { text, token };
}

function runEnd(words: readonly Word[], from: number): number {
  let end = from;
  while (words[end]?.kind === 'han' && NUMERAL.test(words[end]?.text ?? '')) end++;
  return end;
}

/** 一至六月, 一到三季度: a numeral that stands before the end of a range of months or quarters. */
function opensRange(words: readonly Word[], end: number): boolean {
  if (!/^[至到]$/.test(words[end]?.text ?? '')) return false;
  const after = runEnd(words, end + 1);
  return after > end + 1 && /^[月季]$/.test(words[after]?.text ?? '');
}

/** 第一, 前两, 头三: a numeral that counts whatever follows. */
function ordinalPlace(words: readonly Word[], i: number): boolean {
  return ['第', '前', '头'].includes(words[i - 1]?.text ?? '') && words[i + 1]?.text !== '年';
}

/** 二〇二一 → 2021, 十二 → 12, 三十一 → 31, 两 → 2; undefined for what is no numeral. */
export function numeral(run: string): string | undefined {
  const plain = run.replaceAll('零', '〇').replaceAll('○', '〇').replaceAll('两', '二');
  if (!plain.includes('十')) {
    const digits = [...plain].map((c) => DIGITS.indexOf(c));
    return digits.includes(-1) ? undefined : digits.join('');
  }
  const m = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain);
  if (!m) return undefined;
  return String((m[1] ? DIGITS.indexOf(m[1]) : 1) * 10 + (m[2] ? DIGITS.indexOf(m[2]) : 0));
}
