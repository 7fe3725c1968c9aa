import { type Client, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type Fault, messageOf, text } from '../../src/playground/index.ts';
import { eventually } from './eventually.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let bot: TestBot | undefined;
afterEach(() => bot?.stop());

const SEND = /^POST \/channels\/\d+\/messages$/;
const CALLBACK = /\/callback$/;

async function sender(rest: Readonly<Record<string, unknown>> = {}) {
  bot = await startTestBot({ rest });
  const { server, client } = bot;
  const channel = server.world.home.channels[0]?.id ?? '';
  const requests: string[] = [];
  server.onTraffic(({ request }) => requests.push(`${request.method} ${request.path}`));
  return { server, requests, channel, send: () => send(client, channel) };
}

async function send(client: Client, channel: string): Promise<string> {
  const found = await client.channels.fetch(channel);
  if (!found?.isSendable()) throw new Error('cannot send');
  const sent = await found.send('hello').catch((error: unknown) => error);
  if (sent instanceof DiscordAPIError) return `refused ${sent.status} ${sent.code}`;
  if (sent instanceof HTTPError) return `failed ${sent.status}`;
  if (sent instanceof RateLimitError) return `limited (${sent.scope})`;
  return sent instanceof Error ? `broke: ${sent.message}` : 'sent';
}

const CASES: [why: string, fault: Omit<Fault, 'match'>, what: string, sentMessages: number, rest?: object][] = [
  ["a limit of the user's: waits, then sends", { status: 429, retryAfter: 0.2 }, 'sent', 1],
  ['a shared limit: waits, then sends', { status: 429, retryAfter: 0.2, scope: 'shared' }, 'sent', 1],
  ['a global limit: waits, then sends', { status: 429, retryAfter: 0.2, scope: 'global' }, 'sent', 1],
  [
    'a limit that is to be an error: says so',
    { status: 429, retryAfter: 0.2 },
    'limited (user)',
    0,
    { rejectOnRateLimit: ['/channels'] },
  ],
  ['two server errors: tries again', { status: 500, times: 2 }, 'sent', 1],
  ['server errors without end: gives up after four tries', { status: 502, times: 9 }, 'failed 502', 0],
  ['a login that is refused: an error', { status: 401 }, 'refused 401 0', 0],
  ['a connection cut before anything is done: not tried again', { drop: true }, 'broke: other side closed', 0],
  [
    'a connection cut after the work: an error although the message is there',
    { processThenDrop: true },
    'broke: other side closed',
    1,
  ],
  [
    'an answer too late: the client tries again and the message is there twice',
    { answerAfterMs: 600 },
    'sent',
    2,
    { timeout: 250 },
  ],
  ['work that starts late, within patience: sent', { delayMs: 100 }, 'sent', 1],
];

describe('a message sent into', () => {
  it.each(CASES)('%s', async (_why, fault, what, sentMessages, rest = {}) => {
    const { server, channel, send: sendOne } = await sender({ ...rest });
    server.faults.add({ match: SEND, ...fault });
    const outcome = await sendOne();
    expect(outcome.replace(/socket hang up|read ECONNRESET/, 'other side closed')).toBe(what);
    expect(server.messages(channel)).toHaveLength(sentMessages);
  });

  it('an unauthorised answer: the client stops sending its token', async () => {
    const { server, send: sendOne } = await sender();
    server.faults.add({ match: SEND, status: 401 });
    expect(await sendOne()).toBe('refused 401 0');
    expect(await sendOne()).toMatch(/Expected token to be set/);
  });
});

describe('a reply whose', () => {
  const COMMANDS = [{ name: 'go', description: 'goes' }];

  it.each<[why: string, fault: Omit<Fault, 'match'>, errors: (number | string)[], rest: object]>([
    ['answer is lost is acknowledged: the second try finds 40060', { answerAfterMs: 600 }, [40060], { timeout: 250 }],
    ['callback meets one server error: the second try is taken', { status: 503 }, [], {}],
    ['callback is limited: waits, then is taken', { status: 429, retryAfter: 0.2 }, [], {}],
  ])('%s', async (_why, fault, errors, rest) => {
    bot = await startTestBot({
      rest: { ...rest },
      commands: COMMANDS,
      onInteraction: (interaction) => interaction.isRepliable() && interaction.reply('hi'),
    });
    bot.server.faults.add({ match: CALLBACK, ...fault });
    expect(text(messageOf(await bot.server.user('member').slash('go')))).toBe('hi');
    await eventually(() => bot?.errors.map((error) => (error as DiscordAPIError).code)).toEqual(errors);
  });
});

describe('a 429', () => {
  it('always says when to come back', async () => {
    const { server } = await sender();
    server.faults.add({ match: /gateway/, status: 429, retryAfter: 3.2 });
    const answer = await fetch(`${server.api}/v10/gateway`);
    expect(answer.headers.get('retry-after')).toBe('4');
    expect(answer.headers.get('x-ratelimit-reset-after')).toBe('3.2');
    expect(await answer.json()).toMatchObject({ retry_after: 3.2, global: false });
  });
});

describe('requests', () => {
  it('that no route knows get 404 and are remembered', async () => {
    const { server } = await sender();
    await bot?.client.rest.get('/guilds/1/bans').catch(() => undefined);
    expect(server.unknownRequests).toEqual(['GET /guilds/1/bans']);
    expect(bot?.traffic.violations).toEqual(['GET /guilds/1/bans: no such route is known']);
  });

  it('without the right token get 401', async () => {
    const { server } = await sender();
    const answer = await fetch(`${server.api}/v10/users/@me`, { headers: { authorization: 'Bot wrong' } });
    expect([answer.status, await answer.json()]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
  });

  it('with broken JSON get 50109', async () => {
    const { server } = await sender();
    const answer = await fetch(`${server.api}/v10/users/@me`, { method: 'POST', body: '{' });
    expect(await answer.json()).toMatchObject({ code: 50109 });
  });
});
