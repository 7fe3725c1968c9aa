import { type APIApplicationCommand, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { OptionValue, OptionValues } from './driver/option-values.ts';
import { type JsonObject, listOf, objectOf } from './json.ts';
import { words } from './terminal-words.ts';

/** A slash command as typed, or the sentence that says what is wrong with it. */
export type TypedSlash = { readonly name: string; readonly options: OptionValues } | { readonly problem: string };

class Problem extends Error {}

/**
 * Reads `/fact indicator: services trade period: 2021-H1`. A value goes on to the next option's name; text without any
 * name is the value of the first option, so that `/ask how much …` works.
 */
export function readSlash(line: string, commands: readonly APIApplicationCommand[]): TypedSlash {
  const [, name = '', rest = ''] = /^\/(\S*)\s*(.*)$/su.exec(line) ?? [];
  const command = commands.find((one) => one.name === name);
  if (command === undefined)
    return {
      problem: words.unknownCommand(
        name,
        commands.map((one) => one.name),
      ),
    };
  try {
    const known = listOf(command.options).map(objectOf);
    const levels = known.filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
    if (levels.length === 0) return { name, options: readOptions(name, rest.trim(), known) };
    const [, first = '', after = ''] = /^\s*(\S*)(.*)$/su.exec(rest) ?? [];
    const level = levels.find((one) => one.name === first);
    const names = levels.map((one) => String(one.name));
    if (level === undefined) return { problem: words.unknownSubcommand(name, names) };
    const path = `${name} ${first}`;
    return { name: path, options: readOptions(path, after.trim(), listOf(level.options).map(objectOf)) };
  } catch (error) {
    if (error instanceof Problem) return { problem: error.message };
    throw error;
  }
}

function readOptions(command: string, text: string, known: readonly JsonObject[]): OptionValues {
  const names = known.map(({ name }) => String(name));
  const pieces = split(text, names);
  const texts = known.filter(({ type }) => type === ApplicationCommandOptionType.String);
  const values: Record<string, OptionValue> = {};
  for (const { name, value } of pieces) {
    const option = known.find((one) => one.name === (name ?? texts[0]?.name));
    const stray = /^(\S+?):/.exec(value)?.[1] ?? value;
    if (option === undefined) throw new Problem(words.unknownOption(command, name ?? stray, names));
    // A mistyped name would otherwise pass for part of the value before it.
    const mistyped = texts.length > 1 ? /(?:^|\s)([a-z_-]+):\s/.exec(value)?.[1] : undefined;
    if (mistyped !== undefined) throw new Problem(words.unknownOption(command, mistyped, names));
    values[String(option.name)] = typed(option, value);
  }
  const missing = known.find(({ name, required }) => required === true && !values[String(name)]);
  if (missing !== undefined) throw new Problem(words.missingOption(command, String(missing.name)));
  return values;
}

function split(text: string, names: readonly string[]): { name: string | undefined; value: string }[] {
  if (text === '') return [];
  const marks = [...text.matchAll(/(?<=^|\s)([\w-]+):/g)].filter(([, name = '']) => names.includes(name));
  const before = text.slice(0, marks[0]?.index ?? text.length).trim();
  const named = marks.map((mark, at) => {
    const from = mark.index + mark[0].length;
    return { name: mark[1], value: text.slice(from, marks[at + 1]?.index ?? text.length).trim() };
  });
  return before === '' ? named : [{ name: undefined, value: before }, ...named];
}

function typed(option: JsonObject, value: string): OptionValue {
  if (option.type === ApplicationCommandOptionType.Boolean) {
    if (!/^(true|false)$/i.test(value))
      throw new Problem(words.unknownChoice(String(option.name), value, ['true', 'false']));
    return value.toLowerCase() === 'true';
  }
  const choices = listOf(option.choices).map(objectOf);
  const isIt = (choice: JsonObject) => {
    const names = [choice.value, choice.name, ...Object.values(objectOf(choice.name_localizations))];
    return names.some((name) => String(name).toLowerCase() === value.toLowerCase());
  };
  const chosen = choices.find(isIt);
  if (choices.length > 0 && chosen === undefined) {
    const known = choices.map((choice) => String(choice.value));
    throw new Problem(words.unknownChoice(String(option.name), value, known));
  }
  const plain = chosen === undefined ? value : String(chosen.value);
  const isNumber =
    option.type === ApplicationCommandOptionType.Integer || option.type === ApplicationCommandOptionType.Number;
  return isNumber ? Number(plain) : plain;
}
