import { OverwriteType, PermissionFlagsBits } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { startBot } from '../../src/discord/bot.ts';
import { createLogger } from '../../src/discord/logger.ts';
import { startPlayground } from '../../src/playground/index.ts';
import { tinyEngine } from './tiny-engine.ts';

/** A bot that may not do everything in the channel `trade`. */
async function withDenied(permission: bigint) {
  const server = await startPlayground();
  const channel = server.world.home.channels.find(({ data }) => data.name === 'trade');
  channel?.data.permission_overwrites?.push({
    id: server.applicationId,
    type: OverwriteType.Member,
    allow: '0',
    deny: String(permission),
  });
  const now = () => new Date('2026-08-01T12:00:00Z');
  const logger = createLogger('silent');
  const bot = startBot({ engine: tinyEngine, commands, token: server.token, api: server.api, logger, now });
  onTestFinished(async () => {
    await bot.stop();
    await server.close();
  });
  await bot.ready;
  const question = `<@${server.applicationId}> how much tea?`;
  return { server, ask: () => server.user('member').say(question, { channel: 'trade', within: 500 }) };
}

it('without the history a question gets a plain message instead of a reply', async () => {
  const { ask } = await withDenied(PermissionFlagsBits.ReadMessageHistory);
  const answer = await ask();
  expect(answer?.content).toContain('1.25');
  expect(answer?.message_reference).toBeUndefined();
});

it('where it may not write the bot does not even try', async () => {
  const { server, ask } = await withDenied(PermissionFlagsBits.SendMessages);
  const sent: string[] = [];
  server.onTraffic(({ request }) => sent.push(`${request.method} ${request.path}`));
  expect(await ask()).toBeUndefined();
  expect(sent).toEqual([]);
});

it('commands work there all the same', async () => {
  const { server } = await withDenied(PermissionFlagsBits.SendMessages);
  expect(await server.user('member').slash('about', {}, { channel: 'trade' })).toMatchObject({ kind: 'reply' });
});
