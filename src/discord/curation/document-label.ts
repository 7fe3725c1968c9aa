import { recordLabel } from '../../answer/record-text.ts';
import type { Body, Entity } from '../../curation/document.ts';
import type { FactBase } from '../../facts/fact-base.ts';
import type { Language } from '../../question/language.ts';
import { curationWords } from './locales/index.ts';

/** What a record is, by its names: "Goods exports, Xiamen, 2024", "indicator: Camels". `key` where it has none. */
export function documentLabel(
  base: FactBase,
  { entity, key, body }: { readonly entity: Entity; readonly key: string; readonly body: Body | undefined },
  language: Language,
): string {
  const words = curationWords(language);
  if (entity === 'observation' && body) return recordLabel(base, body, language, words.proposal.unread);
  const { names, title, term } = (body ?? {}) as {
    readonly names?: { readonly en: string; readonly zh: string };
    readonly title?: string;
    readonly term?: string;
  };
  const name = names?.[language === 'en' ? 'en' : 'zh'] ?? title ?? term ?? key;
  return words.proposal.record(words.entities[entity], name);
}
