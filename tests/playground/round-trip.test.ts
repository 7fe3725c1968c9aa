import { AttachmentBuilder, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { messageOf, render, settled, text } from '../../src/playground/index.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({
    commands: [
      { name: 'ping', description: 'answers', options: [{ name: 'q', description: 'q', type: 3, autocomplete: true }] },
      { name: 'defer', description: 'answers later' },
      { name: 'buttons', description: 'b' },
      { name: 'modal', description: 'b' },
      { name: 'Quote', type: 3 },
    ],
    async onInteraction(i) {
      if (i.isAutocomplete()) return i.respond([{ name: 'one', value: '1' }]);
      if (i.isMessageContextMenuCommand())
        return i.reply({ content: `ctx ${i.targetMessage.content}`, flags: MessageFlags.Ephemeral });
      if (i.isButton()) return i.update({ content: 'clicked', components: [] });
      if (i.isModalSubmit()) return i.reply(`got ${i.fields.getTextInputValue('t1')}`);
      if (!i.isChatInputCommand()) return;
      if (i.commandName === 'ping') return i.reply('pong');
      if (i.commandName === 'defer') {
        await i.deferReply();
        await i.editReply({ content: 'done', files: [new AttachmentBuilder(Buffer.from('a,b\n'), { name: 'r.csv' })] });
        return i.followUp({ content: 'more', flags: 64 });
      }
      if (i.commandName === 'buttons')
        return i.reply({
          content: 'b',
          components: [{ type: 1, components: [{ type: 2, custom_id: 'b1', label: 'go', style: 1 }] }],
        });
      if (i.commandName === 'modal')
        return i.showModal({
          customId: 'm1',
          title: 'T',
          components: [{ type: 1, components: [{ type: 4, custom_id: 't1', label: 'L', style: 1 }] }],
        } as never);
    },
    async onMessage(m) {
      if (!m.inGuild() || m.mentions.has(m.client.user)) await m.reply(`hi ${m.content}`);
    },
  });
});
afterAll(() => bot.stop());

it('works', async () => {
  const user = bot.server.user('member');
  expect(text(messageOf(await user.slash('ping')))).toBe('pong');
  expect(await user.type('ping', { q: 'o' })).toMatchObject({ kind: 'choices' });
  const thinking = await user.slash('defer');
  expect(thinking.kind).toBe('thinking');
  expect(render(messageOf(await settled(thinking)))).toBe('done\n<file r.csv>');
  const b = messageOf(await user.slash('buttons'));
  expect(render(messageOf(await user.click(b, 'go')))).toBe('clicked');
  const m = await user.slash('modal');
  if (m.kind !== 'modal') throw new Error();
  expect(text(messageOf(await user.submit(m.modal, { L: 'x' })))).toBe('got x');
  expect(text(messageOf(await user.contextMenu('Quote', user.post('hello'))))).toBe('ctx hello');
  expect((await user.say(`<@${bot.server.applicationId}> hello`))?.content).toContain('hi');
  expect((await user.dm('hello'))?.content).toBe('hi hello');
  expect(bot.errors).toEqual([]);
  expect(bot.server.unknownRequests).toEqual([]);
});
