import { Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, embeds, row, select, v2, words, x } from './bodies.ts';
import { refused } from './refused.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot();
});
afterAll(() => bot.stop());

const post = (body: object) =>
  bot.client.rest.post(Routes.channelMessages(bot.server.world.home.channels[0]?.id ?? ''), { body });

const V2_RULES: [why: string, body: object, field: string][] = [
  ['content', { ...v2(words('hi')), content: 'a' }, 'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  [
    'embeds',
    { ...v2(words('hi')), embeds: embeds(1, 'a') },
    'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    '41 components',
    v2(...Array.from({ length: 41 }, () => words('a'))),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '41 counting nested ones',
    v2({ type: 17, components: Array.from({ length: 40 }, () => words('a')) }),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'texts above 4,000 together',
    v2(words(x(2000)), { type: 17, components: [words(x(2001))] }),
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'a section of four texts',
    v2({ type: 9, components: [1, 2, 3, 4].map(() => words('a')), accessory: button() }),
    'components.0.components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a section without an accessory',
    v2({ type: 9, components: [words('a')] }),
    'components.0.accessory BASE_TYPE_REQUIRED',
  ],
  [
    'a section with a select',
    v2({ type: 9, components: [words('a')], accessory: select() }),
    'components.0.accessory.type UNION_TYPE_CHOICES',
  ],
  [
    'a container in a container',
    v2({ type: 17, components: [{ type: 17, components: [words('a')] }] }),
    'components.0.components.0.type UNION_TYPE_CHOICES',
  ],
  ['a bare button', v2(button()), 'components.0.type UNION_TYPE_CHOICES'],
  [
    'a custom id twice, however deep',
    v2(row(button()), { type: 17, components: [row(button())] }),
    'components.1.components.0.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a numeric id twice',
    v2({ ...words('a'), id: 7 }, { ...words('b'), id: 7 }),
    'components.1.id COMPONENT_ID_DUPLICATED',
  ],
  ['an empty text', v2(words('')), 'components.0.content BASE_TYPE_BAD_LENGTH'],
  [
    'eleven pictures',
    v2({ type: 12, items: Array.from({ length: 11 }, () => ({ media: { url: 'https://a.example/a.png' } })) }),
    'components.0.items BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a picture that was not uploaded',
    v2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }),
    'components REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'a file from elsewhere',
    v2({ type: 13, file: { url: 'https://a.example/a.csv' } }),
    'components.0.file.url FILE_COMPONENT_URL',
  ],
];

describe('a Components V2 message is refused for', () => {
  it.each(V2_RULES)('%s', async (_why, body, field) => {
    expect(await refused(post(body))).toMatchObject({ code: 50035, fields: [field] });
  });
});
