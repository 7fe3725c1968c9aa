import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Driver, messageOf, type Seen, text } from '../../src/playground/index.ts';
import { startWithStore, type WithStore } from '../discord/with-store.ts';

/** The queue and the list of changes hold more than a menu of Discord's has room for. */

let running: WithStore;
let moderator: Driver;
const MANY = 28;
const ann = { userId: 'ann', mayModerate: true };
const now = new Date();

async function propose(why: string, isSent: boolean) {
  const { curation } = running;
  const [concept = ''] = curation.vocabulary().concepts.map(({ id }) => id);
  const record = { concept, language: 'en', term: why };
  const shown = await curation.desk.propose(
    ann,
    { why, sources: [], lines: [{ change: { kind: 'term', record } }] },
    now,
  );
  const sent = shown.ok && isSent ? await curation.desk.submit(ann, shown.value.proposal, now) : shown;
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal));
  return sent.value;
}

beforeAll(async () => {
  running = await startWithStore({ mayApproveOwn: true });
  moderator = running.server.user('moderator');
  for (let i = 1; i <= MANY; i += 1) await propose(`draft ${i}`, false);
  for (let i = 1; i <= MANY; i += 1) {
    const { proposal, revision } = await propose(`word ${i}`, true);
    const approved = await running.curation.approve(ann, { ...proposal, revision }, now);
    expect(approved.ok).toBe(true);
  }
  await propose('waiting', true);
});
afterAll(async () => {
  await running.stop();
  expect(running.traffic.violations).toEqual([]);
});

const labels = (seen: Seen) =>
  [
    ...JSON.stringify(messageOf(seen).components).matchAll(/"label":"([^"]*)"(?:,"description":"([^"]*)")?,"value"/g),
  ].map(([, label = '', description = '']) => `${label.split(' – ')[1]}${description && ` (${description})`}`);

it('the queue shows what waits for review first, says how many of each there are, and has pages', async () => {
  const first = await moderator.slash('review');
  expect(text(messageOf(first))).toContain(
    `${MANY + 1} proposals to look at (waiting for review: 1 · a draft: ${MANY})`,
  );
  expect(labels(first).slice(0, 2)).toEqual(['waiting (waiting for review)', 'draft 1 (a draft)']);
  expect(labels(first)).toHaveLength(25);
  const second = await moderator.click(messageOf(first), 'Next ▶');
  expect(labels(second)).toEqual([25, 26, 27, 28].map((n) => `draft ${n} (a draft)`));
  expect(labels(await moderator.click(messageOf(second), '◀ Previous'))).toEqual(labels(first));
});

it('the list of changes has pages, and the way back from a change leads to its page', async () => {
  const first = messageOf(await moderator.slash('rollback'));
  const second = messageOf(await moderator.click(first, 'Next ▶'));
  expect(text(second)).toContain('Page 2 of 2');
  const menu = /"custom_id":"(k1c[^"]*)","options"/.exec(JSON.stringify(second.components))?.[1] ?? '';
  const change = messageOf(await moderator.select(second, menu, ['1']));
  expect(text(change)).toContain('word 1');
  expect(text(messageOf(await moderator.click(change, 'Back')))).toContain('Page 2 of 2');
});
