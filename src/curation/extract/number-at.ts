import type { Word } from '../../question/words.ts';
import { HAN_NUMERAL, hanNumeral, numberWord, ordinalWord } from './numeral.ts';

/** A number by itself: digits, a numeral in words, an ordinal, a fraction as percent. */
export interface NumberAt {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  readonly ordinal: boolean;
  readonly spelled: boolean;
  readonly percent?: boolean;
  /** "Two fifths", 三分之一: no exact number. */
  readonly rough?: boolean;
}

/** The number that begins at a word. */
export function numberAt(words: readonly Word[], i: number): NumberAt | undefined {
  const word = words[i];
  if (!word) return undefined;
  if (word.kind === 'number') {
    const next = words[i + 1];
    const suffix = next && !next.gap && /^(?:st|nd|rd|th)$/.test(next.text);
    // 第14, "No. 14".
    const before = words[i - 1];
    const de = before?.text === '第' || (before?.text === 'no' && word.joint === '.');
    return {
      from: de ? i - 1 : i,
      to: suffix ? i + 2 : de && /^[位名]$/.test(next?.text ?? '') ? i + 2 : i + 1,
      digits: word.text,
      ordinal: suffix === true || de,
      spelled: false,
    };
  }
  const half = halfAt(words, i);
  if (half) return half;
  return word.kind === 'han' ? hanAt(words, i) : word.kind === 'word' ? englishAt(words, i) : undefined;
}

function hanAt(words: readonly Word[], i: number): NumberAt | undefined {
  const text = (k: number) =>
    words[k]?.kind === 'han' && (k === i || !words[k]?.broken) ? (words[k]?.text ?? '') : '';
  if (text(i) + text(i + 1) + text(i + 2) === '百分之') {
    const digit = words[i + 3];
    const end = digit?.kind === 'number' ? i + 4 : runEnd(words, i + 3);
    const digits = digit?.kind === 'number' ? digit.text : hanNumeral(runText(words, i + 3, end));
    return digits === undefined
      ? undefined
      : { from: i, to: end, digits, ordinal: false, spelled: true, percent: true };
  }
  const parts = runEnd(words, i);
  if (parts > i && text(parts) + text(parts + 1) === '分之') {
    const [below, above] = [
      hanNumeral(runText(words, i, parts)),
      hanNumeral(runText(words, parts + 2, runEnd(words, parts + 2))),
    ];
    const end = runEnd(words, parts + 2);
    return below && above && end > parts + 2 ? fraction(i, end, Number(above), Number(below)) : undefined;
  }
  const de = text(i) === '第';
  const start = de ? i + 1 : i;
  const end = runEnd(words, start);
  if (end === start) return undefined;
  const run = runText(words, start, end);
  const digits = hanNumeral(run);
  if (digits === undefined) return undefined;
  if (de) return { from: i, to: /^[位名]$/.test(text(end)) ? end + 1 : end, digits, ordinal: true, spelled: true };
  // 三成: thirty percent.
  if (text(end) === '成' && run.length === 1) {
    const tail = /^[一二三四五六七八九]$/.test(text(end + 1))
      ? hanNumeral(text(end + 1))
      : text(end + 1) === '半'
        ? '5'
        : undefined;
    const to = tail === undefined ? end + 1 : end + 2;
    return { from: i, to, digits: `${digits}${tail ?? '0'}`, ordinal: false, spelled: true, percent: true };
  }
  // 一 and small counts before a classifier are mostly no statistics ("一家", "两个方面").
  if (run.length === 1 && !/^[万亿项]$/.test(text(end))) return undefined;
  return { from: i, to: end, digits, ordinal: false, spelled: true };
}

function runEnd(words: readonly Word[], from: number): number {
  let end = from;
  while (words[end]?.kind === 'han' && HAN_NUMERAL.test(words[end]?.text ?? '') && !(end > from && words[end]?.broken))
    end++;
  return end;
}

const runText = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map((w) => w.text)
    .join('');

/** 一半, 近半, "half of": fifty percent, roughly. */
function halfAt(words: readonly Word[], i: number): NumberAt | undefined {
  const [a, b] = [words[i]?.text ?? '', words[i + 1]?.broken ? '' : (words[i + 1]?.text ?? '')];
  if (a === 'half' && b === 'of') return isTime(words[i + 2], words[i + 3]) ? undefined : fraction(i, i + 2, 1, 2);
  if (a === '一' && b === '半') return fraction(i, i + 2, 1, 2);
  return a === '半' && b === '数' ? fraction(i, i + 2, 1, 2) : undefined;
}

/** "Half of the year", "half of 2021". */
function isTime(a: Word | undefined, b: Word | undefined): boolean {
  const word = /^(?:the|this|that|last)$/.test(a?.text ?? '') ? b : a;
  return word?.kind === 'number' || /^(?:year|month|quarter|decade|week|day)s?$/.test(word?.text ?? '');
}

const BELOW: Readonly<Record<string, number>> = {
  half: 2,
  quarter: 4,
  third: 3,
  thirds: 3,
  quarters: 4,
  fourth: 4,
  fifth: 5,
  fifths: 5,
  tenth: 10,
  tenths: 10,
};

/** "Two thirds of", "one third of", "a fifth of"; a half or a quarter may be a time. */
function fractionAt(words: readonly Word[], i: number): NumberAt | undefined {
  const above = words[i]?.text === 'a' ? 1 : numberWord(words[i]?.text ?? '');
  const below = BELOW[words[i + 1]?.text ?? ''];
  const of = words[i + 2]?.text === 'of' && !words[i + 1]?.broken && !isTime(words[i + 3], words[i + 4]);
  if (!of || above === undefined || below === undefined || below === 2 || above >= below) return undefined;
  return fraction(i, i + 3, above, below);
}

function fraction(from: number, to: number, above: number, below: number): NumberAt {
  const share = (above / below) * 100;
  const digits = Number.isInteger(share) ? String(share) : share.toFixed(1);
  return { from, to, digits, ordinal: false, spelled: true, percent: true, rough: true };
}

function englishAt(words: readonly Word[], i: number): NumberAt | undefined {
  const text = words[i]?.text ?? '';
  const part = fractionAt(words, i);
  if (part) return part;
  const rank = ordinalWord(text);
  if (rank !== undefined) return { from: i, to: i + 1, digits: String(rank), ordinal: true, spelled: true };
  const first = numberWord(text);
  if (first === undefined) return undefined;
  const second = first >= 20 ? numberWord(words[i + 1]?.text ?? '') : undefined;
  const joined = second !== undefined && second > 0 && second < 10 && !words[i + 1]?.broken;
  return {
    from: i,
    to: joined ? i + 2 : i + 1,
    digits: String(joined ? first + (second ?? 0) : first),
    ordinal: false,
    spelled: true,
  };
}
