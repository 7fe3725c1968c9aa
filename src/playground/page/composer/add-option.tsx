import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useState } from 'preact/hooks';
import { useListbox } from '../parts/listbox.ts';
import { nameIn } from '../words/words.ts';
import type { OptionContext } from './option-entries.ts';
import { hintOf } from './option-values.ts';
import { Popup } from './popup.tsx';

/** The id of the field behind the options. */
export const ADD_OPTION = 'add-option';

interface AddOptionProps {
  /** The options that are not there yet. */
  readonly remaining: readonly APIApplicationCommandBasicOption[];
  readonly context: OptionContext;
  readonly onAdd: (name: string) => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

/** The field behind the options: lists those that can be added; Enter sends the command as it is. */
export function AddOption({ remaining, context, onAdd, onSend, onBack, onLeave }: AddOptionProps) {
  const { words, locale } = context;
  const [text, setText] = useState('');
  const [isFocused, setFocused] = useState(false);
  const wanted = text.trim().toLowerCase();
  const found = remaining.filter((option) =>
    [option.name, nameIn(locale, option)].some((name) => name.toLowerCase().startsWith(wanted)),
  );
  const isOpen = isFocused && found.length > 0;
  const isStray = text.trim() !== '';
  const [isRefused, setRefused] = useState(false);
  const pick = (at: number) => {
    const option = found[at];
    setText('');
    if (option !== undefined) onAdd(option.name);
  };
  // Nothing is highlighted before something is typed, so that Enter sends.
  const list = useListbox({ count: found.length, isOpen, first: wanted === '' ? -1 : 0, about: wanted, pick });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || list.onKey(event)) return;
    // What was typed here would be lost without a word.
    if (event.key === 'Enter') isStray ? setRefused(true) : onSend();
    // As in Discord: on to the next option that is not there yet, past the last one to the button.
    else if (event.key === 'Tab' && !event.shiftKey && isOpen) pick(0);
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'Backspace' && text === '') onBack();
    else return;
    event.preventDefault();
  };
  const rows = found.map((option) => ({
    key: option.name,
    row: (
      <span class="option-text">
        <span>{nameIn(locale, option)}</span>
        <small>{hintOf(option, context)}</small>
      </span>
    ),
  }));
  const hint = remaining.length === 0 ? '' : words.moreOptions(remaining.length);
  return (
    <span class="add-option">
      {isOpen && (
        <Popup
          list={list}
          label={words.options}
          head={<p class="popup-title">{words.options}</p>}
          rows={rows}
          onPick={pick}
        />
      )}
      <input
        id={ADD_OPTION}
        aria-label={words.addOption}
        placeholder={hint}
        value={text}
        autocomplete="off"
        readOnly={remaining.length === 0}
        {...list.field}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        aria-invalid={isStray && isRefused}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setRefused(false);
        }}
        onKeyDown={onKeyDown}
      />
      {isStray && isRefused && (
        <span class="stray" role="alert">
          {words.strayText(text.trim())}
        </span>
      )}
    </span>
  );
}
