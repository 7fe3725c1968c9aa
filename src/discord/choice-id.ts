import type { Language } from '../question/language.ts';

/** What a button or menu does with the query that it carries. A letter is never given a new meaning: old buttons live on. */
const ACTIONS = {
  /** Answers the query in place. */
  answer: 'c',
  /** As `answer`, with the chart. */
  chart: 'g',
  /** Another page of the same answer. */
  page: 'p',
  /** The publications behind it, in full. */
  source: 's',
  /** What was read, filled in and worked out. */
  why: 'w',
  /** A menu of what it can be compared with. */
  compare: 'm',
  /** A menu of what else may have been meant. */
  other: 'n',
  /** A form to ask again. */
  rephrase: 'r',
  /** Takes the reply away. */
  delete: 'd',
} as const;

export type ChoiceAction = keyof typeof ACTIONS;

/** Who was asked to choose, in which language the answer is to be, and what the click does. */
export interface ChoiceHead {
  readonly language: Language;
  readonly askerId: string;
  readonly action: ChoiceAction;
  /** Which page, counted from 0; only for `page`. */
  readonly page?: number;
}

/** Discord's limit for a custom_id and for an option's value. */
const LIMIT = 100;
const LETTERS: Readonly<Record<Language, string>> = { en: 'e', 'zh-Hans': 's', 'zh-Hant': 't' };
const HEAD = /^([a-z])1([est])([0-9a-z]{8,13})(?:\.([0-9a-z]{1,4}))?$/;

/** The custom_id of a menu, and the beginning of a button's: what it does, version, language, asker, page. */
export function encodeHead({ language, askerId, action, page }: ChoiceHead): string {
  const number = page === undefined ? '' : `.${page.toString(36)}`;
  return `${ACTIONS[action]}1${LETTERS[language]}${BigInt(askerId).toString(36)}${number}`;
}

/** Characters left for a button's query. */
export function roomAfter(head: string): number {
  return LIMIT - head.length - 1;
}

export function buttonId(head: string, query: string): string {
  return `${head}|${query}`;
}

/** Splits a custom_id into who it asks and, on a button, the query; undefined when this version did not write it. */
export function readChoiceId(customId: string): (ChoiceHead & { readonly query: string | undefined }) | undefined {
  const at = customId.indexOf('|');
  const [, kind, letter, asker, number] = HEAD.exec(at < 0 ? customId : customId.slice(0, at)) ?? [];
  const language = (Object.keys(LETTERS) as Language[]).find((known) => LETTERS[known] === letter);
  const action = (Object.keys(ACTIONS) as ChoiceAction[]).find((known) => ACTIONS[known] === kind);
  if (!language || !action || !asker || (number === undefined) === (action === 'page')) return undefined;
  const askerId = [...asker].reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n).toString();
  const query = at < 0 ? undefined : customId.slice(at + 1);
  return { language, askerId, action, ...(number === undefined ? {} : { page: parseInt(number, 36) }), query };
}
