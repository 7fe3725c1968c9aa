import { ComponentType, InteractionType } from 'discord-api-types/v10';
import { everyComponent } from '../component-tree.ts';
import type { Core } from '../core.ts';
import { integerOf, isObject, type JsonObject, listOf, objectOf } from '../json.ts';
import { isSelect } from '../rules/select-rules.ts';
import type { Seen, ShownModal } from '../seen.ts';
import type { Person, PlaygroundLocale } from '../world/people.ts';
import type { FileValue, SentOptions } from './option-values.ts';
import { resolveAttachment } from './resolve-entities.ts';
import { sendInteraction } from './send-interaction.ts';
import { selectedData } from './use-component.ts';

/** What a user fills in, by custom id or label: text, chosen values, files, or a tick. */
export type FieldValues = Readonly<Record<string, string | readonly string[] | readonly FileValue[] | boolean>>;

/** Sends a dialogue in. Throws where Discord's client would not: a required field left empty, a length out of bounds. */
export function submitModal(
  core: Core,
  person: Person,
  modal: ShownModal,
  values: FieldValues,
  locale?: PlaygroundLocale,
): Promise<Seen> {
  const opened = core.interactions.get(modal.interactionId);
  if (opened === undefined) throw new Error('No interaction opened that dialogue');
  if (opened.user !== person) throw new Error(`The dialogue was opened for ${opened.user.key}, not ${person.key}`);
  const parts = listOf(modal.data.components).map(objectOf);
  let last = 0;
  const numbered = (component: JsonObject) => {
    last += 1;
    return { type: component.type, id: integerOf(component.id) || last };
  };
  const resolved: SentOptions['resolved'] = {};
  const fill = (field: JsonObject, label: unknown) => ({
    ...numbered(field),
    custom_id: field.custom_id,
    ...answer(core, opened.channel, field, values[String(field.custom_id)] ?? values[String(label)], resolved),
  });
  requireKnown(parts, values);
  const components = parts.map((part) => {
    if (isObject(part.component)) return { ...numbered(part), component: fill(part.component, part.label) };
    if (part.type === ComponentType.TextDisplay) return numbered(part);
    return {
      ...numbered(part),
      components: listOf(part.components)
        .map(objectOf)
        .map((field) => fill(field, field.label)),
    };
  });
  const source = core.messages.get(opened.sourceMessageId ?? '')?.message;
  return sendInteraction(core, {
    type: InteractionType.ModalSubmit,
    person,
    channel: opened.channel,
    data: { custom_id: modal.data.custom_id, components, resolved },
    locale,
    ...(source === undefined ? {} : { message: source }),
  });
}

function requireKnown(parts: readonly JsonObject[], values: FieldValues): void {
  const names = new Set(everyComponent(parts).flatMap(({ component }) => [component.custom_id, component.label]));
  const stray = Object.keys(values).find((name) => !names.has(name));
  if (stray !== undefined) throw new Error(`The dialogue has no field "${stray}"`);
}

function answer(
  core: Core,
  channel: Parameters<typeof selectedData>[1],
  field: JsonObject,
  value: FieldValues[string] | undefined,
  resolved: SentOptions['resolved'],
): object {
  const name = String(field.custom_id);
  const required = field.required !== false;
  if (field.type === ComponentType.TextInput) {
    const text = String(value ?? field.value ?? '');
    const [min, max] = [integerOf(field.min_length) ?? 0, integerOf(field.max_length) ?? 4000];
    if (text === '' && required) throw new Error(`The field "${name}" is required`);
    if (text !== '' && (text.length < min || text.length > max))
      throw new Error(`The field "${name}" takes ${min}–${max} characters`);
    return { value: text };
  }
  if (field.type === ComponentType.Checkbox) return { value: value === true };
  const files = Array.isArray(value) ? value.filter((one) => typeof one === 'object') : [];
  if (field.type === ComponentType.FileUpload) {
    const [min, max] = [integerOf(field.min_values) ?? 1, integerOf(field.max_values) ?? 1];
    if (files.length === 0 && !required) return { values: [] };
    if (files.length < min || files.length > max) throw new Error(`The field "${name}" takes ${min}–${max} files`);
    return { values: files.map((file) => resolveAttachment(core, channel, file, resolved)) };
  }
  const chosen = value === undefined ? [] : [value].flat().map(String);
  if (chosen.length === 0 && required) throw new Error(`The field "${name}" is required`);
  if (field.type === ComponentType.RadioGroup) return { value: chosen[0] ?? null };
  if (isSelect(field) && chosen.length > 0) {
    const sent = selectedData(core, channel, field, chosen);
    for (const [kind, found] of Object.entries(sent.resolved ?? {})) resolved[kind] = { ...resolved[kind], ...found };
    return { values: sent.values };
  }
  return { values: chosen };
}
