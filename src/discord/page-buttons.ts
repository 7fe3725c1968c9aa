import type { Reply } from '../engine.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { buttonId, encodeHead, roomAfter } from './choice-id.ts';
import { type Button, button } from './choice-rows.ts';
import { phrases } from './locales/index.ts';
import { encodeQuery } from './query-codec.ts';

/** Buttons to the page before and the page after; none where the query cannot be told in a custom_id. */
export function pageButtons(
  { query, language }: Reply,
  base: FactBase,
  askerId: string,
  at: { readonly page: number; readonly pages: number },
): readonly Button[] {
  const words = phrases(language).card;
  const head = (page: number) => encodeHead({ language, askerId, action: 'page', page });
  const text = encodeQuery(query, base, roomAfter(head(at.pages)));
  if (text === undefined) return [];
  const turn = (page: number, label: string) => button(buttonId(head(page), text), label);
  return [
    ...(at.page > 0 ? [turn(at.page - 1, words.previous)] : []),
    ...(at.page + 1 < at.pages ? [turn(at.page + 1, words.next)] : []),
  ];
}
