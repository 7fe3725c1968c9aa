import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Floating } from './floating.tsx';

/** One entry of a menu, or a heading above some of them. */
export type MenuEntry =
  | { readonly heading: string }
  | { readonly label: string; readonly run: () => void; readonly isDanger?: boolean };

interface MenuProps {
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** A menu of actions: the arrow keys move, Enter chooses, Escape goes back to where it came from. */
export function Menu({ label, anchor, entries, onClose }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  // Once, when it opens.
  useLayoutEffect(() => items()[0]?.focus({ preventScroll: true }), []);

  const close = () => {
    onClose();
    anchor.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) all[to % all.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Floating anchor={anchor} onClose={onClose} align="end" class="menu">
      <div ref={list} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
        {entries.map((entry) =>
          'heading' in entry ? (
            <div key={entry.heading} class="menu-heading" role="presentation">
              {entry.heading}
            </div>
          ) : (
            <button
              key={entry.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={entry.isDanger === true ? 'danger' : ''}
              onClick={() => {
                close();
                entry.run();
              }}
            >
              {entry.label}
            </button>
          ),
        )}
      </div>
    </Floating>
  );
}
