import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, messageOf, pings, render, text } from '../../src/playground/index.ts';
import { type Running, start } from '../discord/start.ts';
import { realEngine } from './real-engine.ts';

/** Check figures: the command, its form, and the menu of a message. */

let running: Running;
let member: Driver;
beforeAll(async () => {
  running = await start(realEngine());
  member = running.server.user('member');
});
afterAll(() => running.stop());
afterEach(() => {
  expect(running.traffic.violations).toEqual([]);
  expect(running.careless).toEqual([]);
  expect(running.log.filter(({ msg }) => msg === 'handler-failed')).toEqual([]);
});

const RIGHT = 'Services trade came to 34.32 billion yuan in the first half of 2021, up 5.9 percent.';
const WRONG = 'Xiamen’s goods exports came to 375.29 billion yuan in 2020.';

describe('/check', () => {
  it('marks what agrees and what differs, with the source', async () => {
    const shown = text(messageOf(await member.slash('check', { text: `${RIGHT} ${WRONG}` })));
    expect(shown).toMatch(/✅ “34\.32 billion yuan” matches.*\(<https:\/\/swj\.xm\.gov\.cn/);
    expect(shown).toMatch(/❌ “375\.29 billion yuan” differs.*357\.29/);
  });

  it('works in Chinese', async () => {
    const words = { text: '2021年上半年厦门服务贸易进出口额343.2亿元，同比下降5.9%。' };
    const shown = text(messageOf(await member.slash('check', words, { locale: 'zh-CN' })));
    expect(shown).toMatch(/✅ “343\.2亿元”/);
    expect(shown).toMatch(/❌ “(下降)?5\.9%”/);
  });

  it('says so where there is no figure', async () => {
    expect(text(messageOf(await member.slash('check', { text: 'Hello there.' })))).toMatch(/^\*\*There is no figure/i);
  });

  it('without a text opens a form; the answer is private where that was asked for', async () => {
    for (const isPrivate of [true, false]) {
      const form = await member.slash('check', { private: isPrivate });
      if (form.kind !== 'modal') throw new Error(form.kind);
      const seen = await member.submit(form.modal, { 'The text': WRONG });
      expect(seen).toMatchObject({ kind: 'reply', private: isPrivate });
      expect(text(messageOf(seen))).toContain('❌');
    }
  });

  it('of a very long text shows what fits and attaches the rest', async () => {
    const seen = await member.slash('check', { text: WRONG.repeat(60) });
    expect(render(messageOf(seen))).toMatch(/… and \d+ more\n<file figures\.txt>/);
  });

  it.each([
    ['markdown and pings', `@everyone <@1000000000000000101> **exports** were [375.29](https://evil.example) billion`],
    ['6,000 characters of digits', '9'.repeat(6_000)],
  ])('takes %s', async (_, words) => {
    const message = messageOf(await member.slash('check', { text: words }));
    expect(pings(message)).toEqual({ everyone: false, roles: [], users: [] });
    expect(text(message)).not.toContain('](https://evil');
  });
});

describe('Apps → Check figures', () => {
  it('compares what somebody else wrote, for the asker alone', async () => {
    const said = running.server.user('owner').post(WRONG);
    const seen = await member.contextMenu('Check figures', said);
    expect(seen).toMatchObject({ kind: 'reply', private: true });
    expect(text(messageOf(seen))).toContain('❌');
  });

  it('reads the cards of bots too', async () => {
    const card = messageOf(await member.slash('ask', { question: 'goods exports in 2020' }));
    expect(text(messageOf(await member.contextMenu('Check figures', card)))).toContain('✅');
  });
});
