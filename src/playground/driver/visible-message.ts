import type { Core } from '../core.ts';
import type { MessageRecord } from '../message-store.ts';
import type { Person } from '../world/people.ts';
import { isIn } from './place.ts';

/** Whether a person sees a message: they are in its channel, and it is not somebody else's private reply. */
export function sees(person: Person, { channel, onlyFor }: MessageRecord): boolean {
  return isIn(channel, person) && (onlyFor === undefined || onlyFor === person.user.id);
}

/** A message that a person sees. Throws where it is gone or never was theirs to see. */
export function visibleMessage(core: Core, person: Person, id: string): MessageRecord {
  const record = core.messages.get(id);
  if (record === undefined) throw new Error('That message is not there any more');
  if (!sees(person, record)) throw new Error(`${person.key} cannot see that private message`);
  return record;
}
