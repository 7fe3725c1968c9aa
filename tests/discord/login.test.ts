import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type BotOptions, startBot } from '../../src/discord/bot.ts';
import { createLogger } from '../../src/discord/logger.ts';
import { type Playground, startPlayground } from '../../src/playground/index.ts';
import { startForTest } from './start.ts';
import { tinyEngine } from './tiny-engine.ts';

async function playground(): Promise<Playground> {
  const server = await startPlayground();
  onTestFinished(() => server.close());
  return server;
}

function attempt(options: Pick<BotOptions, 'token'> & Partial<BotOptions>) {
  const now = () => new Date('2026-08-01T12:00:00Z');
  const bot = startBot({ engine: tinyEngine, commands, logger: createLogger('silent'), now, ...options });
  onTestFinished(() => bot.stop());
  return bot;
}

it('a token that Discord does not accept ends the bot before it is ready', async () => {
  const { api } = await playground();
  const bot = attempt({ api, token: 'MTAwMDAwMDAwMDAwMDAwMDAwMQ.wrong.wrong-wrong-wrong-wrong-wrong' });
  expect(await bot.ended).toEqual({ kind: 'token-refused' });
  expect(await bot.ready).toBe(false);
});

it.each([
  [4004, { kind: 'token-refused' }],
  [4013, { kind: 'closed', code: 4013 }],
  [4014, { kind: 'closed', code: 4014 }],
])('close %i at login ends the bot', async (code, ending) => {
  const server = await playground();
  server.gateway.refuseIdentify(code, 9);
  expect(await attempt({ token: server.token, api: server.api }).ended).toEqual(ending);
});

it('a Discord that cannot be reached ends the bot', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => free.once('listening', resolve));
  const address = free.address();
  await new Promise((resolve) => free.close(resolve));
  const port = typeof address === 'object' ? address?.port : undefined;
  const bot = attempt({ token: 'x', api: `http://127.0.0.1:${port}/api` });
  expect(await bot.ended).toEqual({ kind: 'unreachable', problem: 'ECONNREFUSED' });
});

it('a Discord that never gets ready ends the bot', async () => {
  const server = await playground();
  server.faults.add({ match: /gateway\/bot/, delayMs: 60_000 });
  expect(await attempt({ token: server.token, api: server.api, readyWithin: 200 }).ended).toEqual({
    kind: 'not-ready',
  });
});

it('commands are sent once, and not again after a restart', async () => {
  const { server, bot } = await startForTest(tinyEngine);
  const puts: string[] = [];
  server.onTraffic(({ request }) => {
    if (request.method === 'PUT') puts.push(request.path);
  });
  expect(server.commands().map(({ name }) => name)).toEqual(
    commands.filter(({ forModerators }) => !forModerators).map(({ data }) => data.name),
  );
  await bot.stop();
  const again = attempt({ token: server.token, api: server.api });
  expect(await again.ready).toBe(true);
  expect(puts).toEqual([]);
});

it('without the commands registered the bot still answers mentions', async () => {
  const server = await playground();
  server.faults.add({ match: /PUT .*commands/, status: 500, times: 9 });
  expect(await attempt({ token: server.token, api: server.api }).ready).toBe(true);
  expect((await server.user('member').dm('tea'))?.content).toContain('1.25');
});

it('stops twice without harm and finishes what it was answering', async () => {
  const { server, bot } = await startForTest(tinyEngine);
  server.faults.add({ match: /callback/, delayMs: 200 });
  const seen = server.user('member').slash('ask', { question: 'tea' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Promise.all([bot.stop(), bot.stop()]);
  expect(await seen).toMatchObject({ kind: 'reply' });
  expect(await bot.ended).toEqual({ kind: 'stopped' });
});
