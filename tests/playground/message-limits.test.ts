import { Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, embeds, manyButtons, options, row, select, thumbnail, V2, v2, words, x } from './bodies.ts';
import { refused } from './refused.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

const general = () => bot.server.world.home.channels[0]?.id ?? '';
const post = (body: object, channel = general()) => bot.client.rest.post(Routes.channelMessages(channel), { body });

const TOO_MUCH: [why: string, body: object, field: string][] = [
  ['content above 2,000', { content: x(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
  ['eleven embeds', { embeds: embeds(11, 'x') }, 'embeds BASE_TYPE_BAD_LENGTH'],
  ['embeds above 6,000 together', { embeds: embeds(2, x(3001)) }, 'embeds MAX_EMBED_SIZE_EXCEEDED'],
  ['an embed title above 256', { embeds: [{ title: x(257) }] }, 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
  [
    'an embed field without a value',
    { embeds: [{ fields: [{ name: 'a', value: '' }] }] },
    'embeds.0.fields.0.value BASE_TYPE_BAD_LENGTH',
  ],
  [
    '26 embed fields',
    { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: 'a', value: 'b' })) }] },
    'embeds.0.fields BASE_TYPE_BAD_LENGTH',
  ],
  ['an empty embed', { embeds: [{}] }, 'embeds.0.description BASE_TYPE_REQUIRED'],
  ['six rows', { content: 'a', components: manyButtons.map((one) => row(one)) }, 'components BASE_TYPE_BAD_LENGTH'],
  [
    'six buttons in a row',
    { content: 'a', components: [row(...manyButtons)] },
    'components.0.components BASE_TYPE_BAD_LENGTH',
  ],
  ['a row of nothing', { content: 'a', components: [row()] }, 'components.0.components BASE_TYPE_BAD_LENGTH'],
  [
    'a select beside a button',
    { content: 'a', components: [row(select(), button())] },
    'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    '26 options',
    { content: 'a', components: [row(select({ options: options(26) }))] },
    'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a select without options',
    { content: 'a', components: [row(select({ options: [] }))] },
    'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option value twice',
    { content: 'a', components: [row(select({ options: [...options(1), ...options(1)] }))] },
    'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'a placeholder above 150',
    { content: 'a', components: [row(select({ placeholder: x(151) }))] },
    'components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a custom id above 100',
    { content: 'a', components: [row(button({ custom_id: x(101) }))] },
    'components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a button without a custom id',
    { content: 'a', components: [row(button({ custom_id: undefined }))] },
    'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
  ],
  [
    'a custom id twice',
    { content: 'a', components: [row(button(), button())] },
    'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a label above 80',
    { content: 'a', components: [row(button({ label: x(81) }))] },
    'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a button without a label or emoji',
    { content: 'a', components: [row(button({ label: undefined }))] },
    'components.0.components.0 BUTTON_COMPONENT_MISSING_LABEL',
  ],
  [
    'a link with a custom id',
    { content: 'a', components: [row(button({ style: 5, url: 'https://example.org' }))] },
    'components.0.components.0 BUTTON_COMPONENT_CUSTOM_ID_AND_URL',
  ],
  [
    'a link of another scheme',
    { content: 'a', components: [row(button({ style: 5, custom_id: undefined, url: 'ftp://example.org' }))] },
    'components.0.components.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'a text component without the flag',
    { content: 'a', components: [words('hi')] },
    'components.0.type UNION_TYPE_CHOICES',
  ],
  ['the private flag in a channel', { content: 'a', flags: 64 }, 'flags INVALID_FLAGS'],
  [
    'an attachment that was not uploaded',
    { content: 'a', attachments: [{ id: '0' }] },
    'attachments.0.id ATTACHMENT_NOT_FOUND',
  ],
  [
    'parse and a list of users',
    { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'a reply to nothing',
    { content: 'a', message_reference: { message_id: '1' } },
    'message_reference REPLIES_UNKNOWN_MESSAGE',
  ],
];

describe('a message is refused for', () => {
  it.each(TOO_MUCH)('%s', async (_why, body, field) => {
    expect(await refused(post(body))).toEqual({ status: 400, code: 50035, fields: [field] });
  });

  it.each([
    ['nothing at all', {}],
    ['an empty content', { content: '' }],
    ['blanks', { content: ' \n ' }],
    ['Components V2 without components', { flags: V2 }],
  ])('%s', async (_why, body) => {
    expect(await refused(post(body))).toMatchObject({ status: 400, code: 50006 });
  });

  it.each([
    ['a channel where the bot may not write', () => bot.server.world.home.channels[2]?.id, 403, 50013],
    ['a channel of a server without it', () => bot.server.world.elsewhere.channels[0]?.id, 403, 50001],
    ['a channel that is not there', () => '42', 404, 10003],
  ])('%s', async (_why, channel, status, code) => {
    expect(await refused(post({ content: 'a' }, channel()))).toMatchObject({ status, code });
  });
});

describe('at the limit it is taken', () => {
  it.each([
    ['content of 2,000', { content: x(2000) }],
    ['ten embeds of 6,000 together', { embeds: embeds(10, x(600)) }],
    [
      'five rows of five buttons',
      {
        content: 'a',
        components: [0, 1, 2, 3, 4].map((r) => row(...[0, 1, 2, 3, 4].map((b) => button({ custom_id: `${r}${b}` })))),
      },
    ],
    ['25 options', { content: 'a', components: [row(select({ options: options(25) }))] }],
    ['40 components', v2({ type: 17, components: Array.from({ length: 39 }, () => words('a')) })],
    ['4,000 characters of text', v2(words(x(4000)))],
    [
      'a section with a thumbnail',
      v2({ type: 9, components: [words('a'), words('b'), words('c')], accessory: thumbnail }),
    ],
    [
      'a reply to nothing that may fail',
      { content: 'a', message_reference: { message_id: '1', fail_if_not_exists: false } },
    ],
  ])('%s', async (_why, body) => {
    await expect(post(body)).resolves.toMatchObject({ type: 0 });
    expect(bot.traffic.violations).toEqual([]);
  });
});
