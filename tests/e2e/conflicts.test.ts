import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stepId } from '../../src/discord/curation/step-id.ts';
import { messageOf, type Seen, text } from '../../src/playground/index.ts';
import { startWithStore, type WithStore } from '../discord/with-store.ts';
import { forged } from './forged.ts';

/** A new version of the bot brings another figure than moderators entered: what they see and can do about it. */

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const SOURCE = 'sources/chinadaily-2024-11-04-reform-and-foreign-trade.json';
const said = (seen: Seen) => text(messageOf(seen)).replaceAll('\\', '');

let folder = '';
let running: WithStore;

/** The project's data with another figure for the foreign trade of 1980. */
function dataWith(value: string): string {
  const data = mkdtempSync(join(folder, 'data-'));
  for (const name of ['indicators.json', 'members.json', 'places.json', 'examples.json', 'sources'])
    cpSync(join(DATA, name), join(data, name), { recursive: true });
  for (const name of ['vocabulary', 'schemas']) symlinkSync(join(DATA, name), join(data, name));
  const file = join(data, SOURCE);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"value": "141"', `"value": "${value}"`));
  return data;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'egret-upgrade-'));
  const place = { folder: join(folder, 'store') };
  const first = await startWithStore({ place, mayApproveOwn: true });
  const { curation } = first;
  const ann = { userId: 'ann', mayModerate: true };
  const [observation] = curation
    .current()
    .base.ofIndicator('goods-trade')
    .filter(({ period }) => period.id === '1980');
  const document = [...curation.current().documents].find(([id]) => id.endsWith('/goods-trade/1980'));
  if (!observation || !document) throw new Error('the figure of 1980 is gone');
  const change = { kind: 'figure', source: observation.source.id, record: { ...document[1], value: '142' } } as const;
  const now = new Date();
  const proposed = await curation.desk.propose(ann, { why: 'misread', sources: [], lines: [{ change }] }, now);
  const sent = proposed.ok ? await curation.desk.submit(ann, proposed.value.proposal, now) : proposed;
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  const seen = { ...sent.value.proposal, revision: sent.value.revision };
  expect((await curation.approve(ann, seen, now)).ok).toBe(true);
  await first.stop();
  running = await startWithStore({ place, shipped: dataWith('143') });
});
afterEach(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(running.traffic.violations).toEqual([]);
  expect(running.log.filter(({ msg }) => msg === 'handler-failed')).toEqual([]);
});

const fact = async () =>
  said(await running.server.user('member').slash('fact', { indicator: 'goods-trade', period: '1980' }));

/** The queue, the list of conflicts, the one that is open. */
async function openConflict(moderator = running.server.user('moderator')) {
  const queue = await moderator.slash('review');
  expect(said(queue)).toContain('Nothing waits for review.');
  const list = messageOf(await moderator.click(messageOf(queue), '1 conflict with new data'));
  expect(text(list)).toContain('What was entered here stands until you decide');
  const [, menu = '', id = ''] =
    /"custom_id":"(k1v[^"]*)","options":\[\{"label":"Goods trade[^"]*","value":"(\d+)"/.exec(
      JSON.stringify(list.components),
    ) ?? [];
  return { moderator, card: messageOf(await moderator.select(list, menu, [id])) };
}

it('what was entered here stays until a moderator decides; kept, the conflict is gone', async () => {
  expect(await fact()).toContain('USD 142 million');
  const other = await openConflict(running.server.user('owner'));
  const { moderator, card } = await openConflict();
  expect(text(card)).toMatch(/Goods trade.*1980[\s\S]*Here: USD 142 million[\s\S]*New data: USD 143 million/);
  expect(said(await moderator.click(card, 'Keep what stands here'))).toContain('the conflict is settled');
  expect(await fact()).toContain('USD 142 million');
  expect(JSON.stringify(messageOf(await moderator.slash('review')).components)).not.toContain('conflict');
  // On the other's card it still looks open: it says that it is not.
  for (const button of ['Propose the new data', 'Keep what stands here'])
    expect(said(await other.moderator.click(other.card, button))).toMatch(/conflict/);
});

it('the new data is proposed, approved by somebody else, and settles the conflict', async () => {
  const { moderator, card } = await openConflict();
  const proposal = messageOf(await moderator.click(card, 'Propose the new data'));
  expect(text(proposal)).toMatch(/correction · Goods trade.*1980: USD 142 million → USD 143 million/);
  await moderator.click(proposal, 'Send for review');
  expect(await fact()).toContain('USD 142 million');
  const owner = running.server.user('owner');
  const review = messageOf(await owner.slash('review', { proposal: 2 }));
  expect(said(await owner.click(review, 'Approve'))).toContain('Approved as change');
  expect(await fact()).toContain('USD 143 million');
  expect(await running.curation.conflicts()).toEqual([]);
});

it('a member cannot decide it with a forged button', async () => {
  const { server, curation } = running;
  const member = server.user('member');
  const channel = server.world.home.channels[0]?.id ?? '';
  for (const step of ['keep', 'take', 'conflicts'] as const) {
    const message = await forged(server, channel, stepId({ step, id: 1 }));
    expect(said(await member.click(message, 'go'))).toContain('Only moderators');
  }
  expect(await curation.conflicts()).toHaveLength(1);
});
