import type { Language } from '../question/language.ts';

/** Who was asked to choose, and in which language the answer is to be. */
export interface ChoiceHead {
  readonly language: Language;
  readonly askerId: string;
  /** Whether a chart is to be added to the answer. */
  readonly chart?: boolean;
}

/** Discord's limit for a custom_id and for an option's value. */
const LIMIT = 100;
const LETTERS: Readonly<Record<Language, string>> = { en: 'e', 'zh-Hans': 's', 'zh-Hant': 't' };
const HEAD = /^([cg])1([est])([0-9a-z]{8,13})$/;

/** The custom_id of a menu, and the beginning of a button's: version, language, asker. */
export function encodeHead({ language, askerId, chart }: ChoiceHead): string {
  return `${chart ? 'g' : 'c'}1${LETTERS[language]}${BigInt(askerId).toString(36)}`;
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
  const [, kind, letter, asker] = HEAD.exec(at < 0 ? customId : customId.slice(0, at)) ?? [];
  const language = (Object.keys(LETTERS) as Language[]).find((known) => LETTERS[known] === letter);
  if (!language || !asker) return undefined;
  const askerId = [...asker].reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n).toString();
  const query = at < 0 ? undefined : customId.slice(at + 1);
  return { language, askerId, ...(kind === 'g' ? { chart: true } : {}), query };
}
