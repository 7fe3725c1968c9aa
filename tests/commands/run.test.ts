import { ApplicationCommandOptionType } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { isSlash } from '../../src/discord/command.ts';
import { messageOf, pings, text } from '../../src/playground/index.ts';
import { type Running, start } from '../discord/start.ts';
import { tinyEngine } from '../discord/tiny-engine.ts';

let running: Running;
beforeAll(async () => {
  running = await start(tinyEngine);
});
afterAll(() => running.stop());
afterEach(() => {
  expect(running.traffic.violations).toEqual([]);
  expect(running.careless).toEqual([]);
});

/** Text for every option that has to be there, or is plain text; none of it means anything to any command. */
const NASTY = '@everyone <@1000000000000000101> **x** [y](https://evil.example)\n# z';

/** Those of the moderators are registered in the home server alone; tests/e2e/moderation.test.ts runs them. */
const forAll = commands.filter(isSlash).filter(({ forModerators }) => !forModerators);

describe.each(forAll.map(({ data }) => data))('/$name', ({ name, options = [] }) => {
  const isPlain = (option: (typeof options)[number]) =>
    option.type === ApplicationCommandOptionType.String && !option.autocomplete && !option.choices;
  const filled = options.filter((option) => ('required' in option && option.required === true) || isPlain(option));
  const given = Object.fromEntries(filled.map((option) => [option.name, NASTY]));

  it.each(['en-US', 'en-GB', 'zh-CN', 'zh-TW'] as const)('runs for a client in %s', async (locale) => {
    const message = messageOf(await running.server.user('member').slash(name, given, { locale }));
    expect(text(message).length).toBeGreaterThan(0);
    expect(text(message).length).toBeLessThanOrEqual(4_000);
    expect(pings(message)).toEqual({ everyone: false, roles: [], users: [] });
    if (locale === 'zh-TW') expect(text(message)).not.toMatch(/[来问贸资数]/);
  });

  it.each(['guild', 'dm', 'group', 'second'] as const)('runs in %s', async (context) => {
    expect(await running.server.user('member').slash(name, given, { context })).toMatchObject({ kind: 'reply' });
  });

  it('runs where only its user has installed it', async () => {
    const seen = await running.server.user('outsider').slash(name, given, { context: 'elsewhere' });
    expect(seen).toMatchObject({ kind: 'reply' });
  });

  const completed = options.filter((option) => 'autocomplete' in option && option.autocomplete === true);
  it.each(completed.map((option) => option.name))(
    'suggests something valid whatever is typed into %s',
    async (focused) => {
      for (const typed of ['', 'tea', NASTY, 'x'.repeat(6_000)]) {
        const seen = await running.server.user('member').type(name, { ...given, [focused]: typed }, { focused });
        expect(seen.kind).toBe('choices');
      }
    },
  );
});
