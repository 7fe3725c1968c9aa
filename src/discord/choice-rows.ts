import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { FactBase } from '../facts/fact-base.ts';
import type { Query } from '../question/query.ts';
import { buttonId, type ChoiceHead, encodeHead, roomAfter } from './choice-id.ts';
import { cut } from './cut.ts';
import { phrases } from './locales/index.ts';
import { encodeQuery } from './query-codec.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type Button = APIButtonComponentWithCustomId;

/** Something to click: a query and the words on it. */
export interface LabelledChoice {
  readonly query: Query;
  readonly label: string;
}

const BUTTONS = 5;
const BUTTON_LABEL = 80;
const OPTIONS = 25;
const OPTION_TEXT = 100;

export function button(customId: string, label: string, style: Button['style'] = ButtonStyle.Secondary): Button {
  return { type: ComponentType.Button, style, custom_id: customId, label };
}

/** Buttons in as few rows as they fit. */
export function buttonRows(buttons: readonly Button[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += BUTTONS)
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + BUTTONS) });
  return rows;
}

/**
 * Choices as one row: up to five as buttons, up to twenty-five as a menu. A menu too where a label would not fit on a
 * button, or where `asMenu` is set. A choice that cannot be told in a custom_id is left out.
 */
export function choiceRows(
  choices: readonly LabelledChoice[],
  asked: Pick<ChoiceHead, 'language' | 'askerId'>,
  base: FactBase,
  { asMenu = false } = {},
): Row[] {
  const id = encodeHead({ ...asked, action: 'answer' });
  const told = choices.flatMap(({ query, label }) => {
    const text = encodeQuery(query, base, roomAfter(id));
    return text === undefined || label === '' ? [] : [{ text, label }];
  });
  const seen = new Set<string>();
  const distinct = told.filter(({ text }) => !seen.has(text) && seen.add(text));
  if (distinct.length === 0) return [];
  const areShort = distinct.length <= BUTTONS && distinct.every(({ label }) => label.length <= BUTTON_LABEL);
  if (areShort && !asMenu) return buttonRows(distinct.map(({ text, label }) => button(buttonId(id, text), label)));
  const options = distinct
    .slice(0, OPTIONS)
    .map(({ text, label }) => ({ label: cut(label, OPTION_TEXT), value: text }));
  const placeholder = phrases(asked.language).card.pick;
  return [menuRow(id, options, placeholder)];
}

/** A menu in a row of its own; at most 25 options are shown. */
export function menuRow(custom_id: string, options: readonly APISelectMenuOption[], placeholder: string): Row {
  const shown = options.slice(0, OPTIONS);
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id, options: shown, placeholder }],
  };
}
