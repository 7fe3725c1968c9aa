import { keepUploads } from '../attachments.ts';
import type { Core } from '../core.ts';
import type { Channel } from '../world/channels.ts';
import { personById } from '../world/world.ts';
import type { FileValue, SentOptions } from './option-values.ts';

type Resolved = SentOptions['resolved'];

/** Finds a user by key or id, adds them to what the interaction resolves, and gives the id. */
export function resolveUser(core: Core, channel: Channel, key: string, resolved: Resolved): string {
  const found = core.world.people.get(key) ?? personById(core.world, key);
  if (found === undefined) throw new Error(`There is no user ${key}`);
  const { id } = found.user;
  put(resolved, 'users', id, found.user);
  const member = channel.kind === 'guild' ? channel.guild.members.get(id) : undefined;
  if (member !== undefined) {
    const { user: _, deaf: _deaf, mute: _mute, ...rest } = member;
    put(resolved, 'members', id, { ...rest, permissions: '0' });
  }
  return id;
}

/** Finds a role by name or id. */
export function resolveRole(channel: Channel, key: string, resolved: Resolved): string {
  const roles = channel.kind === 'guild' ? channel.guild.roles : [];
  const found = roles.find(({ id, name }) => id === key || name === key);
  if (found === undefined) throw new Error(`There is no role ${key}`);
  put(resolved, 'roles', found.id, found);
  return found.id;
}

/** Finds a channel by name or id. */
export function resolveChannel(core: Core, channel: Channel, key: string, resolved: Resolved): string {
  const near = channel.kind === 'guild' ? channel.guild.channels : [];
  const found = near.find(({ data }) => data.name === key) ?? core.world.channels.get(key);
  if (found === undefined) throw new Error(`There is no channel ${key}`);
  put(resolved, 'channels', found.id, { ...found.data, permissions: '0' });
  return found.id;
}

/** Keeps a file that a user attaches. */
export function resolveAttachment(core: Core, channel: Channel, file: FileValue, resolved: Resolved): string {
  const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
  const upload = { key: 'files[0]', name: file.name, type: file.type ?? 'application/octet-stream', bytes };
  const [attachment] = keepUploads(core, channel.id, [upload], undefined, true);
  const id = attachment?.id ?? '0';
  put(resolved, 'attachments', id, attachment);
  return id;
}

function put(resolved: Resolved, kind: string, id: string, value: unknown): void {
  resolved[kind] = { ...resolved[kind], [id]: value };
}
