import { useEffect, useRef, useState } from 'preact/hooks';
import type { SelectEntry } from '../message/select-entries.ts';
import { usePlaying } from '../state/context.ts';
import { Floating } from './floating.tsx';
import { Icon } from './icons.tsx';
import { useListbox } from './listbox.ts';

interface DropdownProps {
  readonly label: string;
  readonly labelledBy?: string | undefined;
  readonly entries: readonly SelectEntry[];
  readonly least: number;
  readonly most: number;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  readonly isInvalid?: boolean;
  readonly describedBy?: string | undefined;
  /** Called with the values once they are chosen. */
  readonly onChoose: (values: readonly string[]) => void;
}

/** A select as Discord draws it: one value at once, or several that are sent when the list closes. */
export function Dropdown(props: DropdownProps) {
  const { label, labelledBy, entries, least, most, isDisabled, isBusy, isInvalid, describedBy, onChoose } = props;
  const { words } = usePlaying();
  const defaults = entries.filter(({ isChosen }) => isChosen).map(({ value }) => value);
  const [chosen, setChosen] = useState<readonly string[]>(defaults);
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLButtonElement>(null);
  const isMultiple = most > 1;
  // Another list has its own defaults.
  useEffect(() => setChosen(defaults), [entries.map(({ value, isChosen }) => `${value}${isChosen}`).join()]);

  const finish = (values: readonly string[]) => {
    setOpen(false);
    if (isMultiple && (values.length < least || values.length > most)) return;
    onChoose(values);
  };
  const pick = (at: number) => {
    const value = entries[at]?.value;
    if (value === undefined) return;
    if (!isMultiple) {
      setChosen([value]);
      finish([value]);
    } else if (chosen.includes(value)) setChosen(chosen.filter((one) => one !== value));
    else if (chosen.length < most) setChosen([...chosen, value]);
  };
  const list = useListbox({
    count: entries.length,
    isOpen,
    first: Math.max(
      0,
      entries.findIndex(({ value }) => value === chosen[0]),
    ),
    pick,
    tabPicks: false,
  });
  const close = () => {
    if (!isOpen) return;
    if (isMultiple && chosen.join() !== defaults.join()) finish(chosen);
    else setOpen(false);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (list.onKey(event)) return;
    if (event.key === 'Tab') return void (isMultiple || setOpen(false));
    if (isOpen && event.key === ' ') pick(list.active);
    else if (isOpen && event.key === 'Escape') {
      setOpen(false);
      setChosen(defaults);
    } else if (!isOpen && ['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key)) setOpen(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const shown = entries.filter(({ value }) => chosen.includes(value)).map((entry) => entry.label);
  const name = labelledBy === undefined ? { 'aria-label': label } : { 'aria-labelledby': labelledBy };
  return (
    <div class="dropdown">
      <button
        ref={field}
        type="button"
        class={`dropdown-field ${isBusy === true ? 'busy' : ''}`}
        disabled={isDisabled === true}
        {...name}
        {...list.field}
        aria-haspopup="listbox"
        aria-invalid={isInvalid === true}
        aria-describedby={describedBy}
        onClick={() => (isOpen ? close() : setOpen(true))}
        onKeyDown={onKeyDown}
      >
        <span class={shown.length > 0 ? '' : 'placeholder'}>{shown.length > 0 ? shown.join(', ') : label}</span>
        <Icon name="down" />
      </button>
      {isOpen && (
        <Floating anchor={field} onClose={close} class="listbox" isWide>
          <div role="listbox" id={list.listId} aria-label={label} aria-multiselectable={isMultiple}>
            {entries.map((entry, at) => (
              <div
                key={entry.value}
                id={list.optionId(at)}
                role="option"
                tabIndex={-1}
                aria-selected={chosen.includes(entry.value)}
                class={`option ${at === list.active ? 'active' : ''}`}
                onPointerMove={() => list.setActive(at)}
                onClick={() => pick(at)}
                onKeyDown={onKeyDown}
              >
                {entry.emoji && <span class="emoji">{entry.emoji}</span>}
                <span class="option-text">
                  <span>{entry.label}</span>
                  {entry.description && <small>{entry.description}</small>}
                </span>
                {chosen.includes(entry.value) && <Icon name="check" size={18} />}
              </div>
            ))}
          </div>
          {isMultiple && (
            <button type="button" class="button primary" onClick={() => finish(chosen)}>
              {words.selectSend}
            </button>
          )}
        </Floating>
      )}
    </div>
  );
}
