import { type APIModalInteractionResponseCallbackData, ComponentType } from 'discord-api-types/v10';
import { everyComponent } from '../component-tree.ts';
import { type FieldPath, FormProblems } from '../form-problems.ts';
import { integerOf, isObject, type JsonObject, objectOf, stringOf } from '../json.ts';
import { checkType, checkTypes, checkUnique } from './component-rules.ts';
import { checkOptions, checkSelect, isSelect } from './select-rules.ts';

const LABELLED = [
  ComponentType.TextInput,
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
];

/** Checks a dialogue: title 1–45, 1–5 parts (labels, rows or texts), unique custom ids. Gives it, or throws 50035. */
export function checkModal(data: unknown): APIModalInteractionResponseCallbackData {
  const modal = objectOf(data);
  const problems = new FormProblems();
  problems.text(['custom_id'], modal.custom_id, 1, 100);
  problems.text(['title'], modal.title, 1, 45);
  problems.size(['components'], modal.components, 1, 5);
  const parts = [ComponentType.ActionRow, ComponentType.Label, ComponentType.TextDisplay];
  checkTypes(problems, ['components'], modal.components, parts);
  const all = everyComponent(modal.components);
  for (const { at, component } of all) checkPart(problems, at, component);
  checkUnique(problems, all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  problems.throwIfAny(['data']);
  return data as APIModalInteractionResponseCallbackData;
}

function checkPart(problems: FormProblems, at: FieldPath, part: JsonObject): void {
  switch (part.type) {
    case ComponentType.ActionRow:
      problems.size([...at, 'components'], part.components, 1, 1);
      checkTypes(problems, [...at, 'components'], part.components, [ComponentType.TextInput]);
      return;
    case ComponentType.Label:
      problems.text([...at, 'label'], part.label, 1, 45);
      problems.text([...at, 'description'], part.description, 0, 100);
      if (!isObject(part.component)) {
        problems.required([...at, 'component']);
        return;
      }
      checkType(problems, [...at, 'component'], part.component, LABELLED);
      return;
    case ComponentType.TextDisplay:
      problems.text([...at, 'content'], part.content, 1, 4000);
      return;
    default:
      problems.text([...at, 'custom_id'], part.custom_id, 1, 100);
      checkField(problems, at, part);
      return;
  }
}

function checkField(problems: FormProblems, at: FieldPath, field: JsonObject): void {
  if (isSelect(field)) {
    checkSelect(problems, at, field);
    return;
  }
  if (field.type === ComponentType.RadioGroup) {
    checkOptions(problems, [...at, 'options'], field.options, 10, 2);
    return;
  }
  if (field.type === ComponentType.CheckboxGroup) {
    checkOptions(problems, [...at, 'options'], field.options, 10);
    return;
  }
  if (field.type !== ComponentType.TextInput) return;
  if (![1, 2].includes(Number(field.style)))
    problems.add([...at, 'style'], 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2}.');
  const labelled = at.at(-1) === 'component';
  // Outside a label the text input carries its own; inside one it must not.
  if (!labelled) problems.text([...at, 'label'], field.label, 1, 45);
  else if (field.label != null)
    problems.add([...at, 'label'], 'COMPONENT_LABEL_NOT_ALLOWED', 'The label around it names the field');
  problems.text([...at, 'placeholder'], field.placeholder, 0, 100);
  problems.text([...at, 'value'], field.value, 0, 4000);
  const min = integerOf(field.min_length) ?? 0;
  const max = integerOf(field.max_length) ?? 4000;
  if (min < 0 || max > 4000 || max < 1 || min > max) {
    problems.add([...at, 'min_length'], 'NUMBER_TYPE_RANGE', 'Lengths must be within 0…4000, the least below the most');
  }
  const value = stringOf(field.value) ?? '';
  if (value !== '' && (value.length < min || value.length > max)) {
    problems.add([...at, 'value'], 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  }
}
