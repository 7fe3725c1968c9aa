import type { PageLocale } from '../../page-server/protocol.ts';
import { en, type Words } from './en.ts';
import { zh } from './zh.ts';
import { zh as zhHant } from './zh-hant.ts';

/** The page's words by the client's language. */
export const WORDS: Readonly<Record<PageLocale, Words>> = { 'en-US': en, 'zh-CN': zh, 'zh-TW': zhHant };

/** The languages to choose from, each in its own words. */
export const LANGUAGES: readonly (readonly [PageLocale, string])[] = [
  ['en-US', 'English'],
  ['zh-CN', '简体中文'],
  ['zh-TW', '繁體中文'],
];

/** Something with a name and its translations, such as a command or a choice. */
export interface Localised {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string | null | undefined>> | null | undefined;
}

/** A name in the client's language, where there is one. */
export function nameIn(locale: PageLocale, { name, name_localizations: names }: Localised): string {
  return names?.[locale] ?? name;
}

/** A description in the client's language, where there is one. */
export function descriptionIn(
  locale: PageLocale,
  described: { readonly description?: string; readonly description_localizations?: Localised['name_localizations'] },
): string {
  return described.description_localizations?.[locale] ?? described.description ?? '';
}
