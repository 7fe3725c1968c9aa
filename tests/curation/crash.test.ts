import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { crashRound } from './crash-round.ts';

/* The long version, on both stores: npm run crash-test. */
it.each([1, 2])('killed at a random moment, round %i: every acknowledged change is there, none twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'egret-crash-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const round = await crashRound({ place: { folder }, changes: 30, kills: 1, random: Math.random });
  expect(round).toMatchObject({ lost: 0, twice: 0, replays: true });
  expect(round.acknowledged).toBeGreaterThanOrEqual(30);
  expect(round.unsaid).toBeLessThanOrEqual(round.kills);
});
