import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Driver, messageOf, render, type Seen, text } from '../../src/playground/index.ts';
import { type Running, start } from '../discord/start.ts';
import { realEngine } from './real-engine.ts';

/** What can be clicked below an answer, by the one who asked and by others. */

let running: Running;
let member: Driver;
beforeEach(async () => {
  running = await start(realEngine());
  member = running.server.user('member');
});
afterEach(async () => {
  await running.stop();
  expect(running.traffic.violations).toEqual([]);
  expect(running.careless).toEqual([]);
  expect(running.server.unknownRequests).toEqual([]);
  expect(running.log.filter(({ msg }) => msg === 'handler-failed')).toEqual([]);
});

const question = 'How much was services trade in the first half of 2021?';
const ask = async (words = question) => messageOf(await member.slash('ask', { question: words }));

/** The custom id and the values of the one menu on a message. */
function menuOf(message: APIMessage): { id: string; options: readonly { label: string; value: string }[] } {
  const found = JSON.stringify(message.components).match(/\{[^{}]*"type":3[^[]*"options":\[.*?\][^}]*\}/)?.[0] ?? '{}';
  const menu = JSON.parse(found) as { custom_id?: string; options?: { label: string; value: string }[] };
  return { id: menu.custom_id ?? '', options: menu.options ?? [] };
}

describe('a card', () => {
  it('is one container: figure, context, source, then the buttons', async () => {
    const out = await ask();
    expect(out.components?.map(({ type }) => type)).toEqual([17]);
    expect(render(out).split('\n').at(-1)).toBe('[Source] [Why this answer?] [Delete]');
    expect(render(out)).toContain('[In USD] [Compare with…] [Not what I meant]\n');
  });

  it('after a mention is plain text first, which a notification shows, and then the card', async () => {
    const said = await member.say(`<@${running.server.applicationId}> ${question}`);
    expect(said?.content).toContain('CNY 34.32 billion');
    await expect.poll(() => running.server.message(said?.id ?? '')?.components?.[0]?.type).toBe(17);
    const card = running.server.message(said?.id ?? '');
    expect(card?.content).toBe('');
    expect(card && text(card)).toContain('CNY 34.32 billion');
  });

  it('that cannot become a card stays what it is: plain text', async () => {
    running.server.faults.add({ match: /^PATCH \/channels/, status: 403, body: { code: 50013, message: 'no' } });
    const said = await member.say(`<@${running.server.applicationId}> ${question}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(running.server.message(said?.id ?? '')?.content).toContain('CNY 34.32 billion');
  });
});

describe('a button', () => {
  it('changes the currency in place, and back', async () => {
    const out = await ask();
    const usd = await member.click(out, 'In USD');
    expect(usd).toMatchObject({ kind: 'reply', updated: true });
    expect(text(messageOf(usd)).split('\n')[0]).toContain('USD 5.31 billion');
    const cny = messageOf(await member.click(messageOf(usd), 'In CNY'));
    expect(text(cny).split('\n')[0]).toContain('CNY 34.32 billion');
  });

  it('gives the publication in full, for the clicker alone', async () => {
    const out = await ask();
    const seen = await running.server.user('owner').click(out, 'Source');
    expect(seen).toMatchObject({ kind: 'reply', private: true, updated: false });
    expect(text(messageOf(seen))).toMatch(/\[Xiamen pioneers in services trade sector\]\(<https:\/\/swj[^)]+>\)/);
    expect(text(messageOf(seen))).toContain('The figure stands in paragraph');
    expect(running.server.message(out.id)).toEqual(out);
  });

  it.each([
    [question, 'services-trade/2021-H1'],
    [
      'What was the level of services trade in the first half of 2020?',
      'the later value divided by one plus its growth',
    ],
    ['How many pilot tasks are there?', 'pilot-tasks'],
  ])('says why %s is answered so', async (words, reason) => {
    const seen = await member.click(await ask(words), 'Why this answer?');
    expect(seen).toMatchObject({ kind: 'reply', private: true });
    expect(text(messageOf(seen)).replaceAll('\\', '')).toContain(reason);
  });

  it('offers what compares, and compares it', async () => {
    const out = await ask('GDP in 2019');
    const seen = await running.server.user('owner').click(out, 'Compare with…');
    expect(seen).toMatchObject({ kind: 'reply', private: true });
    const menu = menuOf(messageOf(seen));
    expect(menu.options.length).toBeGreaterThan(3);
    const chosen = menu.options.find(({ label }) => label.includes('2018'));
    const compared = await running.server.user('owner').select(messageOf(seen), menu.id, [chosen?.value ?? '']);
    expect(compared).toMatchObject({ kind: 'reply', updated: true });
    expect(text(messageOf(compared))).toMatch(/2019.*2018|2018.*2019/s);
    expect(running.server.message(out.id)).toEqual(out);
  });

  it('offers other readings and a form to ask again', async () => {
    const out = await ask('goods exports in 2020');
    const menu = messageOf(await member.click(out, 'Not what I meant'));
    expect(menuOf(menu).options.some(({ label }) => /growth/.test(label))).toBe(true);
    const form = await member.click(menu, 'Ask again…');
    if (form.kind !== 'modal') throw new Error(form.kind);
    const again = await member.submit(form.modal, { 'Your question': 'goods imports in 2020' });
    expect(text(messageOf(again))).toMatch(/^\*\*Goods imports/);
  });

  it('takes the reply away for the asker and for who manages messages, for nobody else', async () => {
    const out = await ask();
    const other = await running.server.user('neighbour').click(out, 'Delete');
    expect(text(messageOf(other))).toMatch(/^Only the one who asked/);
    expect(running.server.message(out.id)).toBeDefined();
    await member.click(out, 'Delete').catch(() => undefined);
    await expect.poll(() => running.server.message(out.id)).toBeUndefined();
    const second = await ask();
    await running.server
      .user('moderator')
      .click(second, 'Delete')
      .catch(() => undefined);
    await expect.poll(() => running.server.message(second.id)).toBeUndefined();
  });

  it('turns the pages of a list, forth and back', async () => {
    const first = messageOf(await member.slash('sources'));
    expect(text(first)).toMatch(/-# Page 1 of \d+$/);
    const second = messageOf(await member.click(first, 'Next ▶'));
    expect(text(second)).toMatch(/-# Page 2 of \d+$/);
    expect(text(second).split('\n')[0]).toBe(text(first).split('\n')[0]);
    expect(text(second).split('\n')[1]).not.toBe(text(first).split('\n')[1]);
    expect(text(messageOf(await member.click(second, '◀ Previous')))).toBe(text(first));
  });

  it('works after a restart of the bot', async () => {
    const out = await ask();
    await running.bot.stop();
    const again = await start(realEngine(), { server: running.server });
    try {
      const seen: Seen = await member.click(out, 'In USD');
      expect(text(messageOf(seen)).split('\n')[0]).toContain('USD 5.31 billion');
    } finally {
      await again.bot.stop();
    }
  });
});

describe('private:', () => {
  it.each(['ask', 'fact', 'browse', 'sources', 'about', 'trend'])(
    'keeps the reply of /%s to the asker',
    async (name) => {
      const given = { ask: { question }, fact: { indicator: 'gdp' }, trend: { indicator: 'gdp' } }[name] ?? {};
      const seen = await member.slash(name, { ...given, private: true });
      expect(seen).toMatchObject({ kind: 'reply', private: true });
      const everybody = running.server.messages(messageOf(seen).channel_id);
      expect(everybody.map(({ id }) => id)).not.toContain(messageOf(seen).id);
    },
  );

  it('leaves nothing for another person’s follow-up', async () => {
    await member.slash('ask', { question, private: true });
    const other = await running.server.user('owner').slash('ask', { question: 'and its growth?' });
    expect(text(messageOf(other))).not.toMatch(/5\.9|34\.32/);
    expect(text(await ask('and its growth?'))).toContain('5.9');
  });
});

describe('/help', () => {
  it.each([
    ['guild', 'Mention me with a question'],
    ['dm', 'Just write your question'],
    ['group', 'I am not a member here'],
  ] as const)('says how to ask in %s', async (context, sentence) => {
    const seen = await member.slash('help', {}, { context });
    expect(seen).toMatchObject({ kind: 'reply', private: true });
    expect(text(messageOf(seen))).toContain(sentence);
    expect(text(messageOf(seen))).toContain('`/ask`');
  });

  it('shows the commands as the client names them', async () => {
    expect(text(messageOf(await member.slash('help', {}, { locale: 'zh-CN' })))).toContain('`/提问`');
  });
});

describe('a server that the bot joins', () => {
  it.each([
    ['en-US', 'Hello. I answer questions'],
    ['zh-TW', '您好。我回答有關廈門貿易的問題'],
  ])('in %s is greeted once, and nobody is pinged', async (locale, words) => {
    const { elsewhere } = running.server.world;
    elsewhere.preferredLocale = locale;
    running.server.invite(elsewhere);
    const channel = elsewhere.channels[0]?.id ?? '';
    await expect.poll(() => running.server.messages(channel).length).toBe(1);
    const [message] = running.server.messages(channel);
    expect(message?.content).toContain(words);
    expect(message?.mentions).toEqual([]);
  });

  it('it is in already is not', async () => {
    running.server.gateway.reconnect();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const home = running.server.world.home.channels[0]?.id ?? '';
    expect(running.server.messages(home)).toEqual([]);
  });
});
