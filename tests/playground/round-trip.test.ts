import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageOf, render, type Seen, settled, text } from '../../src/playground/index.ts';
import { eventually } from './eventually.ts';
import { everythingBot } from './everything-bot.ts';
import type { TestBot } from './test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await everythingBot();
});
afterAll(() => bot.stop());

const member = () => bot.server.user('member');

function modalOf(seen: Seen) {
  if (seen.kind !== 'modal') throw new Error(`No dialogue but ${JSON.stringify(seen)}`);
  return seen.modal;
}

describe('what a user sees of each interaction', () => {
  it('a slash command: the reply, for everybody', async () => {
    const seen = await member().slash('echo', { text: 'hello' });
    expect(seen).toMatchObject({ kind: 'reply', private: false, updated: false });
    expect(text(messageOf(seen))).toBe('en-US hello');
  });

  it('a slash command in another language', async () => {
    const seen = await member().slash('echo', { text: '你好' }, { locale: 'zh-TW' });
    expect(text(messageOf(seen))).toBe('zh-TW 你好');
  });

  it('a private reply: seen by the asker, kept out of the channel', async () => {
    const seen = await member().slash('secret');
    expect(seen).toMatchObject({ kind: 'reply', private: true });
    expect(bot.server.messages(messageOf(seen).channel_id)).not.toContainEqual(messageOf(seen));
  });

  it('a sub-command with a number, a person, a channel and a role', async () => {
    const options = { count: 3, who: 'neighbour', where: 'trade', role: 'Moderator' };
    expect(text(messageOf(await member().slash('tool use', options)))).toBe('use 3 neighbour trade Moderator');
  });

  it('a file that the user attaches', async () => {
    const seen = await member().slash('upload', { file: { name: 'a.csv', content: 'a,b\n' } });
    expect(text(messageOf(seen))).toBe('a.csv a,b\n'.trim());
  });

  it('thinking, then the reply with its file, then a private follow-up', async () => {
    const thinking = await member().slash('later');
    expect(thinking).toMatchObject({ kind: 'thinking', private: false });
    const seen = await settled(thinking);
    expect(render(messageOf(seen))).toBe('done\n<file r.csv>');
    await eventually(() => bot.server.followUps(seen.interactionId).map(text)).toEqual(['more']);
  });

  it('choices while typing', async () => {
    const seen = await member().type('echo', { text: 'ex' });
    expect(seen).toMatchObject({ kind: 'choices', choices: [{ name: 'ex!', value: 'ex' }] });
  });

  it('a button: the message changes in place', async () => {
    const shown = messageOf(await member().slash('controls'));
    expect(render(shown)).toBe('pick\n[go] [docs](https://example.org/)\n{choose: one | two}');
    const seen = await member().click(shown, 'go');
    expect(seen).toMatchObject({ kind: 'reply', updated: true });
    expect(render(messageOf(seen))).toBe('clicked');
    expect(bot.server.message(shown.id)?.content).toBe('clicked');
  });

  it('a select: deferred, then changed', async () => {
    const shown = messageOf(await member().slash('controls'));
    const seen = await settled(await member().select(shown, 'choice', ['two']));
    expect(seen).toMatchObject({ kind: 'reply', updated: true });
    expect(text(messageOf(seen))).toBe('chose 2');
  });

  it('a dialogue, filled in by label', async () => {
    const opened = modalOf(await member().slash('form'));
    expect(opened.data.title).toBe('A form');
    const seen = await member().submit(opened, { Name: 'Mia', Colour: 'red', Topic: ['b'] });
    expect(text(messageOf(seen))).toBe('Mia red b');
  });

  it('a menu command on a message, whose content comes without the intent', async () => {
    const seen = await member().contextMenu('Quote', member().post('the target'));
    expect(text(messageOf(seen))).toBe('> the target');
  });

  it('a menu command on a person', async () => {
    expect(text(messageOf(await member().contextMenu('Greet', 'neighbour')))).toBe('hi neighbour');
  });
});

describe('messages', () => {
  it('a mention in a server gets a reply to it', async () => {
    const reply = await member().say(`<@${bot.server.applicationId}> hello`);
    expect(reply?.content).toBe(`heard <@${bot.server.applicationId}> hello`);
    expect(reply?.message_reference?.message_id).toBeDefined();
  });

  it('a message without a mention reaches the bot empty, so it says nothing', async () => {
    expect(await member().say('hello', { within: 150 })).toBeUndefined();
  });

  it('a direct message needs no mention', async () => {
    expect((await member().dm('hello'))?.content).toBe('heard hello');
  });

  it('a reply to the bot mentions it', async () => {
    const first = await member().say(`<@${bot.server.applicationId}> one`);
    if (first === undefined) throw new Error('no answer');
    expect((await member().say('two', { replyTo: first }))?.content).toBe('heard two');
  });

  it('edits and deletions are told', async () => {
    const changes: string[] = [];
    bot.client.on('messageUpdate', (_, now) => changes.push(`edited ${now.content}`));
    bot.client.on('messageDelete', () => changes.push('deleted'));
    const id = (await member().dm('first'))?.message_reference?.message_id ?? '';
    member().edit({ id }, 'second');
    member().remove({ id });
    await eventually(() => changes).toEqual(['edited second', 'deleted']);
  });
});

describe('what a user cannot do', () => {
  const cases: [why: string, act: () => Promise<unknown>, says: RegExp][] = [
    ['a command that is not registered', () => member().slash('nope'), /registered no slash command "nope"/],
    ['an option that is not there', () => member().slash('echo', { text: 'a', x: 1 }), /no option "x"/],
    ['a required option left out', () => member().slash('echo'), /required option "text"/],
    ['a value of the wrong type', () => member().slash('echo', { text: 3 }), /takes a text/],
    ['a value that is no choice', () => member().slash('pick', { size: 'huge' }), /no choice "huge"/],
    ['a number out of bounds', () => member().slash('tool use', { count: 99, who: 'member' }), /within 1–10/],
    ['a command without its sub-command', () => member().slash('tool'), /needs a sub-command: use/],
    ['autocomplete where there is none', () => member().type('pick', { size: 's' }), /no autocomplete/],
    ['a command for moderators', () => member().slash('admin'), /missing permissions/],
    ['a command that is for servers only', () => member().slash('pick', {}, { context: 'dm' }), /not offered here/],
    ['a person who is nobody', async () => bot.server.user('ghost'), /Nobody is called ghost/],
  ];
  it.each(cases)('%s', async (_why, act, says) => {
    await expect(act()).rejects.toThrow(says);
  });

  it('buttons that are links, gone, or on a message private to another', async () => {
    const shown = messageOf(await member().slash('controls'));
    await expect(member().click(shown, 'docs')).rejects.toThrow(/is a link/);
    await expect(member().click(shown, 'stop')).rejects.toThrow(/no button "stop".*\[go\]/);
    const secret = messageOf(await member().slash('secret'));
    await expect(bot.server.user('neighbour').click(secret, 'x')).rejects.toThrow(/cannot see/);
  });

  it('a moderator can use what a member cannot', async () => {
    expect(text(messageOf(await bot.server.user('moderator').slash('admin')))).toBe('done');
  });
});

describe('places', () => {
  it.each([
    ['a server', 'guild', 'guild Home context 0 install server'],
    ['a talk with the bot', 'dm', 'guild none context 1 install server'],
    ['a group without the bot', 'group', 'guild none context 2 install user'],
    ['a server without the bot', 'elsewhere', 'guild uncached context 0 install user'],
  ] as const)('%s', async (_why, context, says) => {
    const seen = text(messageOf(await member().slash('where', {}, { context })));
    expect(seen).toBe(says);
  });
});

describe('after all that', () => {
  it('nothing went wrong, no route was unknown, and all traffic kept to the published schemas', () => {
    expect(bot.errors).toEqual([]);
    expect(bot.server.unknownRequests).toEqual([]);
    expect(bot.traffic.violations).toEqual([]);
    expect(bot.traffic.checked.requests).toBeGreaterThan(20);
    expect(bot.traffic.checked.events).toBeGreaterThan(20);
  });
});
