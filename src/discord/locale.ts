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
