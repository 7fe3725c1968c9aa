import type {
  APICheckboxComponent,
  APICheckboxGroupComponent,
  APIFileUploadComponent,
  APIModalInteractionResponseCallbackData,
  APIRadioGroupComponent,
  APISelectMenuComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import type { Deed } from '../../page-server/protocol.ts';
import { COMPONENT } from '../parts/codes.ts';
import type { Words } from '../words/en.ts';

/** Something that is filled in. */
export type FieldComponent =
  | APITextInputComponent
  | APISelectMenuComponent
  | APIRadioGroupComponent
  | APICheckboxGroupComponent
  | APICheckboxComponent
  | APIFileUploadComponent;

/** One part of a dialogue: a text, or a field with its label. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'field';
      readonly label: string;
      readonly description: string | undefined;
      readonly field: FieldComponent;
    };

/** What a field holds. */
export type FieldValue = string | readonly string[] | readonly File[] | boolean;

const LARGEST_FILE = 10_485_760;

/** The parts of a dialogue in order. */
export function partsOf({ components }: APIModalInteractionResponseCallbackData): readonly Part[] {
  return components.flatMap((component): Part[] => {
    switch (component.type) {
      case COMPONENT.text:
        return [{ kind: 'text', text: component.content }];
      case COMPONENT.label: {
        const { label, description, component: field } = component;
        return [{ kind: 'field', label, description: description ?? undefined, field }];
      }
      default:
        return component.components.map((field) => ({
          kind: 'field',
          label: field.label ?? '',
          description: undefined,
          field,
        }));
    }
  });
}

/** What a field holds before anybody has touched it. */
export function initialValue(field: FieldComponent): FieldValue {
  switch (field.type) {
    case COMPONENT.textInput:
      return field.value ?? '';
    case COMPONENT.checkbox:
      return field.default === true;
    case COMPONENT.stringSelect:
    case COMPONENT.checkboxGroup:
    case COMPONENT.radioGroup:
      return field.options.filter((option) => option.default === true).map(({ value }) => value);
    case COMPONENT.fileUpload:
      return [];
    default:
      return (field.default_values ?? []).map(({ id }) => id);
  }
}

/** The values as they are sent, and the files among them, which go beside. */
export function sentValues(values: Readonly<Record<string, FieldValue>>): {
  readonly values: Extract<Deed, { do: 'submit' }>['values'];
  readonly files: readonly File[];
} {
  const files: File[] = [];
  const sent = Object.entries(values).map(([name, value]) => {
    if (!isFiles(value)) return [name, value] as const;
    const places = value.map((file) => ({ file: files.push(file) - 1 }));
    return [name, places] as const;
  });
  return { values: Object.fromEntries(sent), files };
}

function isFiles(value: FieldValue): value is readonly File[] {
  return Array.isArray(value) && value.some((one) => one instanceof File);
}

/** What is wrong with a field's value, or undefined. */
export function fieldProblem(
  field: FieldComponent,
  value: FieldValue,
  label: string,
  words: Words,
): string | undefined {
  const isRequired = !('required' in field) || field.required !== false;
  if (typeof value === 'boolean') return undefined;
  if (value.length === 0) return isRequired ? words.fillIn : undefined;
  if (field.type === COMPONENT.textInput) {
    const { min_length: least = 0, max_length: most = 4_000 } = field;
    if (value.length < least) return words.tooShort(label, least);
    return value.length > most ? words.tooLong(label, most) : undefined;
  }
  if (isFiles(value) && value.some(({ size }) => size > LARGEST_FILE)) return words.tooBigFile;
  const { min_values: least = 1, max_values: most = 1 } = field as { min_values?: number; max_values?: number };
  return value.length < least || value.length > most ? words.pickBetween(least, most) : undefined;
}
