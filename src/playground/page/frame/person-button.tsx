import type { APIUser } from 'discord-api-types/v10';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { COMMAND } from '../parts/codes.ts';
import { Menu, type MenuEntry } from '../parts/menu.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName } from '../state/names.ts';
import { placeIn } from '../state/state.ts';
import { useCommandUse } from '../state/use-command.ts';
import { nameIn } from '../words/words.ts';

interface PersonButtonProps {
  readonly user: APIUser;
  readonly children?: ComponentChildren;
  readonly class?: string;
}

/** Somebody's name; a click opens what can be done: become them, or use one of the bot's commands for people. */
export function PersonButton({ user, children, class: name = 'name' }: PersonButtonProps) {
  const { state, snapshot, settings, words, set } = usePlaying();
  const run = useCommandUse();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const place = placeIn(state);
  const person = snapshot.people.find((one) => one.user.id === user.id);
  const isMe = person?.key === snapshot.me;
  const apps = snapshot.commands
    .filter(({ id, type }) => type === COMMAND.user && place?.commands.includes(id) === true)
    .map((command): MenuEntry => {
      const label = nameIn(settings.locale, command);
      return {
        label,
        run: () => void run(label, { do: 'menu', place: state.place, name: command.name, user: user.id }),
      };
    });
  const entries: MenuEntry[] = [
    ...(person === undefined || isMe
      ? []
      : [{ label: words.be(displayName(user)), run: () => set({ person: person.key }) }]),
    { heading: words.apps },
    ...(apps.length > 0 ? apps : [{ heading: words.noApps }]),
  ];
  return (
    <>
      <button
        ref={button}
        type="button"
        class={`person-button ${name}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {children ?? displayName(user)}
      </button>
      {isOpen && (
        <Menu
          label={words.actionsForPerson(displayName(user))}
          anchor={button}
          entries={entries}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
