import { ButtonStyle } from 'discord-api-types/v10';
import type { FieldPath, FormProblems } from '../form-problems.ts';
import { type JsonObject, stringOf } from '../json.ts';

/** Checks a button: a known style, a label or emoji, a label of 80, and a link xor a custom id. */
export function checkButton(problems: FormProblems, at: FieldPath, button: JsonObject): void {
  const { style } = button;
  if (typeof style !== 'number' || style < ButtonStyle.Primary || style > ButtonStyle.Premium) {
    problems.add([...at, 'style'], 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6}.');
    return;
  }
  problems.text([...at, 'label'], button.label, 0, 80);
  if (style === ButtonStyle.Premium) {
    if (button.sku_id == null) problems.required([...at, 'sku_id']);
    return;
  }
  if (!stringOf(button.label) && button.emoji == null) {
    problems.add(at, 'BUTTON_COMPONENT_MISSING_LABEL', 'A button needs a label or an emoji');
  }
  if (style !== ButtonStyle.Link) {
    problems.text([...at, 'custom_id'], button.custom_id, 1, 100);
    if (button.url != null) problems.add(at, 'BUTTON_COMPONENT_URL_NOT_ALLOWED', 'Only a link button takes a url');
    return;
  }
  if (button.custom_id != null) {
    problems.add(at, 'BUTTON_COMPONENT_CUSTOM_ID_AND_URL', 'A custom id and url cannot both be specified');
  }
  problems.text([...at, 'url'], button.url, 1, 512);
  if (!/^(https?|discord):\/\//.test(stringOf(button.url) ?? '')) {
    problems.add([...at, 'url'], 'URL_TYPE_INVALID_SCHEME', "Scheme must be one of ('http', 'https', 'discord').");
  }
}
