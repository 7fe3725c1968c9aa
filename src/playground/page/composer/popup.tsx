import type { ComponentChildren } from 'preact';
import type { Listbox } from '../parts/listbox.ts';

interface PopupProps {
  readonly list: Listbox;
  readonly label: string;
  /** Shown above the list. */
  readonly head?: ComponentChildren;
  /** Shown instead of an empty list. */
  readonly empty?: string | undefined;
  readonly rows: readonly { readonly key: string; readonly row: ComponentChildren }[];
  readonly onPick: (at: number) => void;
}

/** The list above the field: commands, options, choices or people. The focus stays in the field. */
export function Popup({ list, label, head, empty, rows, onPick }: PopupProps) {
  return (
    <div class="popup">
      {head}
      {rows.length === 0 && empty !== undefined && (
        <p class="popup-empty" role="status">
          {empty}
        </p>
      )}
      <div role="listbox" id={list.listId} aria-label={label} class={rows.length === 0 ? 'nothing' : ''}>
        {rows.map(({ key, row }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={key}
            id={list.optionId(at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === list.active}
            class={`option ${at === list.active ? 'active' : ''}`}
            onPointerMove={() => list.setActive(at)}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(at)}
          >
            {row}
          </div>
        ))}
      </div>
    </div>
  );
}
