import { DiscordAPIError } from 'discord.js';
import { expect, it } from 'vitest';
import { describeError } from '../../src/discord/describe-error.ts';
import { createLogger } from '../../src/discord/logger.ts';

it('blacks out the token wherever it turns up', () => {
  const lines: string[] = [];
  const logger = createLogger('info', 'sec.ret.token', (line) => lines.push(line));
  logger.info({ deep: { header: 'Bot sec.ret.token' } }, 'used sec.ret.token');
  logger.error(new Error('with sec.ret.token'));
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toContain('sec.ret');
  expect(lines[0]).toContain('[token]');
});

it('describes a refused request without its address and body, which hold tokens and users’ words', () => {
  const url = 'https://discord.com/api/v10/interactions/1/secret-token/callback';
  const body = { files: undefined, body: { content: 'what somebody asked' } };
  const error = new DiscordAPIError({ code: 10062, message: 'Unknown interaction' }, 10062, 404, 'POST', url, body);
  const said = JSON.stringify(describeError(error));
  expect(said).toContain('10062');
  expect(said).not.toContain('secret-token');
  expect(said).not.toContain('somebody');
});
