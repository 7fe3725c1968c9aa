import { AttachmentBuilder } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageOf, render, text } from '../../src/playground/index.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

// A PNG's first bytes, enough to be measured: 3 × 2.
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000030000000208060000009d74661a', 'hex');

let next: object = {};
let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({
    commands: [{ name: 'go', description: 'goes' }],
    onInteraction: (interaction) => interaction.isRepliable() && interaction.reply(next as never),
  });
});
afterAll(() => bot.stop());

const file = (name: string) => ({ files: [new AttachmentBuilder(PNG, { name, description: 'a chart' })] });
const button = (more: object) => ({ type: 2, style: 1, custom_id: 'b', ...more });

const CASES: [why: string, reply: object, shown: string][] = [
  ['content', { content: 'hello' }, 'hello'],
  [
    'an embed from top to bottom',
    {
      embeds: [
        {
          title: 'T',
          description: 'D',
          fields: [{ name: 'N', value: 'V' }],
          footer: { text: 'F' },
          author: { name: 'A' },
        },
      ],
    },
    'A\nT\nD\nN\nV\nF',
  ],
  [
    'an embed whose picture was uploaded',
    { embeds: [{ title: 'T', image: { url: 'attachment://c.png' } }], ...file('c.png') },
    'T\n<image c.png>\n<file c.png: a chart>',
  ],
  [
    'buttons: off, with an emoji, a link',
    {
      content: 'x',
      components: [
        {
          type: 1,
          components: [
            button({ label: 'a', disabled: true }),
            button({ custom_id: 'c', label: 'b', emoji: { name: '📈' } }),
          ],
        },
      ],
    },
    'x\n[a] (off) [📈 b]',
  ],
  [
    'Components V2',
    {
      flags: 1 << 15,
      components: [
        {
          type: 17,
          components: [
            { type: 10, content: '# Head' },
            { type: 14 },
            { type: 9, components: [{ type: 10, content: 'beside' }], accessory: button({ label: 'more' }) },
            { type: 12, items: [{ media: { url: 'attachment://c.png' }, description: 'exports' }] },
          ],
        },
      ],
      ...file('c.png'),
    },
    '# Head\n───\nbeside\n[more]\n<image c.png: exports>',
  ],
  [
    'a file that no component of V2 refers to is not shown',
    { flags: 1 << 15, components: [{ type: 10, content: 'a' }], ...file('c.png') },
    'a',
  ],
];

describe('a reader sees', () => {
  it.each(CASES)('%s', async (_why, reply, shown) => {
    next = reply;
    const message = messageOf(await bot.server.user('member').slash('go'));
    expect(render(message)).toBe(shown);
    expect(bot.errors).toEqual([]);
    expect(bot.traffic.violations).toEqual([]);
  });

  it('text() leaves controls and pictures out', async () => {
    next = CASES[4]?.[1] ?? {};
    expect(text(messageOf(await bot.server.user('member').slash('go')))).toBe('# Head\nbeside');
  });
});

describe('attachments', () => {
  const names = (id: string) => bot.server.message(id)?.attachments.map(({ filename }) => filename);

  it('give their bytes back, and their size', async () => {
    next = { content: 'x', ...file('c.png') };
    const [attachment] = messageOf(await bot.server.user('member').slash('go')).attachments;
    expect(attachment).toMatchObject({ width: 3, height: 2, description: 'a chart', size: PNG.length });
    const bytes = await (await fetch(attachment?.url ?? '')).arrayBuffer();
    expect(Buffer.from(bytes)).toEqual(PNG);
  });

  it('stay on an edit that does not list them, go when the list leaves them out, and new ones join', async () => {
    const channel = await bot.client.channels.fetch(bot.server.world.home.channels[0]?.id ?? '');
    if (!channel?.isSendable()) throw new Error('cannot send');
    const sent = await channel.send({ content: 'x', ...file('a.png') });
    await sent.edit('y');
    expect(names(sent.id)).toEqual(['a.png']);
    await sent.edit({ ...file('b.png'), attachments: [...sent.attachments.values()] });
    expect(names(sent.id)).toEqual(['a.png', 'b.png']);
    // The client lists the new files by itself, and so drops the old ones.
    await sent.edit(file('c.png'));
    expect(names(sent.id)).toEqual(['c.png']);
    await sent.edit({ attachments: [] });
    expect(names(sent.id)).toEqual([]);
    expect(bot.traffic.violations).toEqual([]);
  });

  it('that are too large are refused', async () => {
    const channel = await bot.client.channels.fetch(bot.server.world.home.channels[0]?.id ?? '');
    if (!channel?.isSendable()) throw new Error('cannot send');
    const sent = channel.send({
      files: [new AttachmentBuilder(Buffer.alloc(10 * 1024 * 1024 + 1), { name: 'big.bin' })],
    });
    await expect(sent).rejects.toMatchObject({ status: 413, code: 40005 });
  });
});
