import { isNumber } from '../../facts/quantity.ts';
import { hanNumeral, numberWord, ordinalWord } from '../extract/numeral.ts';

/** A number at the beginning of a compact text: its digits without separators, and what is left behind it. */
export interface TypedNumber {
  readonly digits: string;
  readonly rest: string;
}

const SMALL = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const BELOW = `(?:(?:${TENS})(?:${SMALL})?|${TEENS}|${SMALL})`;
const HUNDREDS = new RegExp(`^(?:(${SMALL})hundred)?(?:and)?(${BELOW})?`);
const PIECES = new RegExp(`${TENS}|${TEENS}|${SMALL}`, 'g');
const HAN = /^[〇零一二三四五六七八九十百千两点]+/;

/** The number that a text begins with, in digits or in words of either language; undefined where there is none. */
export function numberTyped(text: string): TypedNumber | undefined {
  const [printed] = /^\d[\d,.]*/.exec(text) ?? [];
  if (printed !== undefined)
    return isNumber(printed) ? { digits: printed.replaceAll(',', ''), rest: text.slice(printed.length) } : undefined;
  return hanTyped(text) ?? englishTyped(text);
}

/** 三百四十三; the scale behind it (千万, 百万) may have taken its first character, so the longest that leaves a reading counts. */
function hanTyped(text: string): TypedNumber | undefined {
  const run = HAN.exec(text)?.[0] ?? '';
  const digits = run === '' ? undefined : hanNumeral(run);
  return digits === undefined ? undefined : { digits, rest: text.slice(run.length) };
}

/** "Three hundred", "forty-one": below a thousand, which a scale may follow. */
function englishTyped(text: string): TypedNumber | undefined {
  const [all = '', hundreds = '', below = ''] = HUNDREDS.exec(text) ?? [];
  if (hundreds === '' && below === '') return undefined;
  const small = (below.match(PIECES) ?? []).reduce((sum, word) => sum + (numberWord(word) ?? 0), 0);
  return { digits: String((numberWord(hundreds) ?? 0) * 100 + small), rest: text.slice(all.length) };
}

/** `7`, `7th`, `No. 7`, `第7位`, `第七名`, `seventh`; a bare number only where a rank is asked for. */
export function rankTyped(text: string, isAsked: boolean): string | undefined {
  const [, mark = '', number = '', tail = ''] =
    /^(no\.?|#|rank(?:ed|ing)?|第|排名第?)?(\d{1,5}|[一二三四五六七八九十百]+)(st|nd|rd|th|位|名)?(?:rank)?$/.exec(
      text,
    ) ?? [];
  const isMarked = mark !== '' || /^(?:st|nd|rd|th)$/.test(tail) || text.endsWith('rank');
  if (number !== '' && (isMarked || isAsked)) return /^\d/.test(number) ? number : hanNumeral(number);
  const word = ordinalWord(text.replace(/rank$/, ''));
  return word === undefined ? undefined : String(word);
}
