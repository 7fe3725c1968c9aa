import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Language } from '../../question/language.ts';
import { cut } from '../cut.ts';
import { curationWords } from './locales/index.ts';
import type { ArticleField, LineField } from './locales/words.ts';
import { type Step, type StepId, stepId } from './step-id.ts';

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value?: string;
  readonly isLong?: boolean;
  readonly required?: boolean;
  readonly most?: number;
}

/** Discord's limits for a field's text and its hint. */
const LONGEST = 4_000;
const HINT = 100;

function form(custom_id: string, title: string, fields: readonly Field[]): APIModalInteractionResponseCallbackData {
  const components = fields.map(({ id, label, hint, value, isLong = false, required = true, most = 300 }) => {
    const component: APITextInputComponent = {
      type: ComponentType.TextInput,
      custom_id: id,
      style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required,
      max_length: isLong ? LONGEST : most,
      ...(hint ? { placeholder: cut(hint, HINT) } : {}),
      ...(value ? { value: cut(value, isLong ? LONGEST : most) } : {}),
    };
    return { type: ComponentType.Label, label, component } as const;
  });
  return { custom_id, title, components };
}

/** Asks for the reason of a step; the form's id is the step's own. */
export function reasonForm(id: StepId & { readonly step: Step }, language: Language) {
  const { title, fields } = curationWords(language).forms.reason;
  return form(stepId(id), title, [{ id: 'why', ...fields.why, isLong: true }]);
}

/** A line's fields, filled with what was read so far. */
export function lineForm(id: StepId, values: Readonly<Record<LineField, string>>, language: Language) {
  const { title, fields } = curationWords(language).forms.line;
  const names = ['indicator', 'period', 'measure', 'value', 'unit'] as const;
  return form(
    stepId(id),
    title,
    // A count and a rank are numbers without a unit.
    names.map((name) => ({ id: name, ...fields[name], value: values[name], required: name !== 'unit' })),
  );
}

/** The form that an article is pasted into, or that asks about an attached one; what was given stands in it already. */
export function articleForm(
  given: Partial<Record<ArticleField, string>>,
  language: Language,
  { hasText = true }: { readonly hasText?: boolean } = {},
) {
  const { title, fields } = curationWords(language).forms.article;
  const details = ['title', 'publisher', 'address', 'date'] as const;
  const names: readonly ArticleField[] = hasText ? ['text', ...details] : details;
  return form(
    'form|refresh',
    title,
    names.map((name) => ({
      id: name,
      ...fields[name],
      isLong: name === 'text',
      most: name === 'address' ? 1_000 : 300,
      ...(given[name] ? { value: given[name] } : {}),
    })),
  );
}

/** Asks for the names of an indicator that the base does not know; what the article called it stands in it. */
export function indicatorForm(id: StepId, words: string, language: Language) {
  const { title, fields } = curationWords(language).forms.indicator;
  const isChinese = /\p{Script=Han}/u.test(words);
  return form(stepId(id), title, [
    { id: 'en', ...fields.en, most: 80, value: isChinese ? '' : words },
    { id: 'zh', ...fields.zh, most: 80, value: isChinese ? words : '' },
    { id: 'definition', ...fields.definition, most: 300 },
    { id: 'topic', ...fields.topic, most: 80 },
  ]);
}

/** Asks what a word of an unanswered question means. */
export function termForm(id: StepId, language: Language) {
  const { title, fields } = curationWords(language).forms.term;
  return form(stepId(id), title, [
    { id: 'term', ...fields.term, most: 80 },
    { id: 'meaning', ...fields.meaning, most: 80 },
  ]);
}
