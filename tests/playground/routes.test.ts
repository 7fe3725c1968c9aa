import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBot, type TestBot } from './test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

const home = () => bot.server.world.home;
const guild = () => bot.client.guilds.fetch({ guild: home().id, force: true });

async function channel() {
  const found = await bot.client.channels.fetch(home().channels[0]?.id ?? '', { force: true });
  if (found === null || !found.isSendable()) throw new Error('cannot send');
  return found;
}

const MEMBER = '1000000000000000102';

const CASES: [why: string, read: () => Promise<unknown>, gives: unknown][] = [
  ['its own application', async () => (await bot.client.application.fetch()).name, 'Egret'],
  ['another user', async () => (await bot.client.users.fetch(MEMBER, { force: true })).username, 'member'],
  ['a server', async () => (await guild()).name, 'Home'],
  [
    'its channels',
    async () => (await (await guild()).channels.fetch()).map((one) => one?.name),
    ['general', 'trade', 'silent'],
  ],
  [
    'its roles',
    async () => (await (await guild()).roles.fetch()).map(({ name }) => name).sort(),
    ['@everyone', 'Moderator', 'egret'],
  ],
  ['a member', async () => (await (await guild()).members.fetch({ user: MEMBER, force: true })).displayName, 'Mia'],
  [
    'a talk with somebody',
    async () => (await (await bot.client.users.fetch(MEMBER)).createDM(true)).recipientId,
    MEMBER,
  ],
  ['members by list', async () => (await (await guild()).members.list({ limit: 2 })).size, 2],
  ['its servers', async () => (await bot.client.guilds.fetch()).map(({ name }) => name), ['Home', 'Second']],
];

describe('the bot reads', () => {
  it.each(CASES)('%s', async (_why, read, gives) => {
    expect(await read()).toEqual(gives);
  });
});

describe('in a channel the bot', () => {
  it('types, sends, reads back, reacts, edits and deletes', async () => {
    const where = await channel();
    await where.sendTyping();
    const sent = await where.send('one');
    await sent.react('📈');
    await sent.react('📈');
    expect(bot.server.message(sent.id)?.reactions).toMatchObject([{ count: 1, me: true, emoji: { name: '📈' } }]);
    await sent.edit('two');
    expect((await where.messages.fetch({ message: sent.id, force: true })).content).toBe('two');
    const later = await where.send('three');
    expect((await where.messages.fetch({ limit: 5 })).map(({ content }) => content)).toEqual(['three', 'two']);
    expect((await where.messages.fetch({ after: sent.id })).map(({ content }) => content)).toEqual(['three']);
    await later.delete();
    await expect(where.messages.fetch({ message: later.id, force: true })).rejects.toMatchObject({ code: 10008 });
  });

  it('sends a nonce only once', async () => {
    const where = await channel();
    const first = await where.send({ content: 'a', nonce: '7', enforceNonce: true });
    const second = await where.send({ content: 'a', nonce: '7', enforceNonce: true });
    expect(second.id).toBe(first.id);
  });

  it('cannot delete what a person wrote', async () => {
    const { id } = bot.server.user('member').post('mine');
    const where = await channel();
    await expect(where.messages.delete(id)).rejects.toMatchObject({ status: 403, code: 50013 });
  });
});

describe('all of it', () => {
  it('kept to the published schemas and to known routes', () => {
    expect(bot.traffic.violations).toEqual([]);
    expect(bot.server.unknownRequests).toEqual([]);
  });
});
