import type { APIMessage, APISelectMenuComponent } from 'discord-api-types/v10';
import { Dropdown } from '../parts/dropdown.tsx';
import { usePlaying } from '../state/context.ts';
import { usePress } from './press.ts';
import { entriesOf } from './select-entries.ts';

interface SelectProps {
  readonly message: APIMessage;
  readonly select: APISelectMenuComponent;
}

/** A select of a message; what is chosen goes to the bot at once. */
export function MessageSelect({ message, select }: SelectProps) {
  const { snapshot, words } = usePlaying();
  const { isBusy, press } = usePress(message.id);
  const place = snapshot.places.find(({ id }) => id === message.channel_id);
  return (
    <Dropdown
      label={select.placeholder ?? words.selectPlaceholder}
      entries={entriesOf(select, snapshot, place)}
      least={select.min_values ?? 1}
      most={select.max_values ?? 1}
      isDisabled={select.disabled === true}
      isBusy={isBusy}
      onChoose={(values) => press({ do: 'select', message: message.id, select: select.custom_id, values })}
    />
  );
}
