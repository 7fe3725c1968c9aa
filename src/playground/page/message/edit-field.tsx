import type { APIMessage } from 'discord-api-types/v10';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePlaying } from '../state/context.ts';

/** A message's text while its author changes it. */
export function EditField({ message }: { readonly message: APIMessage }) {
  const { words, act, change } = usePlaying();
  const [text, setText] = useState(message.content);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const close = () => {
    change({ kind: 'editing', message: undefined });
    document.getElementById('composer')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (text.trim() !== '' && text !== message.content) void act({ do: 'edit', message: message.id, text });
      close();
    } else if (event.key === 'Escape') close();
  };
  return (
    <div class="edit-field">
      <textarea
        ref={field}
        aria-label={words.edit}
        value={text}
        maxLength={2_000}
        rows={Math.min(8, text.split('\n').length)}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <small>{words.editing}</small>
    </div>
  );
}
