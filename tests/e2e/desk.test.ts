import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Driver, messageOf, render, type Seen, text } from '../../src/playground/index.ts';
import { startWithStore, type WithStore } from '../discord/with-store.ts';

/** A moderator works through a long proposal, sends it and gets it back: what the cards say on the way. */

let running: WithStore;
let moderator: Driver;
let owner: Driver;
beforeEach(async () => {
  running = await startWithStore();
  [moderator, owner] = ['moderator', 'owner'].map((key) => running.server.user(key)) as [Driver, Driver];
});
afterEach(async () => {
  await running.stop();
  expect(running.traffic.violations).toEqual([]);
  expect(running.log.filter(({ msg }) => msg === 'handler-failed')).toEqual([]);
});

const ABOUT = {
  Title: 'Foreign trade in 2024',
  Publisher: 'Xiamen Daily',
  Address: 'https://example.org/2024',
  'Date of publication': '2025-01-20',
};
const HEADLINE = 'Xiamen’s goods exports reach over 500 billion yuan in 2024';
const EXPORTS = 'Xiamen’s goods exports reached 500.1 billion yuan in 2024.';
const CAMELS = Array.from({ length: 7 }, (_, i) => `The number of camels on Gulangyu rose to ${i + 31} in 2024.`);

const plain = (card: APIMessage) => text(card).replaceAll('\\', '');
const said = (seen: Seen) => plain(messageOf(seen));

async function propose(...paragraphs: string[]): Promise<APIMessage> {
  const form = await moderator.slash('refresh article');
  if (form.kind !== 'modal') throw new Error(form.kind);
  return messageOf(await moderator.submit(form.modal, { 'The text': paragraphs.join('\n\n'), ...ABOUT }));
}

async function line(card: APIMessage, number: string): Promise<APIMessage> {
  const menu = /"custom_id":"(k1l[^"]*)"/.exec(JSON.stringify(card.components))?.[1] ?? '';
  return messageOf(await moderator.select(card, menu, [number]));
}

async function edit(card: APIMessage, number: string, typed: Record<string, string>): Promise<APIMessage> {
  const form = await moderator.click(await line(card, number), 'Edit…');
  if (form.kind !== 'modal') throw new Error(form.kind);
  return messageOf(await moderator.submit(form.modal, typed));
}

async function because(by: Driver, card: APIMessage, button: string, Reason: string): Promise<void> {
  const form = await by.click(card, button);
  if (form.kind !== 'modal') throw new Error(form.kind);
  await by.submit(form.modal, { Reason });
}

it('a headline that says again what the body says, rounded, stands in nobody’s way', async () => {
  const card = await propose(HEADLINE, EXPORTS);
  expect(plain(card)).toMatch(/said again · .*over CNY 500 billion\n.*headline: “/);
  expect(plain(card)).toMatch(/new · .*CNY 500\.1 billion\n.*paragraph 1: “/);
  await moderator.click(card, 'Send for review');
  const review = messageOf(await owner.slash('review', { proposal: 1 }));
  expect(said(await owner.click(review, 'Approve'))).toContain('Approved as change 1: 2 records'); // the page and its one figure
});

describe('a long proposal', () => {
  it('stays on the page on which a line was dropped or edited', async () => {
    const next = messageOf(await moderator.click(await propose(EXPORTS, ...CAMELS), 'Next ▶'));
    expect(plain(next)).toContain('Page 2 of 2');
    const dropped = messageOf(await moderator.click(await line(next, '8'), 'Drop'));
    expect(plain(dropped)).toContain('Page 2 of 2');
    const edited = await edit(dropped, '7', { Indicator: 'exports to ASEAN', Period: '2024', Measure: 'Amount' });
    expect(plain(edited)).toContain('Page 2 of 2');
  });

  it('names the lines that cannot be approved before it is sent, and drops them at one click', async () => {
    const card = await propose(EXPORTS, ...CAMELS);
    const named = messageOf(await moderator.click(card, 'Send for review'));
    expect(plain(named)).toContain('7 lines could not be approved as they are');
    expect(render(named)).toMatch(/\[Drop these lines\].*\[Send all the same\].*\[Back\]/);
    const dropped = messageOf(await moderator.click(named, 'Drop these lines'));
    expect(plain(dropped)).toMatch(/1 new · 7 dropped/);
    expect(said(await moderator.click(dropped, 'Send for review'))).toContain('waiting for review');
  });

  it('may be sent all the same', async () => {
    const named = messageOf(await moderator.click(await propose(EXPORTS, CAMELS[0] ?? ''), 'Send for review'));
    expect(said(await moderator.click(named, 'Send all the same'))).toContain('waiting for review');
  });
});

it('an edited line says who changed it and what was read, to the reviewer too', async () => {
  const edited = await edit(await propose(EXPORTS), '1', { 'Value as printed': '500.2' });
  const mark = /changed by <@\d+>; read in the text: Goods exports, Xiamen, 2024: CNY 500\.1 billion/;
  expect(plain(edited)).toMatch(mark);
  await moderator.click(edited, 'Send for review');
  expect(said(await owner.slash('review', { proposal: 1 }))).toMatch(mark);
  // Edited back, it is what was read.
  expect(
    plain(
      await edit(messageOf(await moderator.slash('review', { proposal: 1 })), '1', { 'Value as printed': '500.1' }),
    ),
  ).not.toContain('changed by');
});

it('a proposal that comes back says why, and so does one that was rejected', async () => {
  await moderator.click(await propose(EXPORTS), 'Send for review');
  await because(owner, messageOf(await owner.slash('review', { proposal: 1 })), 'Return…', 'which *paragraph*?');
  const back = messageOf(await moderator.slash('review', { proposal: 1 }));
  expect(plain(back)).toMatch(/Returned by <@\d+>: “which \*paragraph\*\?”/);
  await because(moderator, back, 'Discard', 'never mind');
  expect(said(await owner.slash('review', { proposal: 1 }))).toMatch(/Rejected by <@\d+>: “never mind”/);
});
