import { expect, it } from 'vitest';
import { deferred } from '../../src/discord/deferred.ts';
import { InFlight } from '../../src/discord/in-flight.ts';

it('is settled once all work is done, work that came meanwhile included', async () => {
  const work = new InFlight();
  await work.settled();
  const [first, second] = [deferred<void>(), deferred<void>()];
  work.add(first.promise);
  let isSettled = false;
  const settled = work.settled().then(() => {
    isSettled = true;
  });
  work.add(second.promise);
  first.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  expect(isSettled).toBe(false);
  second.resolve();
  await settled;
  expect(isSettled).toBe(true);
});
