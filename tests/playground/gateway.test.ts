import { Events, GatewayIntentBits as Intent } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { type GatewayTraffic, messageOf, type Playground, text } from '../../src/playground/index.ts';
import { eventually } from './eventually.ts';
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
    await eventually(() => ops).toContain(RESUME);
    expect(await serves(server)).toBe('hi');
    expect(ops).not.toContain(IDENTIFY);
    expect(handled).toHaveLength(1);
  });

  it('that gets no heartbeat acknowledged reconnects', async () => {
    const { server, ops } = await start({ heartbeatIntervalMs: 120 });
    server.gateway.stopAcks();
    await eventually(() => ops).toContain(RESUME);
    server.gateway.resumeAcks();
    expect(await serves(server)).toBe('hi');
  });

  it('whose session is gone identifies again after some seconds', async () => {
    const { server, ops, handled, user } = await start();
    server.gateway.invalidate(false);
    void user.slash('go');
    await eventually(() => ops, 9_000).toContain(IDENTIFY);
    await eventually(() => server.gateway.sessionCount).toBe(1);
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
    await eventually(() => twice).toHaveLength(2);
    expect(twice[0]).toBe(twice[1]);
    await eventually(() => bot?.errors).toMatchObject([{ code: 40060 }]);
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
    await eventually(() => heard).toEqual(['in plain']);
  });

  it('kept to the published schemas, and a broken one is found out', async () => {
    const { server, user } = await start();
    await user.slash('go');
    expect(bot?.traffic.violations).toEqual([]);
    server.gateway.emit('MESSAGE_CREATE', { id: 'x', channel_id: '1', author: { id: '1' } });
    expect(bot?.traffic.violations).toHaveLength(1);
  });
});
