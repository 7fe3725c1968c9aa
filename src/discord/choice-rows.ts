import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Choice } from '../answer/answer.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { buttonId, type ChoiceHead, encodeHead, roomAfter } from './choice-id.ts';
import { choiceLabel } from './choice-label.ts';
import { cut } from './cut.ts';
import { phrases } from './locales/index.ts';
import { encodeQuery } from './query-codec.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const BUTTONS = 5;
const BUTTON_LABEL = 80;
const OPTIONS = 25;
const OPTION_TEXT = 100;

/** Choices as one row: up to five as buttons, up to twenty-five as a menu. What does not fit is left out. */
export function choiceRows(choices: readonly Choice[], head: ChoiceHead, base: FactBase): Row[] {
  const id = encodeHead(head);
  const told = choices.flatMap((choice) => {
    const query = encodeQuery(choice.query, base, roomAfter(id));
    return query === undefined ? [] : [{ query, label: choiceLabel(choice, base, head.language) }];
  });
  const distinct = told.filter(({ query }, at) => told.findIndex((other) => other.query === query) === at);
  if (distinct.length === 0) return [];
  if (distinct.length <= BUTTONS) {
    const buttons = distinct.map(
      ({ query, label }): APIButtonComponentWithCustomId => ({
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        custom_id: buttonId(id, query),
        label: cut(label, BUTTON_LABEL),
      }),
    );
    return [{ type: ComponentType.ActionRow, components: buttons }];
  }
  const options = distinct
    .slice(0, OPTIONS)
    .map(({ query, label }) => ({ label: cut(label, OPTION_TEXT), value: query }));
  const placeholder = phrases(head.language).card.pick;
  const menu = { type: ComponentType.StringSelect, custom_id: id, options, placeholder } as const;
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}
