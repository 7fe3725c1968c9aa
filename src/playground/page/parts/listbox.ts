import { useEffect, useId, useState } from 'preact/hooks';

/** A list to choose from with the arrow keys while the focus stays in the field. */
export interface Listbox {
  /** Which entry is highlighted; -1 for none. */
  readonly active: number;
  readonly setActive: (at: number) => void;
  /** Moves the highlight or picks; gives whether the key meant something here. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** For the field. */
  readonly field: Readonly<Record<string, string | undefined>>;
  readonly listId: string;
  readonly optionId: (at: number) => string;
}

interface ListboxOptions {
  readonly count: number;
  readonly isOpen: boolean;
  /** Where the highlight starts whenever `about` changes. */
  readonly first?: number;
  readonly about?: string;
  readonly pick: (at: number) => void;
  /** Whether Tab picks too, as it does in Discord's own lists. */
  readonly tabPicks?: boolean;
}

/** Keeps the highlight of a list and reads its keys. */
export function useListbox({ count, isOpen, first = 0, about = '', pick, tabPicks = true }: ListboxOptions): Listbox {
  const listId = useId();
  // The highlight belongs to one list: another one starts at its own first entry, at once.
  const list = `${isOpen} ${first} ${about}`;
  const [moved, setMoved] = useState({ list, to: first });
  const setActive = (to: number) => setMoved({ list, to });
  const active = moved.list === list ? moved.to : first;
  const at = active < count ? active : count - 1;
  const optionId = (index: number) => `${listId}-${index}`;
  useEffect(() => {
    if (isOpen && at >= 0) document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, isOpen, listId]);

  const onKey = (event: KeyboardEvent): boolean => {
    if (!isOpen || count === 0 || event.isComposing) return false;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % count,
      ArrowUp: (Math.max(at, 0) - 1 + count) % count,
      ...(at >= 0 ? { PageDown: Math.min(at + 8, count - 1), PageUp: Math.max(at - 8, 0) } : {}),
    };
    const to = moves[event.key];
    if (to !== undefined) setActive(to);
    else if ((event.key === 'Enter' || (event.key === 'Tab' && tabPicks && !event.shiftKey)) && at >= 0) pick(at);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const field = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': String(isOpen),
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': isOpen && at >= 0 && count > 0 ? optionId(at) : undefined,
  };
  return { active: at, setActive, onKey, field, listId, optionId };
}
