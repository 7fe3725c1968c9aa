import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import { listOf, objectOf } from '../json.ts';
import type { Channel } from '../world/channels.ts';
import { resolveAttachment, resolveChannel, resolveRole, resolveUser } from './resolve-entities.ts';

/** A file that a user attaches. */
export interface FileValue {
  readonly name: string;
  readonly type?: string;
  readonly content: string | Uint8Array;
}

/** What a user puts into an option; people by key or id, channels and roles by name or id. */
export type OptionValue = string | number | boolean | FileValue;

/** Options by name. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** Options and what they refer to, as an interaction carries them. */
export interface SentOptions {
  readonly options: object[];
  readonly resolved: Record<string, Record<string, unknown>>;
}

/** The command's options with a user's values, or an error for what Discord's client would not let them send. */
export function fillOptions(
  core: Core,
  channel: Channel,
  known: readonly APIApplicationCommandOption[],
  values: OptionValues,
  focused?: string,
): SentOptions {
  const stray = Object.keys(values).find((name) => !known.some((option) => option.name === name));
  if (stray !== undefined)
    throw new Error(`There is no option "${stray}" (${known.map(({ name }) => name).join(', ') || 'none'})`);
  const resolved: SentOptions['resolved'] = {};
  const options = known.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) {
      const missing = 'required' in option && option.required === true && focused === undefined;
      if (missing) throw new Error(`The required option "${option.name}" is missing`);
      return [];
    }
    const isFocused = option.name === focused;
    const sent = isFocused
      ? String(value)
      : sendable(core, channel, option as APIApplicationCommandBasicOption, value, resolved);
    return [{ name: option.name, type: option.type, value: sent, ...(isFocused ? { focused: true } : {}) }];
  });
  return { options, resolved };
}

function sendable(
  core: Core,
  channel: Channel,
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  resolved: SentOptions['resolved'],
): string | number | boolean {
  const wrong = (wanted: string) => new Error(`Option "${option.name}" takes ${wanted}, not ${JSON.stringify(value)}`);
  switch (option.type) {
    case Type.String:
      if (typeof value !== 'string') throw wrong('a text');
      break;
    case Type.Integer:
      if (!Number.isInteger(value)) throw wrong('a whole number');
      break;
    case Type.Number:
      if (typeof value !== 'number') throw wrong('a number');
      break;
    case Type.Boolean:
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    case Type.User:
      return resolveUser(core, channel, String(value), resolved);
    case Type.Role:
      return resolveRole(channel, String(value), resolved);
    case Type.Channel:
      return resolveChannel(core, channel, String(value), resolved);
    case Type.Mentionable:
      return /role/i.test(String(value))
        ? resolveRole(channel, String(value), resolved)
        : resolveUser(core, channel, String(value), resolved);
    case Type.Attachment:
      if (typeof value !== 'object') throw wrong('a file');
      return resolveAttachment(core, channel, value, resolved);
  }
  requireWithinBounds(objectOf(option), value);
  return value as string | number;
}

function requireWithinBounds(option: Record<string, unknown>, value: OptionValue): void {
  const choices = listOf(option.choices).map(objectOf);
  const name = String(option.name);
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new Error(`Option "${name}" has no choice ${JSON.stringify(value)}`);
  }
  const measure = typeof value === 'string' ? value.length : Number(value);
  const [min, max] =
    typeof value === 'string' ? [option.min_length, option.max_length ?? 6000] : [option.min_value, option.max_value];
  if ((typeof min === 'number' && measure < min) || (typeof max === 'number' && measure > max)) {
    throw new Error(`Option "${name}" has to be within ${String(min ?? '…')}–${String(max ?? '…')}, not ${measure}`);
  }
}
