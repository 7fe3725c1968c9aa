import { decimalsOf, endsOf, group, isNegative, rescale, scaled, scaleOf } from '../number.ts';
import { checkEn } from './check-en.ts';
import { objectionEn } from './objections-en.ts';
import { seriesEn } from './series-en.ts';
import { whyEn } from './why-en.ts';
import type { Words } from './words.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const SCALE = {
  one: '',
  thousand: ' thousand',
  'ten-thousand': '0,000',
  million: ' million',
  'hundred-million': '00 million',
  billion: ' billion',
  trillion: ' trillion',
} as const;
const month = (day: string): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
const year = (day: string): string => day.slice(0, 4);
const UNIT: Readonly<Record<string, string>> = {
  count: '',
  TEU: ' TEU',
  tonne: ' tonnes',
  'square-metre': ' square metres',
  person: ' people',
  piece: ' pieces',
  times: '',
  'CNY per USD': ' yuan per dollar',
};

/** English has no words for 万 and 亿: such numbers are shown in thousands, millions or billions, digits unchanged. */
function amountEn(printed: string, unit: string, scale: keyof typeof SCALE): string {
  const money = unit === 'CNY' || unit === 'USD';
  const number = `${group(printed)}${SCALE[scale]}`;
  if (money) return `${unit} ${number}`;
  if (unit === 'percent') return `${printed}%`;
  if (unit === 'percentage-point') return `${printed} percentage points`;
  if (unit === 'rank') return `no. ${printed}`;
  return `${number}${UNIT[unit] ?? ` ${unit}`}`;
}

const sign = (text: string): string => (text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`);

export const en: Words = {
  name: 'en',
  quantity: (q, signed) => {
    const shown =
      q.scale === 'ten-thousand'
        ? { ...q, printed: rescale(q, 'million'), scale: 'million' as const }
        : q.scale === 'hundred-million'
          ? { ...q, printed: rescale(q, 'billion'), scale: 'billion' as const }
          : q;
    const text = amountEn(shown.printed, q.unit, shown.scale);
    return signed ? sign(text) : isNegative(q) ? text.replace('-', '−') : text;
  },
  printed: (q) =>
    q.scale === 'ten-thousand' || q.scale === 'hundred-million'
      ? `${q.printed} ${q.scale === 'hundred-million' ? '亿' : '万'} (${q.unit})`
      : undefined,
  derived: (d) => {
    const scale = scaleOf(d);
    const text = amountEn(scaled(d.value, scale, decimalsOf(d)), d.unit, scale);
    return `${d.interval.low.equals(d.interval.high) ? '' : 'about '}${d.measure === 'growth' || d.unit === 'percentage-point' ? sign(text) : text.replace('-', '−')}`;
  },
  between: (d) => {
    const ends = endsOf(d);
    return ends ? `between ${ends[0]} and ${ends[1]}`.replaceAll('-', '−') : '';
  },
  formula: (d) => en.formulaName(d.formula),
  period: (p) => {
    switch (p.kind) {
      case 'year':
        return p.id;
      case 'half':
        return `first half of ${year(p.start)}`.replace('first', p.id.endsWith('1') ? 'first' : 'second');
      case 'quarter':
        return `Q${p.id.slice(-1)} ${year(p.start)}`;
      case 'month':
        return `${month(p.start)} ${year(p.start)}`;
      case 'months':
        return `${month(p.start)}–${month(p.end)} ${year(p.start)}`;
      case 'asof':
        return p.start.slice(0, 7) === p.end.slice(0, 7)
          ? `as of ${month(p.start)} ${year(p.start)}`
          : `as of ${p.id.slice(5)}`;
      default:
        return p.id.replace('/', ' to ');
    }
  },
  measure: (m, against) =>
    ({
      level: '',
      growth: 'growth on the year before',
      share: against ? `share of ${against}` : 'share',
      share_change: 'change of the share on the year before',
      gap: against ? `lead over the growth of ${against}` : 'lead over the growth of the reference area',
      rank: against ? `rank (${against})` : 'rank',
    })[m],
  label: ({ subject, place, period, measure }) => [subject, place, period, measure].filter((x) => x).join(', '),
  headline: (label, value) => `${label}: ${value}`,
  also: (value) => `The source also prints ${value}.`,
  contextLine: (label, value) => `${label}: ${value}`,
  derivedMark: (formula, between) =>
    `Derived, not published: ${formula}${between ? `; ${between}, given the rounding` : ''}.`,
  reference: (place) => place,
  formulaName: (f) =>
    ({
      'level-before': 'the later value divided by one plus its growth',
      'reference-growth': 'own growth less the lead',
      'part-of-whole': 'the whole times the share',
      'share-of': 'the part divided by the whole',
      'share-before': 'the later share less its change',
      'implied-rate': 'the yuan amount divided by the dollar amount, both as printed',
      converted: 'the printed amount at the rate that the same source implies',
      difference: 'the one less the other',
      ratio: 'the first divided by the second',
      sum: 'added together',
      'growth-between': 'growth between the two',
    })[f],
  premiseFalse: 'No. ',
  premiseTrue: 'Yes. ',
  premise: {
    value: (c, holds) =>
      holds
        ? `The ${c.text} in the question agrees with the source.`
        : `The ${c.text} in the question is not what the source gives.`,
    threshold: (c, than) => `That is ${than === 'equal' ? 'exactly' : than} the ${c.text} in the question.`,
    direction: (claimed, holds) =>
      holds ? '' : claimed === 'down' ? 'It went up, not down.' : 'It went down, not up.',
    year: (c, holds) => (holds ? '' : `Not ${c.text}.`),
    unjudged: (c) => `The ${c.text} in the question was not checked.`,
  },
  assumedLatest: (p) => `No period was given: ${p} is the latest on file.`,
  assumedBefore: (p, newer, isDoubtful) =>
    `No period was given: ${p} is taken; a newer figure, for ${newer}, is ${isDoubtful ? 'doubtful as printed' : 'on file too'}.`,
  assumedAsOf: (p) => `It is a count on a date: ${p}.`,
  assumedSubject: (s) => `Taken to mean: ${s}.`,
  assumedMeasure: (m) => `Taken to mean: ${m}.`,
  missingCurrency: (c) => `No source gives this in ${c}, and none implies a rate for it.`,
  source: ({ source, paragraphs }) =>
    `Source: “${source.title}”, ${source.publisher}${source.published ? `, ${source.published}` : ''}, ${paragraphs
      .map((p) => (p === 'sidebar' ? 'sidebar' : `paragraph ${p}`))
      .join(', ')}. ${source.url}`,
  sourceHeadline: (s) => `“${s.title}”, ${s.publisher}${s.published ? `, published ${s.published}` : ''}`,
  dispute: (value, s) => `Another source differs: ${value} (${s.publisher}${s.published ? `, ${s.published}` : ''}).`,
  doubtful: (value, printed) =>
    printed === undefined ? `${value} as printed, which is doubtful` : `${value}, doubtful, printed as “${printed}”`,
  disputed: (why) => `Doubtful as printed: ${why}`,
  note: (text) => `Note: ${text}`,
  qualifier: { about: 'about ', nearly: 'nearly ', over: 'over ', target: 'target: ' },
  compare: {
    pair: (items) => items.join(' · '),
    result: (operation, value) =>
      `${{ difference: 'difference', share: 'share', sum: 'together' }[operation]}: ${value}`,
    ratio: (first, second, value) => `ratio of ${first} to ${second}: ${value}`,
    largest: (label, of) => `${of > 2 ? 'Highest' : 'Higher'}: ${label}.`,
  },
  list: (total) => `${total} figures on file`,
  more: (n) => `… and ${n} more`,
  clarify: (why, word) =>
    why === 'spelling'
      ? `I could not read “${word ?? ''}”. Did you mean one of these?`
      : 'Several figures fit. Which one do you mean?',
  unknown: (reason, word, period) => {
    const named = word ? ` (“${word}”)` : '';
    switch (reason) {
      case 'place':
        return `I don't have figures for that place${named}: this base is about Xiamen.`;
      case 'indicator':
        return `I don't have that${named}.`;
      case 'period':
        return `I don't have that figure for ${period ?? 'that period'}${period ? '' : named}.`;
      case 'measure':
        return `I don't have that measure${named} of it.`;
      case 'attribute':
        return `I don't have that: nothing on file tells about it${named}.`;
      case 'opinion':
        return 'I only give published figures, no opinions or advice.';
      case 'forecast':
        return 'I only give published figures, no forecasts.';
      case 'not-a-question':
        return 'I could not find a question about the city’s trade in that. Try: “services trade, first half of 2021”, or /help.';
      case 'too-long':
        return 'That is too long for me. Please ask in at most 2,000 characters.';
      case 'range-backwards':
        return 'That range runs backwards: the first period has to come before the last.';
      case 'not-derivable':
        return 'I can’t work that out from what is on file.';
    }
  },
  near: 'Nearest on file:',
  browse: (topic) => (topic ? `On file about ${topic}` : 'On file, by topic'),
  topic: (t) =>
    ({
      'service-outsourcing': 'Service outsourcing',
      'services-trade': 'Services trade',
      'digital-services': 'Digital services',
      'pilot-tasks': 'Pilot tasks',
      'goods-trade': 'Goods trade',
      economy: 'Economy',
      investment: 'Investment',
      port: 'Port',
      aviation: 'Aviation',
      exhibitions: 'Exhibitions',
      rail: 'Rail',
      zones: 'Zones and parks',
      city: 'The city',
    })[t],
  sources: (n) => `${n} sources on file`,
  sourceEntry: (s, n) =>
    `“${s.title}”, ${s.publisher}${s.published ? `, ${s.published}` : ''}: ${n} ${n === 1 ? 'fact' : 'facts'}. ${s.url}`,
  statementsHead: 'Also stated:',
  series: seriesEn,
  why: whyEn,
  check: checkEn,
  objection: objectionEn,
  separator: ', ',
};
