import { ComponentType } from 'discord-api-types/v10';
import { everyComponent } from './component-tree.ts';
import { type JsonObject, listOf, objectOf } from './json.ts';
import type { ShownModal } from './seen.ts';

/** One question of a dialogue. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  /** What stands in it already. */
  readonly value: string;
  readonly required: boolean;
}

/** The text fields of a dialogue in their order; what a terminal cannot take (files, menus) is left out. */
export function fieldsOf({ data }: ShownModal): readonly FormField[] {
  return listOf(data.components)
    .map(objectOf)
    .flatMap((part) => textOf(part));
}

function textOf(part: JsonObject): FormField[] {
  return everyComponent([part])
    .map(({ component }) => objectOf(component))
    .filter(({ type }) => type === ComponentType.TextInput)
    .map((field) => ({
      id: String(field.custom_id),
      label: String(part.label ?? field.label ?? ''),
      value: String(field.value ?? ''),
      required: field.required !== false,
    }));
}
