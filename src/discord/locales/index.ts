import type { Language } from '../../question/language.ts';
import { inTraditional } from '../traditional.ts';
import { en } from './en.ts';
import type { Phrases } from './phrases.ts';
import { zh } from './zh.ts';

let traditional: Phrases | undefined;

/** The bot's own words in a language. */
export function phrases(language: Language): Phrases {
  if (language === 'en') return en;
  if (language === 'zh-Hans') return zh;
  traditional ??= inTraditional(zh);
  return traditional;
}
