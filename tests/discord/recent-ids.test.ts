import { expect, it } from 'vitest';
import { RecentIds } from '../../src/discord/recent-ids.ts';

it('knows an id again, and forgets the oldest beyond its limit', () => {
  const ids = new RecentIds(2);
  expect(['a', 'a', 'b', 'c', 'b', 'a'].map((id) => ids.isNew(id))).toEqual([true, false, true, true, false, true]);
});
