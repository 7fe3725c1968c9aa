import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messageOf } from '../../src/playground/index.ts';
import { pageBot } from './page/page-bot.ts';
import type { TestBot } from './test-bot.ts';

/** A dialogue with a person, a file and ticks, as the real client reads it. */

let bot: TestBot;
beforeAll(async () => {
  bot = await pageBot();
});
afterAll(() => bot.stop());

const filled = { whom: ['owner'], file: [{ name: 'a.txt', content: 'abc' }], way: 'sea', days: ['mon'], sure: true };

async function submit(more: object) {
  const member = bot.server.user('member');
  const seen = await member.slash('survey');
  if (seen.kind !== 'modal') throw new Error(`no dialogue but ${seen.kind}`);
  return member.submit(seen.modal, { ...filled, ...more });
}

describe('a dialogue', () => {
  it('resolves the people who were chosen and the files that were uploaded', async () => {
    expect(messageOf(await submit({})).content).toBe('Olive, a.txt (3), sea, mon, true');
    expect(bot.traffic.violations).toEqual([]);
  });

  it.each([
    ['no file where one is required', { file: [] }, 'takes 1–1 files'],
    ['nobody where somebody is required', { whom: [] }, 'is required'],
  ])('cannot be sent with %s', async (_, more, why) => {
    await expect(submit(more)).rejects.toThrow(why);
  });
});
