import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageOf, pings } from '../../src/playground/index.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let next: object = {};
let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({
    commands: [{ name: 'go', description: 'goes' }],
    onInteraction: (interaction) => interaction.isRepliable() && interaction.reply(next as never),
    onMessage: (message) => message.reply(next as never),
  });
});
afterAll(() => bot.stop());

const MEMBER = '1000000000000000102';
const NEIGHBOUR = '1000000000000000104';
const OUTSIDER = '1000000000000000105';
const ROLE = '1000000000000000301';
const nobody = { everyone: false, roles: [], users: [] };
const V2 = { flags: 1 << 15 };
const words = (content: string) => ({ ...V2, components: [{ type: 17, components: [{ type: 10, content }] }] });
const off = { allowedMentions: { parse: [] } };

const CASES: [why: string, reply: object, notified: object][] = [
  ['plain words', { content: 'hello' }, nobody],
  ['a person', { content: `<@${NEIGHBOUR}>` }, { ...nobody, users: [NEIGHBOUR] }],
  ['a person in the old spelling', { content: `<@!${NEIGHBOUR}>` }, { ...nobody, users: [NEIGHBOUR] }],
  ['a person twice', { content: `<@${NEIGHBOUR}> <@${NEIGHBOUR}>` }, { ...nobody, users: [NEIGHBOUR] }],
  ['a role', { content: `<@&${ROLE}>` }, { ...nobody, roles: [ROLE] }],
  ['everyone', { content: 'hey @everyone' }, { ...nobody, everyone: true }],
  ['those online', { content: 'hey @here!' }, { ...nobody, everyone: true }],
  [
    'text in components pings too',
    words(`<@${NEIGHBOUR}> @everyone`),
    { ...nobody, everyone: true, users: [NEIGHBOUR] },
  ],
  ['embeds do not', { embeds: [{ description: `<@${NEIGHBOUR}> @everyone` }] }, nobody],
  ['code does not', { content: `\`<@${NEIGHBOUR}>\` \`\`\`\n@everyone\n\`\`\`` }, nobody],
  ['a person who is not here', { content: `<@${OUTSIDER}>` }, nobody],
  ['everything, switched off', { content: `<@${NEIGHBOUR}> <@&${ROLE}> @everyone`, ...off }, nobody],
  ['components, switched off', { ...words(`<@${NEIGHBOUR}> @here`), ...off }, nobody],
  [
    'only people',
    { content: `<@${NEIGHBOUR}> @everyone`, allowedMentions: { parse: ['users'] } },
    { ...nobody, users: [NEIGHBOUR] },
  ],
  [
    'only one person',
    { content: `<@${NEIGHBOUR}> <@${MEMBER}>`, allowedMentions: { users: [MEMBER] } },
    { ...nobody, users: [MEMBER] },
  ],
];

describe('a reply notifies', () => {
  it.each(CASES)('%s', async (_why, reply, notified) => {
    next = reply;
    expect(pings(messageOf(await bot.server.user('member').slash('go')))).toEqual(notified);
    expect(bot.errors).toEqual([]);
  });
});

describe('a reply to a message', () => {
  it.each([
    ['notifies its author unless told not to', { content: 'hi' }, [MEMBER]],
    ['does not with an empty list', { content: 'hi', ...off }, []],
    ['does when told to', { content: 'hi', allowedMentions: { parse: [], repliedUser: true } }, [MEMBER]],
  ] as const)('%s', async (_why, reply, users) => {
    next = reply;
    const answer = await bot.server.user('member').say(`<@${bot.server.applicationId}>`);
    expect(answer && pings(answer).users).toEqual(users);
  });
});

describe('an edit without allowed_mentions', () => {
  it('reads everything again', async () => {
    next = { content: `<@${NEIGHBOUR}>`, ...off };
    const answer = await bot.server.user('member').dm('hi');
    const sent = await bot.client.channels.cache.get(answer?.channel_id ?? '')?.fetch();
    if (!sent?.isTextBased() || answer === undefined) throw new Error('no channel');
    expect(pings(answer)).toEqual(nobody);
    await (await sent.messages.fetch(answer.id)).edit('@everyone in a talk is only words, <@1000000000000000104>');
    const edited = bot.server.message(answer.id);
    expect(edited && pings(edited)).toEqual({ ...nobody, users: [NEIGHBOUR, MEMBER] });
  });
});
