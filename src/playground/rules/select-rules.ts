import { ComponentType } from 'discord-api-types/v10';
import type { FieldPath, FormProblems } from '../form-problems.ts';
import { integerOf, type JsonObject, listOf, objectOf } from '../json.ts';

/** Whether a component is a menu to choose from. */
export function isSelect({ type }: JsonObject): boolean {
  return SELECTS.has(Number(type));
}

const SELECTS = new Set<number>([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** Checks a select: 1–25 options with unique values, placeholder of 150, and bounds that fit the options. */
export function checkSelect(problems: FormProblems, at: FieldPath, select: JsonObject): void {
  problems.text([...at, 'placeholder'], select.placeholder, 0, 150);
  const min = integerOf(select.min_values) ?? 1;
  const max = integerOf(select.max_values) ?? 1;
  if (min < 0 || min > 25) outOfRange(problems, [...at, 'min_values'], 0, 25);
  if (max < 1 || max > 25) outOfRange(problems, [...at, 'max_values'], 1, 25);
  if (min > max) problems.add([...at, 'min_values'], 'SELECT_COMPONENT_MIN_VALUES', 'min_values is above max_values');
  if (select.type !== ComponentType.StringSelect) return;
  checkOptions(problems, [...at, 'options'], select.options, 25);
  const count = listOf(select.options).length;
  if (count > 0 && max > count) {
    problems.add(
      [...at, 'max_values'],
      'SELECT_COMPONENT_MAX_VALUES_TOO_LARGE',
      'max_values is above the number of options',
    );
  }
}

/** Checks the options of a select, radio or checkbox group: labels and values of 1–100, values unique. */
export function checkOptions(problems: FormProblems, at: FieldPath, options: unknown, max: number, least = 1): void {
  problems.size(at, options, least, max);
  const seen = new Set<unknown>();
  for (const [index, value] of listOf(options).entries()) {
    const option = objectOf(value);
    problems.text([...at, index, 'label'], option.label, 1, 100);
    problems.text([...at, index, 'value'], option.value, 1, 100);
    problems.text([...at, index, 'description'], option.description, 0, 100);
    if (seen.has(option.value)) {
      problems.add(
        [...at, index, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    seen.add(option.value);
  }
}

function outOfRange(problems: FormProblems, at: FieldPath, min: number, max: number): void {
  problems.add(at, 'NUMBER_TYPE_RANGE', `int value should be between ${min} and ${max}.`);
}
