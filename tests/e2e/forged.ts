import { type APIMessage, REST, Routes } from 'discord.js';
import type { Playground } from '../../src/playground/index.ts';

/** A message of the bot's own with a button "go" that nobody wrote: its custom_id is whatever a cheat would send. */
export async function forged(
  { api, token }: Pick<Playground, 'api' | 'token'>,
  channel: string,
  custom_id: string,
): Promise<APIMessage> {
  const rest = new REST({ api }).setToken(token);
  const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'go', custom_id }] }];
  const body = { content: 'old', components, allowed_mentions: { parse: [] } };
  return (await rest.post(Routes.channelMessages(channel), { body })) as APIMessage;
}
