import type { Recognised } from '../lattice.ts';
import type { Word } from '../words.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { PeriodMention } from './mention.ts';
import { normalise } from './normal.ts';

const WORTH =
  /\d|half|quarter|year|month|week|twenty|two thousand|january|february|march|april|june|july|august|september|october|november|december|五|年|季|月|周|星期/;

/** Scales make an amount of the number before them. */
const SCALE = /^(?:[万亿]|billions?|millions?|trillions?|bn|mn|mln)$/;

/** "2000 billion yuan", 1141万标箱: four digits with a scale behind them are no year; a unit may follow a year ("exports 2020 USD"). */
function isAmount(words: readonly Word[], from: number, to: number): boolean {
  const [only, next] = [words[from], words[to + 1]];
  const isBare = from === to && only !== undefined && /^\d{4}$/.test(only.text);
  return isBare && next !== undefined && !next.broken && SCALE.test(next.text);
}

/**
 * Finds every period phrase with the tokens that it spans; overlapping readings are all returned and the lattice
 * chooses. `now` is the day of asking, for "last year" and 去年.
 */
export function findPeriods(words: readonly Word[], now: Date, pinyin: boolean): Recognised<PeriodMention>[] {
  const { text, token } = normalise(words, pinyin);
  if (!WORTH.test(text)) return [];
  const out: Recognised<PeriodMention>[] = [];
  const hasHan = /[\u4e00-\u9fff]/.test(text);
  const hasLatin = /[a-z]|\d{4}/.test(text);
  const families = [...(hasLatin ? english : []), ...(hasHan ? chinese : [])];
  for (const family of families)
    for (const { start, end, value } of family(text, now)) {
      let last = end - 1;
      while (last > start && text[last] === ' ') last--;
      const from = token[start];
      const to = token[last];
      if (from === undefined || to === undefined || isAmount(words, from, to)) continue;
      out.push({ from, to: to + 1, value });
    }
  return out;
}
