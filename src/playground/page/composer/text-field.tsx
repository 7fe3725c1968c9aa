import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PlaceView } from '../../page-server/protocol.ts';
import { AppTag, Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icons.tsx';
import { useListbox } from '../parts/listbox.ts';
import { usePlaying } from '../state/context.ts';
import { displayName, usersOf } from '../state/names.ts';
import { meIn } from '../state/state.ts';
import { mentionBeing, peopleNamed, withMentions } from './mentions.ts';
import { Popup } from './popup.tsx';
import { matchingEntries, type SlashEntry } from './slash-entries.ts';

interface TextFieldProps {
  readonly place: PlaceView;
  readonly name: string;
  readonly text: string;
  readonly entries: readonly SlashEntry[];
  readonly onText: (text: string) => void;
  readonly onEnter: (entered: { readonly entry: SlashEntry; readonly rest: string }) => void;
}

/** The field for messages; a slash lists the commands, an @ the people. */
export function TextField({ place, name, text, entries, onText, onEnter }: TextFieldProps) {
  const { state, snapshot, words, act, change } = usePlaying();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  /** Where the caret goes once the text has changed. */
  const moveTo = useRef<number | undefined>(undefined);
  const [dismissed, setDismissed] = useState<string>();
  const users = usersOf(snapshot).filter(({ id }) => place.members.includes(id));

  const isSlash = text.startsWith('/') && !text.includes('\n');
  const commands = isSlash ? matchingEntries(entries, text.slice(1)) : [];
  const mention = isSlash ? undefined : mentionBeing(text, caret);
  const people = mention === undefined ? [] : peopleNamed(users, mention.typed);
  const isOpen = dismissed !== text && (commands.length > 0 || people.length > 0 || /^\/\S*$/.test(text));

  const pick = (at: number) => {
    const [entry, user] = [commands[at], people[at]];
    if (entry !== undefined) onEnter({ entry, rest: '' });
    else if (user !== undefined && mention !== undefined) {
      const before = `${text.slice(0, mention.from)}@${displayName(user)} `;
      onText(before + text.slice(caret));
      moveTo.current = before.length;
    }
  };
  const list = useListbox({ count: commands.length + people.length, isOpen, about: text, pick });

  useLayoutEffect(() => {
    const { current: area } = field;
    if (area === null) return;
    if (moveTo.current !== undefined) {
      area.setSelectionRange(moveTo.current, moveTo.current);
      setCaret(moveTo.current);
      moveTo.current = undefined;
    }
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, innerHeight / 2)}px`;
  }, [text]);

  const send = () => {
    const said = text.trim();
    if (said === '') return;
    onText('');
    const replyTo = state.replyTo?.id;
    change({ kind: 'reply', to: undefined });
    void act({ do: 'say', place: place.id, text: withMentions(said, users), replyTo });
    field.current?.focus();
  };
  const editLast = () => {
    const me = meIn(state)?.id;
    const last = state.messages.findLast(({ author, channel_id: where }) => author.id === me && where === place.id);
    if (last !== undefined) change({ kind: 'editing', message: last.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || list.onKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) send();
    else if (event.key === 'Escape' && isOpen) setDismissed(text);
    else if (event.key === 'Escape' && state.replyTo !== undefined) change({ kind: 'reply', to: undefined });
    else if (event.key === 'ArrowUp' && text === '') editLast();
    else return;
    event.preventDefault();
  };

  const rows = [
    ...commands.map(({ id, label, description }) => ({
      key: id,
      row: (
        <>
          <Icon name="slash" />
          <span class="option-text">
            <span>/{label}</span>
            <small>{description}</small>
          </span>
          <small class="option-from">{displayName(snapshot.bot)}</small>
        </>
      ),
    })),
    ...people.map((user) => ({
      key: user.id,
      row: (
        <>
          <Avatar user={user} size={24} />
          <span>{displayName(user)}</span>
          {user.bot === true && <AppTag label={words.app} />}
        </>
      ),
    })),
  ];
  return (
    <>
      {isOpen && (
        <Popup
          list={list}
          label={isSlash ? words.commands : words.people}
          head={<p class="popup-title">{isSlash ? words.commands : words.people}</p>}
          empty={words.noCommands}
          rows={rows}
          onPick={pick}
        />
      )}
      <div class="composer-line">
        <textarea
          ref={field}
          id="composer"
          rows={1}
          maxLength={2_000}
          aria-label={words.composer(name)}
          placeholder={words.composer(name)}
          {...list.field}
          autocomplete="off"
          value={text}
          onInput={({ currentTarget }) => {
            setCaret(currentTarget.selectionStart);
            onText(currentTarget.value);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          class="icon-button send"
          aria-label={words.send}
          disabled={text.trim() === ''}
          onClick={send}
        >
          <Icon name="send" />
        </button>
      </div>
    </>
  );
}
