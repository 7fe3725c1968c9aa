import { Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refused } from './refused.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

const x = (length: number) => 'x'.repeat(length);
const route = () => Routes.applicationCommands(bot.server.applicationId);
const put = (...body: object[]) => bot.client.rest.put(route(), { body });
const command = (more: object = {}) => ({ name: 'go', description: 'goes', ...more });
const option = (more: object = {}) => ({ name: 'a', description: 'a', type: 3, ...more });
const many = (count: number) => Array.from({ length: count }, (_, at) => option({ name: `o${at}` }));
const choices = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `c${at}`, value: `${at}` }));
const sub = (more: object = {}) => ({ name: 's', description: 's', type: 1, ...more });

const REFUSED: [why: string, body: object, field: string][] = [
  ['a name above 32', command({ name: x(33) }), '0.name BASE_TYPE_BAD_LENGTH'],
  ['capitals', command({ name: 'Go' }), '0.name APPLICATION_COMMAND_INVALID_NAME'],
  ['a blank in the name', command({ name: 'go there' }), '0.name APPLICATION_COMMAND_INVALID_NAME'],
  [
    'a blank in a translated name',
    command({ name_localizations: { 'zh-CN': '去 吧' } }),
    '0.name_localizations.zh-CN APPLICATION_COMMAND_INVALID_NAME',
  ],
  ['no description', command({ description: undefined }), '0.description BASE_TYPE_REQUIRED'],
  ['a description above 100', command({ description: x(101) }), '0.description BASE_TYPE_BAD_LENGTH'],
  [
    'a translated description above 100',
    command({ description_localizations: { 'zh-CN': x(101) } }),
    '0.description_localizations.zh-CN BASE_TYPE_BAD_LENGTH',
  ],
  ['a description on a menu command', command({ type: 3 }), '0.description APPLICATION_COMMAND_INVALID_DESCRIPTION'],
  ['26 options', command({ options: many(26) }), '0.options BASE_TYPE_BAD_LENGTH'],
  ['26 choices', command({ options: [option({ choices: choices(26) })] }), '0.options.0.choices BASE_TYPE_BAD_LENGTH'],
  [
    'a choice above 100',
    command({ options: [option({ choices: [{ name: x(101), value: 'a' }] })] }),
    '0.options.0.choices.0.name BASE_TYPE_BAD_LENGTH',
  ],
  [
    'choices and autocomplete',
    command({ options: [option({ choices: choices(1), autocomplete: true })] }),
    '0.options.0 APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
  ],
  [
    'a required option after others',
    command({ options: [option(), option({ name: 'b', required: true })] }),
    '0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'an option name twice',
    command({ options: [option(), option()] }),
    '0.options.1 APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'a sub-command beside an option',
    command({ options: [sub(), option()] }),
    '0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'a sub-command in a sub-command',
    command({ options: [sub({ options: [sub()] })] }),
    '0.options.0.options.0.type APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  ['an unknown option type', command({ options: [option({ type: 42 })] }), '0.options.0.type BASE_TYPE_CHOICES'],
  [
    'autocomplete on a person',
    command({ options: [option({ type: 6, autocomplete: true })] }),
    '0.options.0 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    '8,001 characters in all',
    command({
      options: Array.from({ length: 4 }, (_, at) =>
        option({ name: `o${at}`, choices: choices(25).map((one) => ({ ...one, name: `${one.name}${x(78)}` })) }),
      ),
    }),
    '0 APPLICATION_COMMAND_TOO_LARGE',
  ],
];

describe('a command is refused for', () => {
  it.each(REFUSED)('%s', async (_why, body, field) => {
    expect(await refused(put(body))).toEqual({ status: 400, code: 50035, fields: [field] });
  });

  it('being the 101st slash command or the 16th of a menu', async () => {
    const slash = Array.from({ length: 101 }, (_, at) => command({ name: `go${at}` }));
    const menus = Array.from({ length: 16 }, (_, at) => ({ type: 2, name: `go${at}` }));
    expect(await refused(put(...slash))).toMatchObject({ code: 30032 });
    expect(await refused(put(...menus))).toMatchObject({ code: 30032 });
  });

  it('having the name of another', async () => {
    expect(await refused(put(command(), command()))).toMatchObject({
      code: 50035,
      fields: ['APPLICATION_COMMANDS_DUPLICATE_NAME'],
    });
  });
});

describe('registered commands', () => {
  it('keep their ids, drop what says nothing and can be fetched, changed and removed', async () => {
    const [first] = await bot.client.application.commands
      .set([command({ options: [option({ required: false })] }) as never])
      .then((set) => [...set.values()]);
    expect(bot.server.commands()[0]?.options?.[0]).toEqual({ name: 'a', description: 'a', type: 3 });
    const again = await bot.client.application.commands.set([command() as never]);
    expect(again.first()?.id).toBe(first?.id);
    await bot.client.application.commands.edit(first?.id ?? '', { description: 'went' });
    expect((await bot.client.application.commands.fetch({ withLocalizations: true })).first()?.description).toBe(
      'went',
    );
    await bot.client.application.commands.delete(first?.id ?? '');
    expect(bot.server.commands()).toEqual([]);
  });

  it('of one server are kept apart and found there only', async () => {
    const { home } = bot.server.world;
    await bot.client.application.commands.set([command({ name: 'local' }) as never], home.id);
    expect(bot.server.commands(home.id).map(({ name }) => name)).toEqual(['local']);
    await expect(bot.server.user('member').slash('local', {}, { context: 'second' })).rejects.toThrow(
      /no slash command/,
    );
  });

  it('cannot be created more than 200 times a day; changing them is free', async () => {
    const set = (name: string, description: string) =>
      put(...Array.from({ length: 95 }, (_, at) => command({ name: `${name}${at}`, description })));
    await set('one', 'a');
    await set('one', 'b');
    await set('two', 'a');
    expect(await refused(set('three', 'a'))).toMatchObject({ code: 30034 });
  });

  it('kept to the published schemas', () => {
    expect(bot.traffic.violations).toEqual([]);
  });
});
