import { ComponentType } from 'discord-api-types/v10';
import type { FieldPath } from './form-problems.ts';
import { isObject, type JsonObject, listOf, stringOf } from './json.ts';

/** One component of a tree, with the fields that lead to it and the component it is in. */
export interface ComponentAt {
  readonly at: FieldPath;
  readonly component: JsonObject;
  readonly parent: JsonObject | undefined;
}

/** Lists every component of a message or dialogue, outer before inner, in the order that a reader meets them. */
export function everyComponent(
  components: unknown,
  at: FieldPath = ['components'],
  parent?: JsonObject,
): ComponentAt[] {
  return listOf(components).flatMap((component, index) => walk(component, [...at, index], parent));
}

function walk(component: unknown, at: FieldPath, parent: JsonObject | undefined): ComponentAt[] {
  if (!isObject(component)) return [];
  const single = (field: string) =>
    component[field] === undefined ? [] : walk(component[field], [...at, field], component);
  return [
    { at, component, parent },
    ...everyComponent(component.components, [...at, 'components'], component),
    ...single('accessory'),
    ...single('component'),
  ];
}

/** The texts that Components V2 shows as text. */
export function displayedTexts(components: unknown): string[] {
  return everyComponent(components)
    .filter(({ component }) => component.type === ComponentType.TextDisplay)
    .flatMap(({ component }) => stringOf(component.content) ?? []);
}
