import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
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

/** Something to click: a query and the words on it. */
export interface LabelledChoice {
  readonly query: Query;
  readonly label: string;
}

/** The button that asks for the chart of an answer; none where the query cannot be told in a custom_id. */
export function chartRow(query: Query, head: ChoiceHead, base: FactBase): Row[] {
  const id = encodeHead({ ...head, chart: true });
  const text = encodeQuery(query, base, roomAfter(id));
  if (text === undefined) return [];
  const { chart } = phrases(head.language).card;
  const button = { type: ComponentType.Button, style: ButtonStyle.Secondary, label: chart } as const;
  return [{ type: ComponentType.ActionRow, components: [{ ...button, custom_id: buttonId(id, text) }] }];
}

const BUTTONS = 5;
const BUTTON_LABEL = 80;
const OPTIONS = 25;
const OPTION_TEXT = 100;

/**
 * Choices as one row: up to five as buttons, up to twenty-five as a menu. A menu too where a label would not fit on a
 * button. A choice that cannot be told in a custom_id is left out.
 */
export function choiceRows(choices: readonly LabelledChoice[], head: ChoiceHead, base: FactBase): Row[] {
  const id = encodeHead(head);
  const told = choices.flatMap(({ query, label }) => {
    const text = encodeQuery(query, base, roomAfter(id));
    return text === undefined || label === '' ? [] : [{ text, label }];
  });
  const distinct = told.filter(({ text }, at) => told.findIndex((other) => other.text === text) === at);
  if (distinct.length === 0) return [];
  const asButtons = distinct.length <= BUTTONS && distinct.every(({ label }) => label.length <= BUTTON_LABEL);
  if (asButtons) {
    const buttons = distinct.map(
      ({ text, label }): APIButtonComponentWithCustomId => ({
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        custom_id: buttonId(id, text),
        label,
      }),
    );
    return [{ type: ComponentType.ActionRow, components: buttons }];
  }
  const options = distinct
    .slice(0, OPTIONS)
    .map(({ text, label }) => ({ label: cut(label, OPTION_TEXT), value: text }));
  const placeholder = phrases(head.language).card.pick;
  const menu = { type: ComponentType.StringSelect, custom_id: id, options, placeholder } as const;
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}
