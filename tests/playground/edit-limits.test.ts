import { Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { V2, v2, words } from './bodies.ts';
import { refused } from './refused.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

const general = () => bot.server.world.home.channels[0]?.id ?? '';
const post = (body: object) => bot.client.rest.post(Routes.channelMessages(general()), { body });

describe('an edit', () => {
  it('cannot take Components V2 back', async () => {
    const sent = (await post(v2(words('a')))) as { id: string };
    const edit = bot.client.rest.patch(Routes.channelMessage(general(), sent.id), { body: { content: 'plain' } });
    expect(await refused(edit)).toMatchObject({
      code: 50035,
      fields: ['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
    });
  });

  it('can turn a plain message into Components V2 only when it empties the content', async () => {
    const sent = (await post({ content: 'plain' })) as { id: string };
    const edit = (body: object) => bot.client.rest.patch(Routes.channelMessage(general(), sent.id), { body });
    expect(await refused(edit(v2(words('a'))))).toMatchObject({ code: 50035 });
    await expect(edit({ ...v2(words('a')), content: null })).resolves.toMatchObject({ content: '', flags: V2 });
  });

  it("of somebody else's message is refused", async () => {
    const posted = bot.server.user('member').post('mine');
    const edit = bot.client.rest.patch(Routes.channelMessage(general(), posted.id), { body: { content: 'ours' } });
    expect(await refused(edit)).toMatchObject({ status: 403, code: 50005 });
  });

  it('cannot empty a message', async () => {
    const sent = (await post({ content: 'plain' })) as { id: string };
    const edit = bot.client.rest.patch(Routes.channelMessage(general(), sent.id), { body: { content: '' } });
    expect(await refused(edit)).toMatchObject({ code: 50006 });
  });
});
