import { inflateSync } from 'node:zlib';
import { Client, GatewayIntentBits as Intent } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { messageOf, type Playground, startPlayground, text } from '../../src/playground/index.ts';
import { eventually } from './eventually.ts';
import { startTestBot } from './test-bot.ts';

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
    await eventually(() => chunks.length).toBe(1);
    socket.send(JSON.stringify({ op: 2, d: { token: server.token, intents: 1, properties: {} } }));
    await eventually(() => chunks.length).toBe(4);
    expect(chunks.every((chunk) => chunk.subarray(-4).equals(Buffer.from([0, 0, 255, 255])))).toBe(true);
    const whole = inflateSync(Buffer.concat(chunks), { finishFlush: 2 }).toString();
    expect(whole).toMatch(/"op":10.*"READY".*"GUILD_CREATE"/s);
    socket.terminate();
    await server.close();
  });
});

describe('a bot', () => {
  it('is ready once it is logged in and has commands', async () => {
    const server = await startPlayground();
    let isReady = false;
    const ready = server.botReady().then(() => {
      isReady = true;
    });
    const client = new Client({ intents: [Intent.Guilds], rest: { api: server.api } });
    await client.login(server.token);
    expect(isReady).toBe(false);
    await client.application?.commands.set([{ name: 'go', description: 'goes' }]);
    await ready;
    await server.botReady();
    await client.destroy();
    await server.close();
  });

  it('on two shards gets each event once', async () => {
    const heard: string[] = [];
    const bot = await startTestBot({
      shards: 2,
      commands: [{ name: 'go', description: 'goes', contexts: [0, 1] }],
      onInteraction: (interaction) => {
        heard.push(interaction.id);
        return interaction.isRepliable() && interaction.reply('hi');
      },
    });
    expect(bot.server.gateway.sessionCount).toBe(2);
    const user = bot.server.user('member');
    for (const context of ['guild', 'dm'] as const) {
      expect(text(messageOf(await user.slash('go', {}, { context })))).toBe('hi');
    }
    expect(heard).toHaveLength(2);
    expect(bot.errors).toEqual([]);
    await bot.stop();
  });
});

describe('the check against the published schemas', () => {
  it('finds what the server itself lets through', async () => {
    const bot = await startTestBot();
    const channel = bot.server.world.home.channels[0]?.id ?? '';
    await bot.client.rest.post(`/channels/${channel}/messages`, { body: { embeds: [{ title: 'a', color: -1 }] } });
    expect(bot.traffic.violations).toEqual([expect.stringMatching(/^POST .*messages \(request\): embeds\.0\.color: /)]);
    await bot.stop();
  });
});
