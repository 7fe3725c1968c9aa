import { fullYear, group, family as make, type PeriodMention, type Recogniser } from './mention.ts';
import { date, days, half, months, partial, quarters, year } from './span.ts';

/* Chinese phrases over the normal string, in which numerals before 年, 月, 日 … are digits already. */
const Y = '((?:19|20)\\d\\d|(?<!\\d)\\d\\d(?=年)) ?(?:年度?)? ?(?:的|全年)? ?';
const TO = ' ?(?:-|~|/|至|到|和|、) ?';

const family = (source: string, read: (m: RegExpMatchArray, now: Date) => PeriodMention | undefined): Recogniser =>
  make(new RegExp(`(?<!\\d)${source}`, 'g'), read);
const y = (t: string | undefined): number => fullYear(t ?? '');
const n = (t: string | undefined): number => Number(t);

const HALF = '(?:(上|前|头|第1个|第1|首个|首)|(下|后|第2个|第2))个?半年(?:度)?';

const halves: Recogniser[] = [
  family(`${Y}${HALF}`, (m) => half(y(m[1]), m[2] ? 1 : 2)),
  family(HALF, (m) => (m[1] ? partial(1, 6) : partial(7, 12))),
  family(`${Y}(?:年中|中期)`, (m) => ({ kind: 'mid', year: y(m[1]) })),
];

const quarterly: Recogniser[] = [
  family(`${Y}(?:第)?([1-4])(?:个)?季度?`, (m) => quarters(y(m[1]), n(m[2]), n(m[2]))),
  family(`${Y}(?:首|第1个|头1个)季度?`, (m) => quarters(y(m[1]), 1, 1)),
  family(`${Y}(?:末|最后1个)季度?`, (m) => quarters(y(m[1]), 4, 4)),
  family(`${Y}(?:前|头)([2-4])个?季度?`, (m) => quarters(y(m[1]), 1, n(m[2]))),
  family(`${Y}(?:第)?([1-4])(?:季度?)?${TO}(?:第)?([1-4])季度?(?:合计|加总|相加)?`, (m) =>
    quarters(y(m[1]), n(m[2]), n(m[3])),
  ),
  family(`${Y}q([1-4])`, (m) => quarters(y(m[1]), n(m[2]), n(m[2]))),
  family('(?:第)?([1-4])季度', (m) => partial(n(m[1]) * 3 - 2, n(m[1]) * 3)),
  family('(?:前|头)([2-4])个?季度', (m) => partial(1, n(m[1]) * 3)),
];

const MON = '(1[0-2]|0?[1-9])';
const monthly: Recogniser[] = [
  family(
    `${Y}${MON}(?: ?月份?)?(?:1日|1号)?${TO}(?:当年)?${MON} ?月份?(?:底|末|(?:3[01]|30|28|29)(?:日|号))?(?! ?\\d{1,2} ?(?:日|号))`,
    (m) => months(y(m[1]), n(m[2]), y(m[1]), n(m[3])),
  ),
  family(`${Y}(?:前|头|开头|最初|首)(\\d{1,2}) ?个?月`, (m) => months(y(m[1]), 1, y(m[1]), n(m[2]))),
  family(`${Y}(?:最后|末)(\\d{1,2}) ?个?月`, (m) => months(y(m[1]), 13 - n(m[2]), y(m[1]), 12)),
  family(`${Y}${MON} ?月(?:份)?(?:底|末|初|中旬|上旬|下旬|当月)?`, (m) => months(y(m[1]), n(m[2]), y(m[1]), n(m[2]))),
  family(`${Y}${MON} ?月(?:份)?${TO}${Y}${MON} ?月(?:份)?`, (m) => months(y(m[1]), n(m[2]), y(m[3]), n(m[4]))),
  family(`${Y}${MON} ?月(\\d{1,2})(?:日|号)`, (m) =>
    days(date(y(m[1]), n(m[2]), n(m[3])), date(y(m[1]), n(m[2]), n(m[3]))),
  ),
  family(`${MON}(?: ?月份?)?${TO}${MON} ?月份?(?! ?\\d{1,2} ?(?:日|号))`, (m) => partial(n(m[1]), n(m[2]))),
  family(`${MON} ?月1(?:日|号)${TO}${MON} ?月(?:3[01]|30|28|29)(?:日|号)`, (m) => partial(n(m[1]), n(m[2]))),
  family(`(?:前|头)(\\d{1,2}) ?个月`, (m) => partial(1, n(m[1]))),
  family(`${MON} ?月(?:份)(?:底|末|初)?`, (m) => partial(n(m[1]), n(m[1]))),
  family(`(?<!个|前|头)${MON}月(?:底|末|初)?(?!份)`, (m) => partial(n(m[1]), n(m[1]))),
];

const yearly: Recogniser[] = [
  family('((?:19|20)\\d\\d) ?年(?:年)?(?:底|末)', (m) => months(y(m[1]), 12, y(m[1]), 12)),
  family('(?:全年|整年|全年度)', () => partial(1, 12)),
  family('((?:19|20)\\d\\d) ?年(?:度|间)?(?:的)?(?:全年|整年|1整年|全年度|1年)?(?!代|底|末)', (m) => year(y(m[1]))),
  family('(\\d\\d) ?年(?:度)?(?:全年|整年)?(?!代|来|后|间|前|底|末)', (m) => year(y(m[1]))),
  family('(1[0-8]\\d\\d|2[1-9]\\d\\d) ?年', (m) => year(y(m[1]))),
  // 2020年和2021年 are two years, 2020年至2022年 is all that time.
  family(`${Y} ?(?:-|~|/|至|到) ?((?:19|20)\\d\\d) ?年?`, (m) =>
    y(m[2]) > y(m[1]) ? months(y(m[1]), 1, y(m[2]), 12) : undefined,
  ),
  family('民国 ?(\\d{2,3}) ?年', (m) => year(1911 + n(m[1]))),
  family('(?:"|“)?十([一二三四五])五(?:"|”)?(?:规划|计划|时期|期间)?', (m) => {
    const plan = 10 + '一二三四五'.indexOf(m[1] ?? '') + 1;
    return months(1951 + plan * 5, 1, 1955 + plan * 5, 12);
  }),
];

const odd: Recogniser[] = [
  family('((?:19|20)\\d\\d) ?年?年?初', (m) => ({ kind: 'early', year: y(m[1]) })),
  family(`(?:${Y})?第 ?(\\d{1,2}) ?周`, (m) => ({ kind: 'unsupported', typed: m[0] })),
  family(`(?:${Y})?每(?:1)?个?(?:月|季度)`, (m) => ({ kind: 'unsupported', typed: m[0] })),
  family('((?:19|20)?\\d0) ?年代', (m) => ({ kind: 'unsupported', typed: m[0] })),
  family('(?:上|下|这|本)个?(?:周|星期|礼拜)', (m) => ({ kind: 'unsupported', typed: m[0] })),
  family('(?<![十百千两二三四五六七八九几\\d])[一1]年(?:以|之)?前', () => ({ kind: 'shift', years: -1 })),
  family('(?:的)?(?:后1年|次年|下1年|翌年|之后1年)', () => ({ kind: 'shift', years: 1 })),
];

/** Relative to the day of asking. */
const RELATIVE: readonly (readonly [string, number])[] = [
  ['今年', 0],
  ['本年度?', 0],
  ['去年(?!同期)', -1],
  ['前年(?!同期)', -2],
  ['明年', 1],
  ['后年', 2],
];
const relative: Recogniser[] = RELATIVE.flatMap(([phrase, by]) => [
  family(phrase, (_, now) => year(now.getUTCFullYear() + by)),
  family(`${phrase}的?${HALF}`, (m, now) => half(now.getUTCFullYear() + by, m[1] ? 1 : 2)),
]);

/** Chinese period phrases. */
export const chinese: readonly Recogniser[] = [
  group(/半年|年中|中期/, halves),
  group(/季|q/, quarterly),
  group(/月/, monthly),
  group(/年|五|\d{4}/, yearly),
  group(/初|周|每|年代|星期|礼拜|后1年|年(?:以|之)?前|次年|下1年|翌年|之后1年/, odd),
  group(/今年|本年|去年|前年|明年|后年/, relative),
];
