import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { useId, useState } from 'preact/hooks';
import type { SentValue } from '../../page-server/protocol.ts';
import { OPTION } from '../parts/codes.ts';
import { useListbox } from '../parts/listbox.ts';
import { nameIn } from '../words/words.ts';
import type { OptionContext } from './option-entries.ts';
import { type Filled, hintOf } from './option-values.ts';
import { Popup } from './popup.tsx';
import { useSuggestions } from './suggestions.ts';

export interface OptionFieldProps {
  readonly option: APIApplicationCommandBasicOption;
  readonly filled: Filled;
  readonly context: OptionContext;
  readonly command: string;
  readonly others: () => Readonly<Record<string, SentValue>>;
  readonly problem: string | undefined;
  readonly onFill: (filled: Filled) => void;
  /** A value was picked: on to the next field. */
  readonly onNext: () => void;
  readonly onSend: () => void;
  /** Backspace where there is nothing. */
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

/** The id of an option's field, for moving the focus. */
export function fieldId(option: string): string {
  return `option-${option}`;
}

/** One option of a slash command: its name and a field that offers what it can hold. */
export function OptionField(props: OptionFieldProps) {
  return props.option.type === OPTION.attachment ? <FileOption {...props} /> : <TextOption {...props} />;
}

function TextOption(props: OptionFieldProps) {
  const { option, filled, context, command, others, problem, onFill, onNext, onSend, onBack, onLeave } = props;
  const { words, locale } = context;
  const [isFocused, setFocused] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const hintId = useId();
  const name = nameIn(locale, option);
  // A value that was picked is no search: the list then shows all there is.
  const text = filled.value === undefined ? filled.text : '';
  const suggestions = useSuggestions({ option, context, command, text, isOpen: isFocused && isOpen, others });
  const { entries, kind } = suggestions;
  const isListed = isFocused && isOpen && entries.length > 0;

  const pick = (at: number) => {
    const entry = entries[at];
    if (entry === undefined) return;
    onFill({ text: entry.label, value: entry.value });
    setOpen(false);
    onNext();
  };
  const list = useListbox({ count: entries.length, isOpen: isListed, about: `${text}${entries.length}`, pick });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || list.onKey(event)) return;
    if (event.key === 'Enter') onSend();
    else if (event.key === 'Escape' && isListed) setOpen(false);
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
    else if (event.key === 'Backspace' && filled.text === '') onBack();
    else return;
    event.preventDefault();
  };

  const empty = { free: undefined, loading: words.loadingChoices, failed: words.choicesFailed, list: words.noChoices }[
    kind
  ];
  return (
    <span class={`option-field ${problem === undefined ? '' : 'wrong'}`}>
      <label for={fieldId(option.name)}>{name}</label>
      {isFocused && (
        <Popup
          list={list}
          label={words.choicesOf(name)}
          head={
            <p class="popup-title" id={hintId}>
              <b>{name}</b> {hintOf(option, context)}
              {problem && <span class="problem">{problem}</span>}
            </p>
          }
          empty={isOpen ? empty : undefined}
          rows={isListed ? entries.map((entry) => ({ key: `${entry.value}`, row: <span>{entry.label}</span> })) : []}
          onPick={pick}
        />
      )}
      <span class="sized">
        {/* As wide as its text: this copy, which nobody sees, sets the width. */}
        <span aria-hidden="true">{filled.text}</span>
        <input
          id={fieldId(option.name)}
          value={filled.text}
          inputMode={option.type === OPTION.integer ? 'numeric' : option.type === OPTION.number ? 'decimal' : 'text'}
          autocomplete="off"
          spellcheck={false}
          size={1}
          {...list.field}
          aria-describedby={isFocused ? hintId : undefined}
          aria-invalid={problem !== undefined}
          aria-required={option.required === true}
          onFocus={() => {
            setFocused(true);
            setOpen(true);
          }}
          onBlur={() => setFocused(false)}
          onClick={() => setOpen(true)}
          onInput={({ currentTarget }) => {
            setOpen(true);
            onFill({ text: currentTarget.value });
          }}
          onKeyDown={onKeyDown}
        />
      </span>
    </span>
  );
}

function FileOption({ option, filled, context, problem, onFill, onNext, onSend, onBack, onLeave }: OptionFieldProps) {
  const { words, locale } = context;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && filled.file !== undefined) onSend();
    else if (event.key === 'Backspace' && filled.file !== undefined) onFill({ text: '' });
    else if (event.key === 'Backspace') onBack();
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <span class={`option-field ${problem === undefined ? '' : 'wrong'}`}>
      <label for={fieldId(option.name)} title={hintOf(option, context)}>
        {nameIn(locale, option)}
        <span class="file-name">{filled.file?.name ?? words.chooseFile}</span>
      </label>
      <input
        id={fieldId(option.name)}
        class="for-readers"
        type="file"
        aria-invalid={problem !== undefined}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          onFill({ text: '', file });
          if (file !== undefined) onNext();
        }}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}
