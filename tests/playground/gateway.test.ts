import { inflateSync } from 'node:zlib';
import { Client, Events, GatewayIntentBits as Intent } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type GatewayTraffic, messageOf, type Playground, startPlayground, text } from '../../src/playground/index.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

let bot: TestBot | undefined;
afterEach(() => bot?.stop());

const COMMANDS = [{ name: 'go', description: 'goes' }];

async function start(options: Parameters<typeof startTestBot>[0] = {}) {
  const handled: string[] = [];
  bot = await startTestBot({
    commands: COMMANDS,
    onInteraction(interaction) {
      handled.push(interaction.id);
      return interaction.isRepliable() && interaction.reply('hi');
    },
    ...options,
  });
  const ops: number[] = [];
  bot.server.gateway.traffic.add(({ from, payload }: GatewayTraffic) => {
    if (from === 'bot') ops.push(Number(payload.op));
  });
  return { server: bot.server, client: bot.client, ops, handled, user: bot.server.user('member') };
}

const serves = async (server: Playground) => text(messageOf(await server.user('member').slash('go')));
const RESUME = 6;
const IDENTIFY = 2;

describe('after a break the client', () => {
  it.each<[why: string, brk: (server: Playground) => void]>([
    ['closed with 4000', (server) => server.gateway.close(4000)],
    ['cut off', (server) => server.gateway.cut()],
  ])('%s resumes, and gets what it missed', async (_why, brk) => {
    const { server, ops, user } = await start();
    brk(server);
    // Nobody is connected now: only a replay can bring this.
    expect(server.gateway.sessionCount).toBe(0);
    expect(text(messageOf(await user.slash('go')))).toBe('hi');
    expect(ops).toContain(RESUME);
    expect(ops).not.toContain(IDENTIFY);
  });

  it.each<[why: string, brk: (server: Playground) => void]>([
    ['asked to reconnect (op 7)', (server) => server.gateway.reconnect()],
    ['told that its session is invalid but resumable (op 9)', (server) => server.gateway.invalidate(true)],
  ])('%s resumes', async (_why, brk) => {
    const { server, ops, handled } = await start();
    brk(server);
    await expect.poll(() => ops).toContain(RESUME);
    expect(await serves(server)).toBe('hi');
    expect(ops).not.toContain(IDENTIFY);
    expect(handled).toHaveLength(1);
  });

  it('that gets no heartbeat acknowledged reconnects', async () => {
    const { server, ops } = await start({ heartbeatIntervalMs: 120 });
    server.gateway.stopAcks();
    await expect.poll(() => ops).toContain(RESUME);
    server.gateway.resumeAcks();
    expect(await serves(server)).toBe('hi');
  });

  it('whose session is gone identifies again after some seconds', async () => {
    const { server, ops, handled, user } = await start();
    server.gateway.invalidate(false);
    void user.slash('go');
    await expect.poll(() => ops, { timeout: 9_000 }).toContain(IDENTIFY);
    await expect.poll(() => server.gateway.sessionCount).toBe(1);
    expect(await serves(server)).toBe('hi');
    // What happened in between is lost.
    expect(handled).toHaveLength(1);
  }, 15_000);

  it('closed with 4004 stays away', async () => {
    const { server, client } = await start();
    const invalidated = new Promise((resolve) => client.once(Events.ShardDisconnect, (event) => resolve(event.code)));
    server.gateway.close(4004);
    expect(await invalidated).toBe(4004);
    expect(server.gateway.sessionCount).toBe(0);
  });
});

describe('events', () => {
  it('that come twice are handled twice by the client: the second reply is refused', async () => {
    const twice: string[] = [];
    const { server, user } = await start({
      async onInteraction(interaction) {
        twice.push(interaction.id);
        if (interaction.isRepliable()) await interaction.reply({ content: 'hi', flags: 64 });
      },
    });
    await user.slash('go');
    server.gateway.duplicateLast();
    await expect.poll(() => twice).toHaveLength(2);
    expect(twice[0]).toBe(twice[1]);
    await expect.poll(() => bot?.errors).toMatchObject([{ code: 40060 }]);
  });

  it('can be late', async () => {
    const { server, user } = await start();
    server.gateway.delayEvents(150);
    const before = Date.now();
    await user.slash('go');
    expect(Date.now() - before).toBeGreaterThanOrEqual(145);
  });

  it('without their intent do not come', async () => {
    const heard: string[] = [];
    const { user } = await start({
      intents: [Intent.Guilds],
      onMessage: (message) => heard.push(message.content),
    });
    await user.dm('hello', { within: 50 });
    await user.say('hello', { within: 50 });
    expect(heard).toEqual([]);
  });

  it('bring content with the privileged intent, once that is switched on', async () => {
    const heard: string[] = [];
    const { user } = await start({
      intents: [Intent.Guilds, Intent.GuildMessages, Intent.MessageContent],
      privilegedIntents: Intent.MessageContent,
      onMessage: (message) => heard.push(message.content),
    });
    user.post('in plain');
    await expect.poll(() => heard).toEqual(['in plain']);
  });

  it('kept to the published schemas, and a broken one is found out', async () => {
    const { server, user } = await start();
    await user.slash('go');
    expect(bot?.traffic.violations).toEqual([]);
    server.gateway.emit('MESSAGE_CREATE', { id: 'x', channel_id: '1', author: { id: '1' } });
    expect(bot?.traffic.violations).toHaveLength(1);
  });
});

describe('logging in', () => {
  const loginWith = async (server: Playground, token: string, intents: Intent[]) => {
    const client = new Client({ intents, rest: { api: server.api } });
    client.on('error', () => {});
    try {
      return await client.login(token).then(
        () => 'in',
        (error: Error) => error.message,
      );
    } finally {
      await client.destroy();
    }
  };

  it.each<[why: string, token: string | undefined, intents: Intent[], says: RegExp]>([
    ['a wrong token', 'a.b.c', [], /invalid token/i],
    ['a privileged intent that is off', undefined, [Intent.Guilds, Intent.MessageContent], /disallowed intents/i],
  ])('is refused for %s', async (_why, token, intents, says) => {
    const server = await startPlayground();
    expect(await loginWith(server, token ?? server.token, intents)).toMatch(says);
    await server.close();
  });

  it('can be refused with any code', async () => {
    const server = await startPlayground();
    server.gateway.refuseIdentify(4013);
    expect(await loginWith(server, server.token, [Intent.Guilds])).toMatch(/invalid intents/i);
    await server.close();
  });

  it('on a port that is taken fails with its code', async () => {
    const server = await startPlayground();
    await expect(startPlayground({ port: server.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
      message: `The playground cannot start: Port ${server.port} on 127.0.0.1 is taken already`,
    });
    await server.close();
  });
});

describe('compression', () => {
  it('zlib-stream: one stream, a flush mark after every payload', async () => {
    const server = await startPlayground();
    const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/?v=10&encoding=json&compress=zlib-stream`);
    const chunks: Buffer[] = [];
    socket.on('message', (data: Buffer) => chunks.push(data));
    await expect.poll(() => chunks.length).toBe(1);
    socket.send(JSON.stringify({ op: 2, d: { token: server.token, intents: 1, properties: {} } }));
    await expect.poll(() => chunks.length).toBe(4);
    expect(chunks.every((chunk) => chunk.subarray(-4).equals(Buffer.from([0, 0, 255, 255])))).toBe(true);
    const whole = inflateSync(Buffer.concat(chunks), { finishFlush: 2 }).toString();
    expect(whole).toMatch(/"op":10.*"READY".*"GUILD_CREATE"/s);
    socket.terminate();
    await server.close();
  });
});
