import type { APIMessage } from 'discord-api-types/v10';
import { useRef } from 'preact/hooks';
import { COMMAND, FLAG, hasFlag } from '../parts/codes.ts';
import { Icon } from '../parts/icons.tsx';
import { Menu, type MenuEntry } from '../parts/menu.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName } from '../state/names.ts';
import { meIn, placeIn } from '../state/state.ts';
import { useCommandUse } from '../state/use-command.ts';
import { nameIn } from '../words/words.ts';
import { plainText } from './plain-text.ts';

interface MenuProps {
  readonly message: APIMessage;
  readonly isOpen: boolean;
  readonly setOpen: (is: boolean) => void;
}

/** The button with what can be done with a message: reply, copy, delete, and the bot's own commands for it. */
export function MessageMenu({ message, isOpen, setOpen }: MenuProps) {
  const { state, snapshot, settings, words, act, change } = usePlaying();
  const run = useCommandUse();
  const button = useRef<HTMLButtonElement>(null);
  const isMine = message.author.id === meIn(state)?.id;
  const isPrivate = hasFlag(message.flags, FLAG.ephemeral);
  const place = placeIn(state);
  // A private reply is no message for commands.
  const apps = snapshot.commands
    .filter(({ id, type }) => !isPrivate && type === COMMAND.message && place?.commands.includes(id) === true)
    .map((command): MenuEntry => {
      const label = nameIn(settings.locale, command);
      const deed = { do: 'menu', place: message.channel_id, name: command.name, message: message.id } as const;
      return { label, run: () => void run(label, deed) };
    });
  const copy = async () => {
    const copied = navigator.clipboard.writeText(plainText(message)).then(
      () => words.copied,
      () => words.notCopied,
    );
    change({ kind: 'toast', text: await copied });
  };
  const entries: MenuEntry[] = [
    ...(isPrivate ? [] : [{ label: words.reply, run: () => change({ kind: 'reply', to: message }) }]),
    ...(isMine ? [{ label: words.edit, run: () => change({ kind: 'editing', message: message.id }) }] : []),
    { label: words.copyText, run: () => void copy() },
    ...(isMine
      ? [{ label: words.remove, isDanger: true, run: () => void act({ do: 'delete', message: message.id }) }]
      : []),
    { heading: words.apps },
    ...(apps.length > 0 ? apps : [{ heading: words.noApps }]),
  ];
  return (
    <div class={`message-actions ${isOpen ? 'open' : ''}`}>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-label={words.actions(displayName(message.author))}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <Menu
          label={words.actions(displayName(message.author))}
          anchor={button}
          entries={entries}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
