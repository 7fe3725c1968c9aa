const DIGITS = '〇一二三四五六七八九';
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The numerals that a run of Chinese characters may be made of. */
export const HAN_NUMERAL = /^[〇零一二三四五六七八九十百千两点]$/;

/**
 * A Chinese numeral below ten thousand: 八十八 → 88, 三百四十三点二 → 343.2, 一二三 → 123.
 * @returns a decimal string, undefined for what is no numeral.
 */
export function hanNumeral(run: string): string | undefined {
  const [whole = '', fraction] = run.replaceAll('零', '〇').replaceAll('两', '二').split('点');
  const decimals = fraction === undefined ? '' : digitByDigit(fraction);
  const head = /[十百千]/.test(whole) ? byPlace(whole) : digitByDigit(whole);
  if (head === undefined || head === '' || decimals === undefined) return undefined;
  return fraction === undefined ? head : decimals === '' ? undefined : `${head}.${decimals}`;
}

function digitByDigit(text: string): string | undefined {
  const found = [...text].map((c) => DIGITS.indexOf(c));
  return found.includes(-1) ? undefined : found.join('');
}

function byPlace(text: string): string | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const c of text) {
    const place = SMALL[c];
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = undefined;
    } else if (c === '〇') digit = undefined;
    else {
      const d = DIGITS.indexOf(c);
      if (d < 0 || digit !== undefined) return undefined;
      digit = d;
    }
  }
  return String(total + (digit ?? 0));
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** An English number word: `seven`, `eighty`; undefined for any other. */
export function numberWord(word: string): number | undefined {
  const one = ONES.indexOf(word);
  if (one >= 0) return one;
  const ten = TENS.indexOf(word);
  return ten >= 2 ? ten * 10 : undefined;
}

/** An English ordinal: `third` is 3. */
export function ordinalWord(word: string): number | undefined {
  const n = ORDINALS.indexOf(word);
  return n > 0 ? n : undefined;
}
