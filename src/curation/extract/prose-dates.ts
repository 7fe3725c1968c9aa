import { type Period, parsePeriod } from '../../facts/period.ts';
import type { PeriodMention } from '../../question/periods/mention.ts';
import type { Word } from '../../question/words.ts';

/** A date of the kinds that only published prose has, over the words that it is made of. */
export interface ProseDate {
  readonly from: number;
  readonly to: number;
  readonly value: PeriodMention;
}

type Read = (m: RegExpMatchArray, text: string, published: Date) => PeriodMention | undefined;

const day = (y: string, m: string, d: string): string => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
const whole = (id: string): PeriodMention | undefined => {
  const period: Period | undefined = parsePeriod(id);
  return period && { kind: 'period', period };
};
const monthsOf = (from: number, to: number): PeriodMention => ({ kind: 'partial', fromMonth: from, toMonth: to });

/** The month so many months before the day of publication. */
const monthBefore = (published: Date, by: number): PeriodMention | undefined =>
  whole(new Date(Date.UTC(published.getUTCFullYear(), published.getUTCMonth() - by, 1)).toISOString().slice(0, 7));

const COUNTS = 'two three four five six seven eight nine ten eleven'.split(' ');
const countOf = (text: string): number => (/\d/.test(text) ? Number(text) : COUNTS.indexOf(text.toLowerCase()) + 2);

const LATER_MONTH = /\b(?:jul|aug|sep|oct|nov|dec)[a-z]*\b|(?:[7-9]|1[0-2])月|下半年|second half/i;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MON =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?';
const month = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const FAMILIES: readonly (readonly [RegExp, Read])[] = [
  // 2023年1月1日至9月15日
  [
    /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日\s?[至到—–~-]+\s?(\d{1,2})月(\d{1,2})日/g,
    ([, y = '', a = '', b = '', c = '', d = '']) => whole(`${day(y, a, b)}/${day(y, c, d)}`),
  ],
  // 6、7、8月: each month of the list but the last, which is read as any month is.
  [
    /(?<![\d.])(1[0-2]|[1-9])(?=(?:[、，,和及与](?:1[0-2]|[1-9])){1,11}月(?!份?[至到—–~-]))/g,
    ([, m]) => monthsOf(Number(m), Number(m)),
  ],
  // "5.9 million over the whole half-year"
  [
    /\b(?:the )?(?:whole|full|entire|first)?\s?half[- ]year\b(?!\s?(?:to|of|ending|ended|[12]\b))/gi,
    (_, text) => (LATER_MONTH.test(text) ? undefined : monthsOf(1, 6)),
  ],
  // "Last month", 上月: before the day of publication; 较上月 is a comparison.
  [
    /\blast month\b(?! of\b)|(?<![比较与和])上个?月(?:[末底]|当月)?/gi,
    (_, _text, published) => monthBefore(published, 1),
  ],
  [/\bthis month\b|本月/gi, (_, _text, published) => monthBefore(published, 0)],
  // "In the nine months": those that were spoken of, from January on.
  [
    new RegExp(
      `\\b(?:the|these|those)(?: same)? (${COUNTS.join('|')}|[2-9]|1[01]) months\\b(?! (?:to|end|through|of|from|since|before|after|later|earlier|ago|between|up|until|till))`,
      'gi',
    ),
    ([, n = '']) => monthsOf(1, countOf(n)),
  ],
  // "In the same year", 同年: all of the year that was spoken of.
  [/\b(?:in|for|over|during) (?:the same|that) year\b|同年|该年/gi, () => monthsOf(1, 12)],
  // 上年末, 上年底: 上年 by itself compares.
  [/上年[末底]/g, (_, _text, published) => whole(String(published.getUTCFullYear() - 1))],
];

/** "June, July and August 2020": one month after the other, and no stretch from July to August. */
const LIST = new RegExp(`\\b${MON}(?:, ${MON}){1,10},? and ${MON} ((?:19|20)\\d\\d)`, 'g');
const NAME = new RegExp(MON, 'g');

function listedMonths(text: string): { readonly at: number; readonly length: number; readonly value: PeriodMention }[] {
  return [...text.matchAll(LIST)].flatMap((m) => {
    const names = [...m[0].matchAll(NAME)];
    return names.flatMap((n, i) => {
      const last = i === names.length - 1;
      const id = `${m[1]}-${String(month(n[0])).padStart(2, '0')}`;
      const value = last ? whole(id) : monthsOf(month(n[0]), month(n[0]));
      const length = last ? m[0].length - n.index : n[0].length;
      return value ? [{ at: m.index + n.index, length, value }] : [];
    });
  });
}

/** "In March", "May exports": written as a name, with no year or day, a month and no verb. */
export function findBareMonths(words: readonly Word[]): ProseDate[] {
  return words.flatMap((w, i): ProseDate[] => {
    const at = w.letters === 'capital' ? ['march', 'may'].indexOf(w.text) : -1;
    const next = words[i + 1];
    const named = next?.letters === 'capital' || next?.kind === 'number' || words[i - 1]?.kind === 'number';
    return at < 0 || (named && !next?.broken) ? [] : [{ from: i, to: i + 1, value: monthsOf(at * 2 + 3, at * 2 + 3) }];
  });
}

/** Finds lists of months, stretches of days and the like, which questions are not asked with. */
export function findProseDates(words: readonly Word[], text: string, published: Date): ProseDate[] {
  const found = FAMILIES.flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((m) => {
      const value = read(m, text, published);
      return value ? [{ at: m.index, length: m[0].length, value }] : [];
    }),
  );
  return [...found, ...listedMonths(text)].flatMap(({ at, length, value }): ProseDate[] => {
    const from = words.findIndex((w) => w.end > at);
    const after = words.findIndex((w) => w.start >= at + length);
    const to = after < 0 ? words.length : after;
    return from >= 0 && to > from ? [{ from, to, value }] : [];
  });
}
