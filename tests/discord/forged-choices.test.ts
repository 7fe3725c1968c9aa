import { type APIMessage, ButtonStyle, ComponentType, REST, Routes } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodeHead } from '../../src/discord/choice-id.ts';
import { messageOf, text } from '../../src/playground/index.ts';
import { type Running, start } from './start.ts';
import { tinyEngine } from './tiny-engine.ts';

let running: Running;
beforeAll(async () => {
  running = await start(tinyEngine);
});
afterAll(() => running.stop());

/** A message of the bot with components that this version would not write. */
async function posted(component: object): Promise<APIMessage> {
  const { server } = running;
  const rest = new REST({ api: server.api }).setToken(server.token);
  const channel = server.world.home.channels[0]?.id ?? '';
  const components = [{ type: ComponentType.ActionRow, components: [component] }];
  return (await rest.post(Routes.channelMessages(channel), { body: { content: 'old', components } })) as APIMessage;
}

const head = encodeHead({ language: 'en', askerId: '1000000000000000102', action: 'answer' });

it.each([
  ['of another bot', 'next-page'],
  ['of an earlier version', 'c0e|ff~--~'],
  ['with a query that is none', `${head}|drop table`],
  ['about something that is no longer on file', `${head}|ff~--~AAAAAAAA,,,,,`],
  ['with nothing to answer', head],
])('a button %s gets one sentence in private', async (_, custom_id) => {
  const button = { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'go', custom_id };
  const seen = await running.server.user('member').click(await posted(button), 'go');
  expect(seen).toMatchObject({ kind: 'reply', private: true, updated: false });
  expect(text(messageOf(seen))).toBe('I can no longer read this choice; please ask your question again.');
});

it('a menu entry that is none gets one sentence, in the client’s language', async () => {
  const options = [{ label: 'x', value: 'nonsense' }];
  const menu = { type: ComponentType.StringSelect, custom_id: head, options };
  const seen = await running.server.user('member').select(await posted(menu), head, ['nonsense'], 'zh-TW');
  expect(text(messageOf(seen))).toBe('這個選項已經失效，請重新提問。');
});
