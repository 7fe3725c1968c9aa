import { readdirSync } from 'node:fs';
import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { isSlash } from '../../src/discord/command.ts';

/** Discord's rule for names: letters and digits of any script, hyphen, underscore; no capitals. */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

interface Named {
  readonly name: string;
  readonly name_localizations?: unknown;
  readonly description: string;
  readonly description_localizations?: unknown;
}

const slashes = commands.filter(isSlash);
const optionsOf = (data: (typeof slashes)[number]['data']) =>
  (data.options ?? []).flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ? (option.options ?? []) : [option],
  ) as APIApplicationCommandStringOption[];
/** The options of a command, or of each of those that it consists of. */
const optionLists = (data: (typeof slashes)[number]['data']) =>
  subcommandsOf(data).length === 0
    ? [optionsOf(data)]
    : subcommandsOf(data).map((level) => ('options' in level ? (level.options ?? []) : []) as typeof NO_OPTIONS);
const NO_OPTIONS: APIApplicationCommandStringOption[] = [];
const subcommandsOf = (data: (typeof slashes)[number]['data']) =>
  (data.options ?? []).filter(({ type }) => type === ApplicationCommandOptionType.Subcommand);
const translations = (map: unknown) => map as Record<string, string>;

/** The longest of a text's translations, as Discord counts a command's size. */
const longest = (text: string, map: unknown) =>
  Math.max(text.length, ...Object.values(translations(map ?? {})).map(({ length }) => length));

describe('the list of commands', () => {
  it('is what the folder holds', () => {
    const folder = new URL('../../commands', import.meta.url);
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    expect(commands.map(({ data }) => `${data.name.toLowerCase().replaceAll(' ', '-')}.ts`).sort()).toEqual(
      files.sort(),
    );
  });

  it('stays within what an application may have', () => {
    expect(commands.length).toBeLessThanOrEqual(100);
  });

  it.each(['zh-CN', 'zh-TW'])('names no two commands alike in %s', (locale) => {
    const names = commands.map(({ data }) => translations(data.name_localizations)[locale]);
    expect(new Set(names).size).toBe(commands.length);
  });
});

describe.each(slashes.map((command) => [command.data.name, command] as const))('/%s', (_, command) => {
  const { data } = command;
  const options = optionsOf(data);
  const everything: readonly Named[] = [data, ...subcommandsOf(data), ...options];

  it.each(everything.map((one) => [one.name, one] as const))(
    '%s is named and described in every language',
    (_, one) => {
      const names = translations(one.name_localizations);
      const descriptions = translations(one.description_localizations);
      expect(Object.keys(names).sort()).toEqual(['zh-CN', 'zh-TW']);
      expect(Object.keys(descriptions).sort()).toEqual(['zh-CN', 'zh-TW']);
      for (const name of [one.name, ...Object.values(names)]) {
        expect(name).toMatch(NAME);
        expect(name).toBe(name.toLowerCase());
      }
      for (const text of [one.description, ...Object.values(descriptions)]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(100);
      }
      expect(one.name).toMatch(/^[a-z][a-z_-]*$/);
      expect(descriptions['zh-CN']).toMatch(/\p{Script=Han}/u);
    },
  );

  it.runIf(!command.forModerators)('can be used in servers, in direct messages and by user install', () => {
    expect(data.contexts).toEqual([0, 1, 2]);
    expect(data.integration_types).toEqual([0, 1]);
  });

  it.runIf(command.forModerators)('can be used in servers with the bot only', () => {
    expect(data.contexts).toEqual([0]);
    expect(data.integration_types).toEqual([0]);
  });

  it('keeps Discord’s limits for options and choices', () => {
    expect(options.length).toBeLessThanOrEqual(25);
    for (const list of optionLists(data)) {
      const required = list.map((option) => option.required === true);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
    for (const option of options) {
      const { String: text, Boolean: flag, Integer: number, Attachment: file } = ApplicationCommandOptionType;
      expect([text, flag, number, file]).toContain(option.type);
      const choices = option.choices ?? [];
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(option.autocomplete === true && choices.length > 0).toBe(false);
      for (const choice of choices) {
        expect(Object.keys(choice.name_localizations ?? {}).sort()).toEqual(['zh-CN', 'zh-TW']);
        expect(longest(choice.name, choice.name_localizations)).toBeLessThanOrEqual(100);
        expect(choice.value.length).toBeLessThanOrEqual(100);
      }
    }
  });

  it('is at most 8,000 characters in all', () => {
    const size = (one: Named) =>
      longest(one.name, one.name_localizations) + longest(one.description, one.description_localizations);
    const choices = options.flatMap((option) => option.choices ?? []);
    const total =
      everything.map(size).reduce((a, b) => a + b, 0) +
      choices.map((c) => longest(c.name, c.name_localizations) + c.value.length).reduce((a, b) => a + b, 0);
    expect(total).toBeLessThanOrEqual(8_000);
  });

  it.runIf(!command.forModerators)('can be answered in private', () => {
    expect(options.at(-1)).toMatchObject({ name: 'private', type: ApplicationCommandOptionType.Boolean });
  });

  it('suggests exactly where an option has autocomplete', () => {
    expect(command.suggest !== undefined).toBe(options.some(({ autocomplete }) => autocomplete === true));
  });
});
