import type { APISelectMenuComponent } from 'discord-api-types/v10';
import type { PlaceView, Snapshot } from '../../page-server/protocol.ts';
import { COMPONENT } from '../parts/codes.ts';
import { displayName, usersOf } from '../state/names.ts';

/** One thing that a select offers. */
export interface SelectEntry {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly emoji?: string | undefined;
  readonly isChosen: boolean;
}

/** What a select offers: its own options, or the people, roles or channels of the place. */
export function entriesOf(
  select: APISelectMenuComponent,
  snapshot: Snapshot,
  place: PlaceView | undefined,
): readonly SelectEntry[] {
  const chosen = 'default_values' in select ? (select.default_values ?? []).map(({ id }) => id) : [];
  const entry = (value: string, label: string): SelectEntry => ({ value, label, isChosen: chosen.includes(value) });
  const people = usersOf(snapshot)
    .filter(({ id }) => place?.members.includes(id) === true)
    .map((user) => entry(user.id, displayName(user)));
  switch (select.type) {
    case COMPONENT.stringSelect:
      return select.options.map(({ value, label, description, emoji, default: isDefault }) => ({
        value,
        label,
        description,
        emoji: emoji?.name,
        isChosen: isDefault === true,
      }));
    case COMPONENT.roleSelect:
      return (place?.guild?.roles ?? []).map(({ id, name }) => entry(id, name));
    case COMPONENT.channelSelect:
      return snapshot.places
        .filter(({ kind, guild }) => kind === 'guild' && guild?.id === place?.guild?.id)
        .map(({ id, name }) => entry(id, `#${name}`));
    default:
      return people;
  }
}
