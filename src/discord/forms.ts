import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { Language } from '../question/language.ts';
import { phrases } from './locales/index.ts';

/** The one field of a form. */
export const FIELD = 'text';

/** Discord's limit for a text field; longer questions are refused with a sentence of their own. */
const LONGEST = 4_000;

const ID = /^form\|([a-z-]{1,32})(\|private)?$/;

/** The command that takes a form back (`form|ask`); undefined when this version did not open it. */
export function commandOfForm(customId: string): string | undefined {
  return ID.exec(customId)?.[1];
}

/** Whether the command that opened a form was asked to answer in private. */
export const isPrivateForm = (customId: string): boolean => ID.exec(customId)?.[2] !== undefined;

interface Field {
  readonly title: string;
  readonly label: string;
  readonly placeholder: string;
}

function form(
  command: string,
  { title, label, placeholder }: Field,
  isPrivate = false,
): APIModalInteractionResponseCallbackData {
  const component = {
    type: ComponentType.TextInput,
    custom_id: FIELD,
    style: TextInputStyle.Paragraph,
    required: true,
    max_length: LONGEST,
    placeholder,
  } as const;
  const custom_id = `form|${command}${isPrivate ? '|private' : ''}`;
  return { custom_id, title, components: [{ type: ComponentType.Label, label, component }] };
}

/** A form for a question in one's own words. */
export function askForm(language: Language): APIModalInteractionResponseCallbackData {
  const { title, question, placeholder } = phrases(language).forms.ask;
  return form('ask', { title, label: question, placeholder });
}

/** A form for a text whose figures are to be checked. */
export function checkForm(language: Language, isPrivate: boolean): APIModalInteractionResponseCallbackData {
  const { title, text, placeholder } = phrases(language).forms.check;
  return form('check', { title, label: text, placeholder }, isPrivate);
}
