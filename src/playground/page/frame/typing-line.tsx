import { useEffect, useState } from 'preact/hooks';
import { usePlaying } from '../state/context.ts';
import { displayName } from '../state/names.ts';

/** Says that the bot is typing, until it has written or the time is up. */
export function TypingLine() {
  const { state, snapshot, words } = usePlaying();
  const until = state.typing[state.place] ?? 0;
  const [, look] = useState(0);
  useEffect(() => {
    const left = until - Date.now();
    if (left <= 0) return;
    const timer = setTimeout(() => look(until), left);
    return () => clearTimeout(timer);
  }, [until]);
  return <p class="typing-line">{until > Date.now() ? words.typing(displayName(snapshot.bot)) : ''}</p>;
}
