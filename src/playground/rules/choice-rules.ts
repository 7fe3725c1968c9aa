import { type APIApplicationCommandOptionChoice, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type FieldPath, FormProblems } from '../form-problems.ts';
import { listOf, objectOf } from '../json.ts';

/** Checks what autocomplete offers: at most 25, names and text values of 1–100. Gives them, or throws 50035. */
export function checkChoices(data: unknown): APIApplicationCommandOptionChoice[] {
  const problems = new FormProblems();
  const choices = listOf(objectOf(data).choices);
  checkChoiceList(problems, ['data', 'choices'], choices);
  problems.throwIfAny();
  return choices as APIApplicationCommandOptionChoice[];
}

/** Notes what is wrong with a list of choices; `type` is the option's, where it is known. */
export function checkChoiceList(
  problems: FormProblems,
  at: FieldPath,
  choices: readonly unknown[],
  type?: ApplicationCommandOptionType,
): void {
  problems.size(at, choices, 0, 25);
  for (const [index, value] of choices.entries()) {
    const choice = objectOf(value);
    problems.text([...at, index, 'name'], choice.name, 1, 100);
    const wantsText =
      type === undefined ? typeof choice.value !== 'number' : type === ApplicationCommandOptionType.String;
    if (wantsText) problems.text([...at, index, 'value'], choice.value, 1, 100);
    else if (typeof choice.value !== 'number') {
      problems.add([...at, index, 'value'], 'NUMBER_TYPE_COERCE', `Value "${String(choice.value)}" is not a number.`);
    }
  }
}
