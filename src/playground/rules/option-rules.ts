import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { FieldPath, FormProblems } from '../form-problems.ts';
import { type JsonObject, listOf, objectOf } from '../json.ts';
import { checkChoiceList } from './choice-rules.ts';
import { checkDescriptions, checkNames } from './name-rules.ts';

const CHOOSABLE = [Type.String, Type.Integer, Type.Number];

/** Notes what is wrong with a command's options: at most 25, unique names, required ones first, one kind of level. */
export function checkOptionList(problems: FormProblems, at: FieldPath, value: unknown, inside?: Type): void {
  const options = listOf(value).map(objectOf);
  problems.size(at, options, 0, 25);
  const names = new Set<unknown>();
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    const path = [...at, index];
    checkOption(problems, path, option, inside);
    if (names.has(option.name)) {
      problems.add(path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists');
    }
    names.add(option.name);
    if (option.required === true && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      problems.add(path, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
    if (option.required !== true) optionalSeen = true;
  }
  if (options.some(isLevel) && !options.every(isLevel)) {
    problems.add(at, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-commands cannot stand beside other options');
  }
}

function isLevel({ type }: JsonObject): boolean {
  return type === Type.Subcommand || type === Type.SubcommandGroup;
}

function checkOption(problems: FormProblems, at: FieldPath, option: JsonObject, inside?: Type): void {
  checkNames(problems, at, option);
  checkDescriptions(problems, at, option);
  const type = Number(option.type);
  if (!(type >= Type.Subcommand && type <= Type.Attachment)) {
    problems.add([...at, 'type'], 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}.');
    return;
  }
  // A group holds sub-commands, a sub-command holds other options, and that is as deep as it goes.
  const fits = inside === Type.SubcommandGroup ? type === Type.Subcommand : inside === undefined || !isLevel(option);
  if (!fits) {
    problems.add([...at, 'type'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'This cannot stand within its parent');
  }
  if (isLevel(option)) {
    checkOptionList(problems, [...at, 'options'], option.options, type);
    return;
  }
  const choices = listOf(option.choices);
  if (choices.length > 0 && option.autocomplete === true) {
    problems.add(at, 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE', 'Choices and autocomplete exclude each other');
  }
  if ((choices.length > 0 || option.autocomplete === true) && !CHOOSABLE.includes(type)) {
    problems.add(at, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Only texts and numbers have choices or autocomplete');
  }
  checkChoiceList(problems, [...at, 'choices'], choices, type);
}
