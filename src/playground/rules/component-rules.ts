import { ComponentType } from 'discord-api-types/v10';
import { type ComponentAt, displayedTexts, everyComponent } from '../component-tree.ts';
import type { FieldPath, FormProblems } from '../form-problems.ts';
import { isObject, type JsonObject, listOf, objectOf, stringOf } from '../json.ts';
import { checkButton } from './button-rules.ts';
import { checkSelect, isSelect } from './select-rules.ts';

const COMPONENTS = 40;
const ALL_TEXT = 4_000;
const ROWS = 5;

const CONTAINED = [
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.Section,
  ComponentType.MediaGallery,
  ComponentType.Separator,
  ComponentType.File,
];

/** Checks a message's components, by the rules of Components V2 or by the older ones. */
export function checkMessageComponents(problems: FormProblems, components: unknown, isV2: boolean): void {
  if (components === undefined || components === null) return;
  const all = everyComponent(components);
  if (isV2) {
    if (all.length > COMPONENTS) {
      const message = `The total number of components exceeds the maximum of ${COMPONENTS}`;
      problems.add(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
    }
    const length = displayedTexts(components).reduce((sum, text) => sum + text.length, 0);
    if (length > ALL_TEXT) {
      const message = `Components displayable text size exceeds maximum size of ${ALL_TEXT}`;
      problems.add(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
    }
  } else problems.size(['components'], components, 0, ROWS);
  const outermost = isV2 ? [...CONTAINED, ComponentType.Container] : [ComponentType.ActionRow];
  checkTypes(problems, ['components'], components, outermost);
  for (const one of all) checkComponent(problems, one);
  checkUnique(problems, all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  checkUnique(problems, all, 'id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
}

/** Notes every component of a list whose type has no place there. */
export function checkTypes(problems: FormProblems, at: FieldPath, list: unknown, types: readonly number[]): void {
  for (const [index, value] of listOf(list).entries()) checkType(problems, [...at, index], value, types);
}

/** Notes a component whose type has no place where it is. */
export function checkType(problems: FormProblems, at: FieldPath, value: unknown, types: readonly number[]): void {
  if (types.includes(Number(objectOf(value).type))) return;
  problems.add([...at, 'type'], 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${types.join(', ')}).`);
}

/** Notes components that share a custom id or a numeric id; the id 0 stands for none. */
export function checkUnique(
  problems: FormProblems,
  all: readonly ComponentAt[],
  field: 'custom_id' | 'id',
  code: string,
  message: string,
): void {
  const seen = new Set<unknown>();
  for (const { at, component } of all) {
    const value = component[field];
    if (value === undefined || value === null || value === 0) continue;
    if (seen.has(value)) problems.add([...at, field], code, message);
    seen.add(value);
  }
}

function checkComponent(problems: FormProblems, { at, component }: ComponentAt): void {
  if (isSelect(component)) {
    problems.text([...at, 'custom_id'], component.custom_id, 1, 100);
    checkSelect(problems, at, component);
    return;
  }
  switch (component.type) {
    case ComponentType.Button:
      checkButton(problems, at, component);
      return;
    case ComponentType.ActionRow:
      checkRow(problems, at, component);
      return;
    case ComponentType.TextDisplay:
      problems.text([...at, 'content'], component.content, 1, ALL_TEXT);
      return;
    case ComponentType.Section:
      checkSection(problems, at, component);
      return;
    case ComponentType.Container:
      problems.size([...at, 'components'], component.components, 1, COMPONENTS);
      checkTypes(problems, [...at, 'components'], component.components, CONTAINED);
      return;
    case ComponentType.MediaGallery:
      checkGallery(problems, at, component);
      return;
    case ComponentType.File:
      checkFile(problems, at, component);
      return;
    case ComponentType.Thumbnail:
      problems.text([...at, 'media', 'url'], objectOf(component.media).url, 1, 2048);
      return;
    default:
      return;
  }
}

function checkRow(problems: FormProblems, at: FieldPath, row: JsonObject): void {
  const inside = listOf(row.components).map(objectOf);
  problems.size([...at, 'components'], row.components, 1, 5);
  const selects = inside.filter(isSelect).length;
  if (selects > 0 && inside.length > 1) {
    problems.add([...at, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A select takes a row of its own');
  }
  const unknown = inside.filter((component) => !isSelect(component) && component.type !== ComponentType.Button);
  if (unknown.length > 0) {
    problems.add([...at, 'components'], 'UNION_TYPE_CHOICES', 'An action row holds buttons or one select');
  }
}

function checkSection(problems: FormProblems, at: FieldPath, section: JsonObject): void {
  problems.size([...at, 'components'], section.components, 1, 3);
  checkTypes(problems, [...at, 'components'], section.components, [ComponentType.TextDisplay]);
  if (!isObject(section.accessory)) problems.required([...at, 'accessory']);
  else checkType(problems, [...at, 'accessory'], section.accessory, [ComponentType.Button, ComponentType.Thumbnail]);
}

function checkGallery(problems: FormProblems, at: FieldPath, gallery: JsonObject): void {
  problems.size([...at, 'items'], gallery.items, 1, 10);
  for (const [index, value] of listOf(gallery.items).entries()) {
    const item = objectOf(value);
    problems.text([...at, 'items', index, 'description'], item.description, 0, 1024);
    problems.text([...at, 'items', index, 'media', 'url'], objectOf(item.media).url, 1, 2048);
  }
}

function checkFile(problems: FormProblems, at: FieldPath, file: JsonObject): void {
  const url = stringOf(objectOf(file.file).url) ?? '';
  if (url.startsWith('attachment://')) return;
  problems.add(
    [...at, 'file', 'url'],
    'FILE_COMPONENT_URL',
    'A file component shows only attachments (attachment://…)',
  );
}
