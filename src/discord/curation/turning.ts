import type { Language } from '../../question/language.ts';
import { type Button, button } from '../choice-rows.ts';
import { curationWords } from './locales/index.ts';

/** What a menu of Discord's holds. */
export const MENU = 25;

/** Which page of a list is shown, counted from 0; a page that is no longer there is the last. */
export function pageAt(wanted: number, items: number, size = MENU): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(items / size));
  return { page: Math.max(0, Math.min(wanted, pages - 1)), pages };
}

/** The buttons to the page before and the page after, where there is one. */
export function turningButtons(
  { page, pages }: { readonly page: number; readonly pages: number },
  idOf: (page: number) => string,
  language: Language,
): readonly Button[] {
  const { previous, next } = curationWords(language).buttons;
  return [
    ...(page > 0 ? [button(idOf(page - 1), previous)] : []),
    ...(page + 1 < pages ? [button(idOf(page + 1), next)] : []),
  ];
}
