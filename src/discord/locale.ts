import { Locale } from 'discord.js';
import type { Language } from '../question/language.ts';

/** Discord's name of each language that is not English. There is no zh-HK. */
export const DISCORD_LOCALES = [
  [Locale.ChineseCN, 'zh-Hans'],
  [Locale.ChineseTW, 'zh-Hant'],
] as const;

/** The language to answer a client in: Chinese as its locale says, English for every other one. */
export function languageOfLocale(locale: string | undefined): Language {
  return DISCORD_LOCALES.find(([name]) => name === locale)?.[1] ?? 'en';
}

/** The language to answer a text in: Chinese for one with Chinese in it, in the client's script; else the client's own. */
export function languageOfText(text: string, client: Language): Language {
  if (client !== 'en') return client;
  return /\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en';
}
