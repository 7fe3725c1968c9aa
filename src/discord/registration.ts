import { type APIApplicationCommand, PermissionFlagsBits, type REST, Routes } from 'discord.js';
import type { Command } from './command.ts';

type Declared = Command['data'];

/** What a command is, as opposed to what Discord adds to it (ids, versions). */
const FIELDS = [
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'type',
  'options',
  'contexts',
  'integration_types',
  'default_member_permissions',
  'nsfw',
] as const;

/** Discord leaves out, or fills in, what is empty or false, and keeps no order of keys: neither is a difference. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(normal);
  if (typeof value !== 'object' || value === null)
    return value === null || value === false || value === '' ? undefined : value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, normal(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

const inOrder = (list: readonly number[] | null | undefined) => [...(list ?? [])].sort((a, b) => a - b);

function fingerprint(command: Declared | APIApplicationCommand): string {
  const kept = Object.fromEntries(FIELDS.map((field) => [field, (command as Partial<APIApplicationCommand>)[field]]));
  const sets = { contexts: inOrder(command.contexts), integration_types: inOrder(command.integration_types) };
  return JSON.stringify(normal({ ...kept, ...sets, type: command.type ?? 1 }));
}

/** True when both lists hold the same commands, in any order. */
export function isRegistered(declared: readonly Declared[], registered: readonly APIApplicationCommand[]): boolean {
  const known = new Set(registered.map(fingerprint));
  return registered.length === declared.length && declared.every((command) => known.has(fingerprint(command)));
}

/**
 * The moderators' commands as Discord is to offer them. Where managing the server is the right that counts, others do not see
 * them; who has a role Discord cannot be told here, so then everyone sees them and whoever may not is told. What anybody may do is
 * decided by the bot, in either case.
 */
export function offeredTo(roleId: string | undefined, declared: readonly Declared[]): readonly Declared[] {
  if (roleId !== undefined) return declared;
  return declared.map((data) => ({ ...data, default_member_permissions: String(PermissionFlagsBits.ManageGuild) }));
}

/**
 * Registers the moderators' commands in the one server where facts are changed, unless Discord has them just so already.
 * @returns whether anything was sent.
 */
export async function registerHomeCommands(
  rest: REST,
  appId: string,
  homeId: string,
  declared: readonly Declared[],
): Promise<boolean> {
  return register(rest, Routes.applicationGuildCommands(appId, homeId), declared);
}

/**
 * Registers the commands for all servers, unless Discord has them just so already.
 * @returns whether anything was sent.
 */
export async function registerCommands(rest: REST, appId: string, declared: readonly Declared[]): Promise<boolean> {
  return register(rest, Routes.applicationCommands(appId), declared);
}

async function register(rest: REST, route: `/${string}`, declared: readonly Declared[]): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = (await rest.get(route, { query })) as APIApplicationCommand[];
  if (isRegistered(declared, registered)) return false;
  await rest.put(route, { body: declared });
  return true;
}
