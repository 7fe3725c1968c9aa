import type { Language } from '../../../question/language.ts';
import { inTraditional } from '../../traditional.ts';
import { en } from './en.ts';
import type { CurationWords } from './words.ts';
import { zh } from './zh.ts';

let traditional: CurationWords | undefined;

/** What moderators read, in a language. */
export function curationWords(language: Language): CurationWords {
  if (language === 'en') return en;
  if (language === 'zh-Hans') return zh;
  traditional ??= inTraditional(zh);
  return traditional;
}
