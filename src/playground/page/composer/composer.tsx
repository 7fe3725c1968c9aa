import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlaceView } from '../../page-server/protocol.ts';
import { Icon } from '../parts/icons.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName } from '../state/names.ts';
import { CommandForm } from './command-form.tsx';
import { enteredBy, type SlashEntry, slashEntries } from './slash-entries.ts';
import { TextField } from './text-field.tsx';

interface ComposerProps {
  readonly place: PlaceView;
  readonly name: string;
}

/** A command that is being filled in, and the text for its first option. */
interface Entered {
  readonly entry: SlashEntry;
  readonly rest: string;
}

/** Where one writes: a message, or a slash command with its options. */
export function Composer({ place, name }: ComposerProps) {
  const { state, snapshot, settings, words, change } = usePlaying();
  const [text, setText] = useState('');
  const [entered, setEntered] = useState<Entered>();
  const isReturning = useRef(false);
  const entries = slashEntries(snapshot, place, settings.locale);
  const { replyTo } = state;

  // At once, or what is typed next would be lost.
  useLayoutEffect(() => {
    if (entered === undefined && isReturning.current) document.getElementById('composer')?.focus();
    isReturning.current = entered !== undefined;
  }, [entered]);
  useLayoutEffect(() => {
    if (replyTo !== undefined) document.getElementById('composer')?.focus();
  }, [replyTo]);

  const write = (written: string) => {
    const found = written.startsWith('/') ? enteredBy(entries, written) : undefined;
    if (found === undefined) setText(written);
    else enter(found);
  };
  const enter = (found: Entered) => {
    setText('');
    setEntered(found);
  };

  if (!place.canWrite) return <p class="composer no-writing">{words.noWriting}</p>;
  return (
    <div class="composer">
      {replyTo !== undefined && (
        <div class="reply-bar">
          <span>{words.replyTo(displayName(replyTo.author))}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={words.cancelReply}
            onClick={() => change({ kind: 'reply', to: undefined })}
          >
            <Icon name="close" size={18} />
          </button>
        </div>
      )}
      {entered === undefined ? (
        <TextField place={place} name={name} text={text} entries={entries} onText={write} onEnter={enter} />
      ) : (
        <CommandForm
          key={entered.entry.id}
          place={place}
          entry={entered.entry}
          options={entered.entry.options as readonly APIApplicationCommandBasicOption[]}
          rest={entered.rest}
          onLeave={(left) => {
            setEntered(undefined);
            setText(left);
          }}
        />
      )}
    </div>
  );
}
