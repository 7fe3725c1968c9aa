import { fullYear, group, family as make, type PeriodMention, type Recogniser } from './mention.ts';
import { date, days, half, months, named, partial, quarters, year } from './span.ts';

/* Pieces of the patterns. Every repetition is bounded, so that no text makes a pattern run long. */
const Y = '((?:19|20)\\d\\d)';
const YY = '((?:19|20)\\d\\d|\\d\\d)(?![\\d.-]?\\d)';
const MON =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)';
const ORD =
  '(first|second|third|fourth|last|1st|2nd|3rd|4th|1 st|2 nd|3 rd|4 th|opening|initial|final|latter|former|closing|early)';
const DAY = '(\\d{1,2})(?: ?(?:st|nd|rd|th))?';
const OF = '(?: (?:of|in|for|from|during))?(?: the)?(?: (?:calendar |fiscal )?year)?(?: of)?';
const TO = ' ?(?:-|~|/|to|till|until|through|thru|and|up to)(?: the)?(?: end)?(?: of)? ?';
const COUNT: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
const N = '(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const month = (m: string | undefined): number => MONTHS.indexOf((m ?? '').slice(0, 3)) + 1;
const count = (n: string | undefined): number => COUNT[n ?? ''] ?? Number(n);
const y = (t: string | undefined): number => fullYear(t ?? '');
const ordinal = (t: string | undefined, of: number): number => {
  const w = (t ?? '').replace(' ', '');
  if (/^(first|1st|opening|initial|former|early)/.test(w)) return 1;
  if (/^(last|final|latter|closing)/.test(w)) return of;
  return /^(second|2nd)/.test(w) ? 2 : /^(third|3rd)/.test(w) ? 3 : 4;
};
const re = (source: string): RegExp => new RegExp(`(?<![a-z0-9.])${source}(?![a-z0-9])`, 'g');
const family = (source: string, read: (m: RegExpMatchArray, now: Date) => PeriodMention | undefined): Recogniser =>
  make(re(source), read);

const halves = group(/half|semester|sem |[hs] ?[12]|[12] ?h/, [
  family(`${ORD}[- ](?:half|half year|halfyear|6 months half)${OF} ?${YY}`, (m) => half(y(m[2]), ordinal(m[1], 2))),
  family(`${Y} ?(?:s |'s )?${ORD} half(?: year)?`, (m) => half(y(m[1]), ordinal(m[2], 2))),
  family(`h ?([12])(?: of| in| for)?[-/ ]?${YY}`, (m) => half(y(m[2]), Number(m[1]))),
  family(`${Y}[-/ ]?s ?([12])`, (m) => half(y(m[1]), Number(m[2]))),
  family(`${Y}[-/ ]?h ?([12])`, (m) => half(y(m[1]), Number(m[2]))),
  family(`([12]) ?h(?: of| in| for)?[-/ ]?${YY}`, (m) => half(y(m[2]), Number(m[1]))),
  family(`${Y}[-/ ]?([12]) ?h`, (m) => half(y(m[1]), Number(m[2]))),
  family(
    `(?:the )?half(?: year)? (?:to|ending|ended|through|until) (?:the end of |end )?(june|jun|december|dec) ${YY}`,
    (m) => half(y(m[2]), month(m[1]) / 6),
  ),
  family(
    `(?:the )?half(?: |-)?year (?:to|ending|ended|through|until|that closed on|closed on|closing) (?:the )?(?:end of )?(?:${DAY} )?${MON} ${YY}`,
    (m) => half(y(m[3]), month(m[2]) / 6),
  ),
  family(`(?:the )?half(?: |-)?year (?:to|ending|ended|through|until) 30[-/.]0?6[-/.]${Y}`, (m) => half(y(m[1]), 1)),
  family(`(?:semester|half|sem|s) ?([12])(?: of| in)? ${YY}`, (m) => half(y(m[2]), Number(m[1]))),
  family(`(?:the )?${ORD} semester${OF} ${YY}`, (m) => half(y(m[2]), ordinal(m[1], 2))),
  family(`half(?:-| )?year ([12])(?: of)? ${YY}`, (m) => half(y(m[2]), Number(m[1]))),
  family(`(?:the )?${ORD}[- ](?:half|half year|halfyear|6 months)(?: of the year)?`, (m) =>
    ordinal(m[1], 2) === 1 ? partial(1, 6) : partial(7, 12),
  ),
  family('(?:h ?([12])|([12]) ?h)', (m) => ((m[1] ?? m[2]) === '1' ? partial(1, 6) : partial(7, 12))),
]);

const quarterly = group(/quarter|q ?[1-4]|[1-4] ?q/, [
  family(`(?:q ?([1-4])|([1-4]) ?q)(?: of| in| for)?[-/ ]?${YY}`, (m) =>
    quarters(y(m[3]), Number(m[1] ?? m[2]), Number(m[1] ?? m[2])),
  ),
  family(`${Y}[-/ ]?(?:q ?([1-4])|([1-4]) ?q)`, (m) => quarters(y(m[1]), Number(m[2] ?? m[3]), Number(m[2] ?? m[3]))),
  family(`${ORD} quarter${OF} ${YY}`, (m) => quarters(y(m[2]), ordinal(m[1], 4), ordinal(m[1], 4))),
  family(`${Y} ${ORD} quarter`, (m) => quarters(y(m[1]), ordinal(m[2], 4), ordinal(m[2], 4))),
  family(
    `q ?([1-4]) ?(?:-|/|\\+|&|,|to|through|and|plus) ?q ?([1-4])(?: of| in| for)?[- ]?${YY}(?: combined| together)?`,
    (m) => quarters(y(m[3]), Number(m[1]), Number(m[2])),
  ),
  family(`${Y} ?q ?([1-4]) ?(?:-|/|\\+|&|,|to|through|and|plus) ?q ?([1-4])`, (m) =>
    quarters(y(m[1]), Number(m[2]), Number(m[3])),
  ),
  family(`(?:first|opening|initial) (two|three|2|3) quarters${OF} ${YY}`, (m) => quarters(y(m[2]), 1, count(m[1]))),
  family(`(?:last|final|closing) (two|2) quarters${OF} ${YY}`, (m) => quarters(y(m[2]), 3, 4)),
  family(`(?:the )?first and second quarters?(?: combined)?${OF} ${YY}`, (m) => quarters(y(m[1]), 1, 2)),
  family(`(?:q ?([1-4])|([1-4]) ?q)`, (m) => partial(Number(m[1] ?? m[2]) * 3 - 2, Number(m[1] ?? m[2]) * 3)),
  family(`(?:the )?(?:first|opening|initial) (two|three|2|3) quarters`, (m) => partial(1, count(m[1]) * 3)),
  family(`(?:the )?${ORD} quarter`, (m) => partial(ordinal(m[1], 4) * 3 - 2, ordinal(m[1], 4) * 3)),
]);

const monthly = group(/month|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/, [
  family(`(?:the )?(?:first|opening|initial|1 st|1st) ${N}(?: |-)months?${OF} ${YY}`, (m) =>
    months(y(m[2]), 1, y(m[2]), count(m[1])),
  ),
  family(`(?:the )?(?:last|final|closing) ${N} months?${OF} ${YY}`, (m) =>
    months(y(m[2]), 13 - count(m[1]), y(m[2]), 12),
  ),
  family(`${Y} ?(?:s )?first ${N} months`, (m) => months(y(m[1]), 1, y(m[1]), count(m[2]))),
  family(
    `(?:the )?${N}(?: |-)months? (?:to|till|until|through|ending|ended|up to)(?: on| in| with)?(?: the)?(?: end| close)?(?: of)?(?: ${DAY})? ?${MON}(?: ${DAY})? ${YY}`,
    (m) => {
      const [n, to, at] = [count(m[1]), month(m[3]), y(m[5])];
      const first = to - n + 1;
      return first >= 1 ? months(at, first, at, to) : months(at - 1, first + 12, at, to);
    },
  ),
  family(`(?:from |between )?${MON}${TO}${MON}(?: of| in)?[ -]?${YY}`, (m) =>
    months(y(m[3]), month(m[1]), y(m[3]), month(m[2])),
  ),
  family(`(?:from |between )?${Y} ${MON}${TO}${MON}`, (m) => months(y(m[1]), month(m[2]), y(m[1]), month(m[3]))),
  family(`(?:from |between )?${MON} ${YY}${TO}${MON} ${YY}`, (m) => months(y(m[2]), month(m[1]), y(m[4]), month(m[3]))),
  family(`(?:the )?(?:first|opening) ${N} months(?: of the year)?`, (m) => partial(1, count(m[1]))),
  family(
    `(?:the )?(?:end of |end-?|late |close of |as at end-? ?|month of )?${MON}(?: of| in)?(?: the year)?[ -]?(?:of )?${YY}`,
    (m) => months(y(m[2]), month(m[1]), y(m[2]), month(m[1])),
  ),
  family(`${Y} ?[-/,]? ?${MON}`, (m) => months(y(m[1]), month(m[2]), y(m[1]), month(m[2]))),
  family(`${MON}${TO}${MON}`, (m) => partial(month(m[1]), month(m[2]))),
  family(`${MON}`, (m) =>
    m[1] === 'may' || m[1] === 'march' || m[1] === 'mar' || m[1] === 'sep'
      ? undefined
      : partial(month(m[1]), month(m[1])),
  ),
]);

const daily = group(/\d[-/.]\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/, [
  family(`(?:from |between )?(?:the )?${DAY}(?: of)? ${MON}${TO}${DAY}(?: of)? ${MON}(?: of)?,? ${Y}`, (m) =>
    days(date(y(m[5]), month(m[2]), Number(m[1])), date(y(m[5]), month(m[4]), Number(m[3]))),
  ),
  family(`(?:from |between )?${MON} ${DAY}${TO}${MON} ${DAY},? ${Y}`, (m) =>
    days(date(y(m[5]), month(m[1]), Number(m[2])), date(y(m[5]), month(m[3]), Number(m[4]))),
  ),
  family(`(?:from |between )?${DAY} ${MON} ${Y}${TO}${DAY} ${MON} ${Y}`, (m) =>
    days(date(y(m[3]), month(m[2]), Number(m[1])), date(y(m[6]), month(m[5]), Number(m[4]))),
  ),
  family(`${DAY}(?: of)? ${MON}${TO}${DAY}(?: of)? ${MON}`, (m) =>
    Number(m[1]) === 1 && Number(m[3]) >= 28 ? partial(month(m[2]), month(m[4])) : undefined,
  ),
  family(`${MON} ${DAY}${TO}${MON} ${DAY}`, (m) =>
    Number(m[2]) === 1 && Number(m[4]) >= 28 ? partial(month(m[1]), month(m[3])) : undefined,
  ),
  family(`(?:the )?${DAY}(?: of)? ${MON},? ${Y}`, (m) =>
    days(date(y(m[3]), month(m[2]), Number(m[1])), date(y(m[3]), month(m[2]), Number(m[1]))),
  ),
  family(`${MON} ${DAY},? ${Y}`, (m) =>
    days(date(y(m[3]), month(m[1]), Number(m[2])), date(y(m[3]), month(m[1]), Number(m[2]))),
  ),
  family(`${Y}-(\\d\\d)-(\\d\\d)(?:${TO}| ?[至到] ?)${Y}-(\\d\\d)-(\\d\\d)`, (m) =>
    days(date(y(m[1]), Number(m[2]), Number(m[3])), date(y(m[4]), Number(m[5]), Number(m[6]))),
  ),
  family(`(${Y}-\\d\\d)(?:${TO}| ?[至到] ?)(${Y}-\\d\\d-\\d\\d)`, (m) => named(`${m[1]}/${m[3]}`)),
  family(`${Y}([-/.])(\\d{1,2})\\2(\\d{1,2})`, (m) =>
    days(date(y(m[1]), Number(m[3]), Number(m[4])), date(y(m[1]), Number(m[3]), Number(m[4]))),
  ),
  family(`${Y}[-/.](0?[1-9]|1[0-2])${TO}${Y}[-/.](0?[1-9]|1[0-2])`, (m) =>
    months(y(m[1]), Number(m[2]), y(m[3]), Number(m[4])),
  ),
  family(`${Y}[-/. ](0?[1-9]|1[0-2]) ?[-~] ?(0?[1-9]|1[0-2])(?: months?)?`, (m) =>
    Number(m[3]) > Number(m[2]) ? months(y(m[1]), Number(m[2]), y(m[1]), Number(m[3])) : undefined,
  ),
  family(`(0?[1-9]|[12]\\d|3[01])[-/.](0?[1-9]|1[0-2])[-/.]${Y}`, (m) =>
    days(date(y(m[3]), Number(m[2]), Number(m[1])), date(y(m[3]), Number(m[2]), Number(m[1]))),
  ),
  family(`${Y}[-/.](0[1-9]|1[0-2])`, (m) => months(y(m[1]), Number(m[2]), y(m[1]), Number(m[2]))),
  family(`(0[1-9]|1[0-2])/${Y}`, (m) => months(y(m[2]), Number(m[1]), y(m[2]), Number(m[1]))),
  family(`${Y}[-/.]?0?1${TO}0?([2-9]|1[0-2])(?: months)?`, () => undefined),
]);

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const yearly = group(/\d{4}|year|thousand|twenty|fy|cy/, [
  family(
    `(?:the )?(?:year|twelve months|12 months) (?:to|ended|ending|through)(?: on)?(?: the)?(?: end of)? ?(?:31 )?(?:december|dec)(?: 31)? ${Y}`,
    (m) => year(y(m[1])),
  ),
  family(`(?:the )?(${ORDINALS.join('|')}) month(?: of)? ${Y}`, (m) =>
    months(y(m[2]), ORDINALS.indexOf(m[1] ?? '') + 1, y(m[2]), ORDINALS.indexOf(m[1] ?? '') + 1),
  ),
  family(
    `(?:the )?(?:full |whole |entire |calendar |fiscal |financial )*(?:year|fy|cy|year of|the year)[- ]?${YY}`,
    (m) => year(y(m[1])),
  ),
  family(`fy ?${YY}`, (m) => year(y(m[1]))),
  family(`(?:end|end of|by the end of|late|year end|yearend|the end of|close of)[- ]?${Y}`, (m) =>
    months(y(m[1]), 12, y(m[1]), 12),
  ),
  family('(?:the )?(?:full|whole|entire) (?:calendar )?year(?: as a whole)?|(?:the )?year as a whole', () =>
    partial(1, 12),
  ),
  family(`${Y}(?: full year| calendar year)?`, (m) => year(y(m[1]))),
  family(`(1[0-8]\\d\\d|2[1-9]\\d\\d)`, (m) => year(y(m[1]))),
  family(
    '(?:the )?(?:year )?(?:two thousand(?: and)?|twenty) (twenty|nineteen|eighteen|seventeen|sixteen|fifteen|ten|eleven|twelve|thirteen|fourteen)(?:[- ](one|two|three|four|five|six|seven|eight|nine))?',
    (m) => {
      const tens: Readonly<Record<string, number>> = {
        ten: 10,
        eleven: 11,
        twelve: 12,
        thirteen: 13,
        fourteen: 14,
        fifteen: 15,
        sixteen: 16,
        seventeen: 17,
        eighteen: 18,
        nineteen: 19,
        twenty: 20,
      };
      return year(2000 + (tens[m[1] ?? ''] ?? 0) + (COUNT[m[2] ?? ''] ?? 0));
    },
  ),
  family(`mid(?:dle)?(?: of)?[- ]?(?:(?:the )?year[- ]?)?${Y}`, (m) => ({ kind: 'mid', year: y(m[1]) })),
  // "Between 2020 and 2022" is all that time; "2021 and 2022" are two years.
  family(`(?:from ${Y}${TO}|between ${Y}${TO}|${Y} ?(?:-|~|/|to|till|until|through|thru|up to) ?)${YY}`, (m) => {
    const from = y(m[1] ?? m[2] ?? m[3]);
    return y(m[4]) > from ? months(from, 1, y(m[4]), 12) : undefined;
  }),
  family('(?:the )?(\\d{2}) th five year plan', (m) => months(1951 + Number(m[1]) * 5, 1, 1955 + Number(m[1]) * 5, 12)),
]);

const odd = group(/week|wk|cw|\d0 ?s|year|month|quarter|day|fortnight|early|start|beginning|part of/, [
  family(`(?:the )?(?:week|wk|calendar week|cw) ?(\\d{1,2})(?: of| in)?(?: the)?(?: year)? ?(?:${Y})?`, (m) => ({
    kind: 'unsupported',
    typed: m[0],
  })),
  family(`(?:the )?(\\d{1,2}) ?(?:st|nd|rd|th) week(?: of| in)?(?: the)?(?: year)? ?(?:${Y})?`, (m) => ({
    kind: 'unsupported',
    typed: m[0],
  })),
  family(`(?:the )?(?:start of |end of |early |late |mid )?(?:the )?(?:(?:19|20)?\\d0) ?s`, (m) => ({
    kind: 'unsupported',
    typed: m[0],
  })),
  family(
    `(?:the )?(?:week|weekend|fortnight|day) (?:of|to|from|ending|starting)(?: the)? ${DAY}(?: of)? ${MON}(?: ${Y})?`,
    (m) => ({ kind: 'unsupported', typed: m[0] }),
  ),
  family(`(?:each|every) (?:single )?(?:month|quarter)(?:(?: of| in)?(?: the)?(?: year)? ${Y})?`, (m) => ({
    kind: 'unsupported',
    typed: m[0],
  })),
  family('(?:the|one|a) year (?:after|following)(?! that)', () => ({ kind: 'shift', years: 1 })),
  family('(?:the|one|a) (?:full )?year (?:before|prior to|ahead of|preceding|earlier than)', () => ({
    kind: 'shift',
    years: -1,
  })),
  family(
    `(?:in )?(?:early|the start of|start of|the beginning of|beginning of|the (?:first|early|opening) part of) ${Y}`,
    (m) => ({ kind: 'early', year: y(m[1]) }),
  ),
  family(`(?:in )?(?:the )?${N} years (?:to|until|before|up to) ${Y}`, (m) => ({ kind: 'unsupported', typed: m[0] })),
  family('(?:two|2) years (?:earlier|before)$', () => ({ kind: 'shift', years: -2 })),
  family('(?:a|one) year later|the (?:following|next) year', () => ({ kind: 'shift', years: 1 })),
  family('(?:twelve|12) months (?:before|prior to)', () => ({ kind: 'shift', years: -1 })),
  family('(?:two|2) years (?:before|prior to|earlier than)', () => ({ kind: 'shift', years: -2 })),
]);

/** Relative to the day of asking. */
const relative = group(/this year|current year|last|past year|next year/, [
  family('(?:this|the current) year', (_, now) => year(now.getUTCFullYear())),
  family('(?:last|the past) year', (_, now) => year(now.getUTCFullYear() - 1)),
  family('next year', (_, now) => year(now.getUTCFullYear() + 1)),
  family('(?:the )?last (?:quarter|month|half)(?! of)', (m) => ({ kind: 'unsupported', typed: m[0] })),
]);

/** English period phrases, one family after the other; the lattice picks the longest. */
export const english: readonly Recogniser[] = [halves, quarterly, monthly, daily, yearly, odd, relative];
