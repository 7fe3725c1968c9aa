import { parsePeriod } from '../facts/period.ts';
import { MEASURES, type Measure } from '../facts/schema.ts';
import type { Claim, Subject, Target } from '../question/query.ts';
import { type SubjectIndex, shortSubject } from './subject-index.ts';

/** Thrown inside the codecs where a text is not what they wrote. */
export class Unreadable extends Error {}

/** The value of a look-up that must succeed. */
export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Unreadable();
  return value;
}

/** Letters, not positions: a new measure must not change what an old button means. */
const MEASURE_LETTERS: Readonly<Record<Measure, string>> = {
  level: 'l',
  growth: 'g',
  share: 's',
  share_change: 'c',
  gap: 'p',
  rank: 'r',
};

const subjectList = (subjects: readonly Subject[]) => subjects.map(shortSubject).join('+');

type Flag = { [K in keyof Target]-?: NonNullable<Target[K]> extends boolean ? K : never }[keyof Target];
/** A target's yes-or-no parts; a new one without a letter does not compile. */
const FLAGS: Readonly<Record<Flag, string>> = { reference: 'r', impliedRate: 'i', derive: 'd', negated: 'n' };
const flagNames = Object.keys(FLAGS) as Flag[];

/** One target as `subjects,open,period,base,measure,flags`, and `,against` where there is one. */
export function encodeTarget(target: Target): string {
  return [
    subjectList(target.subjects),
    subjectList(target.open),
    target.period?.id ?? '',
    target.base?.id ?? '',
    target.measure ? MEASURE_LETTERS[target.measure] : '',
    flagNames.map((flag) => (target[flag] ? FLAGS[flag] : '')).join(''),
    ...(target.against === undefined ? [] : [target.against]),
  ].join(',');
}

export function decodeTarget(text: string, index: SubjectIndex): Target {
  const parts = text.split(',');
  if (parts.length !== 6 && parts.length !== 7) throw new Unreadable();
  const [subjects = '', open = '', period = '', base = '', letter = '', letters = '', against] = parts;
  const subject = (short: string) => found(index.subjects.get(short));
  const list = (texts: string) => (texts === '' ? [] : texts.split('+').map(subject));
  const measure = letter && found(MEASURES.find((known) => MEASURE_LETTERS[known] === letter));
  return {
    subjects: list(subjects),
    open: list(open),
    ...(period ? { period: found(parsePeriod(period)) } : {}),
    ...(base ? { base: found(parsePeriod(base)) } : {}),
    ...(measure ? { measure } : {}),
    ...(against ? { against } : {}),
    ...Object.fromEntries(flagNames.filter((flag) => letters.includes(FLAGS[flag])).map((flag) => [flag, true])),
  };
}

const escapeText = (text: string) => text.replace(/[%~^*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
const unescapeText = (text: string) =>
  text.replace(/%(25|7e|5e|2a)/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
const CLAIM = /^([vpy])([CU-])([tudx-])([\d.-]+)\^(.*)$/su;
const CLAIM_KINDS = { v: 'value', p: 'percent', y: 'year' } as const;
/** A threshold needs no way that it went. */
const MOVED = { up: 'u', down: 'd', unclear: 'x' } as const;
const CURRENCIES = { C: 'CNY', U: 'USD' } as const;

/** The claims of a question, each as kind, currency, threshold or the way it went, value and what was typed. */
export function encodeClaims(claims: readonly Claim[]): string {
  const one = ({ kind, currency, threshold, moved, value, text }: Claim) =>
    `${kind.charAt(0)}${currency?.charAt(0) ?? '-'}${threshold ? 't' : moved ? MOVED[moved] : '-'}${value}^${escapeText(text)}`;
  return claims.map(one).join('*');
}

export function decodeClaims(text: string): Claim[] {
  if (text === '') return [];
  return text.split('*').map((part) => {
    const [, kind, currency, said, value, typed] = found(CLAIM.exec(part) ?? undefined);
    return {
      kind: CLAIM_KINDS[kind as keyof typeof CLAIM_KINDS],
      text: unescapeText(found(typed)),
      value: found(value),
      threshold: said === 't',
      ...(said === 'u' ? { moved: 'up' } : said === 'd' ? { moved: 'down' } : said === 'x' ? { moved: 'unclear' } : {}),
      ...(currency === 'C' || currency === 'U' ? { currency: CURRENCIES[currency] } : {}),
    };
  });
}
