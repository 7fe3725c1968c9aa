import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { SentValue } from '../../page-server/protocol.ts';
import { OPTION } from '../parts/codes.ts';
import { descriptionIn, nameIn } from '../words/words.ts';
import { entriesOf, type OptionContext } from './option-entries.ts';

/** What somebody has put into an option so far. */
export interface Filled {
  readonly text: string;
  /** Set once it was picked from a list. */
  readonly value?: string | number | boolean | undefined;
  readonly file?: File | undefined;
}

/** Options as they are sent, with their files; or what is wrong, and with which option. */
export type ReadOptions =
  | { readonly ok: true; readonly options: Record<string, SentValue>; readonly files: readonly File[] }
  | { readonly ok: false; readonly option: string; readonly problem: string };

const LARGEST_FILE = 10_485_760;

/** Reads all the options as they stand. */
export function readOptions(
  known: readonly APIApplicationCommandBasicOption[],
  filled: Readonly<Record<string, Filled>>,
  context: OptionContext,
): ReadOptions {
  const options: Record<string, SentValue> = {};
  const files: File[] = [];
  for (const option of known) {
    const { name } = option;
    const { text = '', file, value } = filled[name] ?? {};
    const isEmpty = text.trim() === '' && file === undefined && value === undefined;
    if (isEmpty) {
      if (option.required === true)
        return { ok: false, option: name, problem: context.words.missing(nameIn(context.locale, option)) };
      continue;
    }
    if (file !== undefined) {
      if (file.size > LARGEST_FILE) return { ok: false, option: name, problem: context.words.tooBigFile };
      options[name] = { file: files.length };
      files.push(file);
      continue;
    }
    const read = readOption(option, { text, value }, context);
    if ('problem' in read) return { ok: false, option: name, problem: read.problem };
    options[name] = read.value;
  }
  return { ok: true, options, files };
}

/** The options that are in order, without files: what the bot is told while another one is typed. */
export function settledOptions(
  known: readonly APIApplicationCommandBasicOption[],
  filled: Readonly<Record<string, Filled>>,
  context: OptionContext,
): Record<string, SentValue> {
  const settled = known.flatMap((option) => {
    const { text = '', value, file } = filled[option.name] ?? {};
    if (file !== undefined || (text.trim() === '' && value === undefined)) return [];
    const read = readOption(option, { text, value }, context);
    return 'problem' in read ? [] : [[option.name, read.value] as const];
  });
  return Object.fromEntries(settled);
}

function readOption(
  option: APIApplicationCommandBasicOption,
  { text, value }: Filled,
  context: OptionContext,
): { readonly value: string | number | boolean } | { readonly problem: string } {
  const { words, locale } = context;
  const name = nameIn(locale, option);
  if (value !== undefined) return { value };
  const typed = text.trim();
  const entries = entriesOf(option, context);
  if (entries !== undefined) {
    const same = (one: string | undefined) => one?.toLowerCase() === typed.toLowerCase();
    const entry = entries.find(({ label, also }) => same(label) || same(also));
    return entry === undefined ? { problem: words.pickOne(name) } : { value: entry.value };
  }
  if (option.type === OPTION.integer || option.type === OPTION.number) {
    const number = Number(typed);
    if (Number.isNaN(number)) return { problem: words.notNumber(name) };
    if (option.type === OPTION.integer && !Number.isInteger(number)) return { problem: words.notWhole(name) };
    const { min_value: least, max_value: most } = option as { min_value?: number; max_value?: number };
    if (least !== undefined && number < least) return { problem: words.tooSmall(name, least) };
    if (most !== undefined && number > most) return { problem: words.tooLarge(name, most) };
    return { value: number };
  }
  const { min_length: least = 0, max_length: most = 6_000 } = option as { min_length?: number; max_length?: number };
  if (typed.length < least) return { problem: words.tooShort(name, least) };
  if (typed.length > most) return { problem: words.tooLong(name, most) };
  return { value: typed };
}

/** What an option is for, in the client's language. */
export function hintOf(option: APIApplicationCommandBasicOption, { locale }: OptionContext): string {
  return descriptionIn(locale, option);
}
