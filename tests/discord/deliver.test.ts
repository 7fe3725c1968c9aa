import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { deliver } from '../../src/discord/deliver.ts';

const refusal = (code: number) =>
  new DiscordAPIError({ code, message: 'x' }, code, 400, 'POST', 'https://discord.com/x', {
    files: undefined,
    body: {},
  });
const dropped = () => Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
const timedOut = () => Object.assign(new Error('aborted'), { name: 'AbortError' });
const unavailable = () => new HTTPError(503, 'down', 'POST', 'https://discord.com/x', { files: undefined, body: {} });

/** Fails with these errors in turn, then goes well; counts its calls. */
function failing(...errors: readonly Error[]) {
  let calls = 0;
  return {
    calls: () => calls,
    send: async () => {
      const error = errors[calls++];
      if (error) throw error;
    },
  };
}

describe('deliver', () => {
  it.each([
    ['nothing goes wrong', [], 1],
    ['the connection broke', [dropped()], 2],
    ['no answer came in time', [timedOut()], 2],
    ['it had arrived before the connection broke', [dropped(), refusal(40_060)], 2],
    ['it had arrived already', [refusal(40_060)], 1],
  ])('is done when %s', async (_, errors, calls) => {
    const attempt = failing(...errors);
    await deliver(attempt.send);
    expect(attempt.calls()).toBe(calls);
  });

  it.each([
    ['the connection breaks twice', [dropped(), dropped()], 2],
    ['Discord refuses', [refusal(50_013)], 1],
    ['Discord is down, which discord.js has tried four times', [unavailable()], 1],
    ['something else breaks', [new TypeError('x')], 1],
  ])('throws when %s', async (_, errors, calls) => {
    const attempt = failing(...errors);
    await expect(deliver(attempt.send)).rejects.toBe(errors.at(-1));
    expect(attempt.calls()).toBe(calls);
  });
});
