import type { APIUser } from 'discord-api-types/v10';
import type { PlaceView, Snapshot } from '../../page-server/protocol.ts';
import type { Words } from '../words/en.ts';

/** What somebody is called. Bots have no display name but their user name. */
export function displayName({ global_name, username }: Pick<APIUser, 'global_name' | 'username'>): string {
  return global_name ?? username;
}

/** Everybody with an account, the bot too. */
export function usersOf(snapshot: Snapshot): APIUser[] {
  return [snapshot.bot, ...snapshot.people.map(({ user }) => user)];
}

/** The user with an id. */
export function userById(snapshot: Snapshot | undefined, id: string): APIUser | undefined {
  return snapshot === undefined ? undefined : usersOf(snapshot).find((user) => user.id === id);
}

/** What a place is called: `#general`, or who is in it besides oneself. */
export function placeName(snapshot: Snapshot, place: PlaceView, words: Words): string {
  if (place.kind === 'guild') return `#${place.name}`;
  const others = usersOf(snapshot).filter(
    ({ id }) => place.members.includes(id) && id !== snapshot.people.find(({ key }) => key === snapshot.me)?.user.id,
  );
  return words.groupName(others.map(displayName));
}
