import type { APIApplicationCommand, APIApplicationCommandOption, REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Command } from '../../src/discord/command.ts';
import { isRegistered, registerCommands } from '../../src/discord/registration.ts';

const declared: Command['data'][] = commands.map(({ data }) => data);

/** As Discord gives a command back: ids added, empty things left out, false things left out, keys in another order. */
function asDiscordStores(command: Command['data']): APIApplicationCommand {
  const { options = [], ...rest } = structuredClone(command) as { options?: APIApplicationCommandOption[] };
  const stored = options.map((option) => {
    const entries = Object.entries(option).filter(([, value]) => value !== false && value !== undefined);
    return Object.fromEntries(entries.reverse());
  });
  return {
    ...(stored.length > 0 ? { options: stored } : {}),
    ...rest,
    contexts: (command.contexts ?? []).toReversed(),
    id: '1000000000000000900',
    application_id: '1000000000000000001',
    version: '1000000000000000901',
    default_member_permissions: null,
    nsfw: false,
  } as unknown as APIApplicationCommand;
}

const stored = declared.map(asDiscordStores);
const first = stored[0] as APIApplicationCommand;

describe('isRegistered', () => {
  it('sees no difference in what Discord adds, leaves out or reorders', () => {
    expect(isRegistered(declared, stored.toReversed())).toBe(true);
  });

  it.each([
    ['nothing is registered', []],
    ['one is missing', stored.slice(1)],
    ['one more is registered', [...stored, { ...first, name: 'old' }]],
    ['a description differs', [{ ...first, description: 'other' }, ...stored.slice(1)]],
    ['a localisation differs', [{ ...first, name_localizations: { 'zh-CN': '问' } }, ...stored.slice(1)]],
    ['an option is gone', [{ ...first, options: [] }, ...stored.slice(1)]],
    ['it is open to fewer places', [{ ...first, contexts: [0] }, ...stored.slice(1)]],
    ['somebody limited it to moderators', [{ ...first, default_member_permissions: '8' }, ...stored.slice(1)]],
  ])('sees that %s', (_, registered) => {
    expect(isRegistered(declared, registered as APIApplicationCommand[])).toBe(false);
  });
});

describe('registerCommands', () => {
  const restWith = (registered: readonly APIApplicationCommand[]) => {
    const put: unknown[] = [];
    const rest = { get: async () => registered, put: async (_: string, { body }: { body: unknown }) => put.push(body) };
    return { rest: rest as unknown as REST, put };
  };

  it('sends nothing where nothing changed', async () => {
    const { rest, put } = restWith(stored);
    expect(await registerCommands(rest, '1', declared)).toBe(false);
    expect(put).toEqual([]);
  });

  it('sends the whole list once where something changed', async () => {
    const { rest, put } = restWith(stored.slice(1));
    expect(await registerCommands(rest, '1', declared)).toBe(true);
    expect(put).toEqual([declared]);
  });
});
