import { AppTag, Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icons.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName } from '../state/names.ts';
import { meIn, type Note } from '../state/state.ts';

/** A command on its way, or one that the bot left unanswered. */
export function NoteLine({ note }: { readonly note: Note }) {
  const { state, snapshot, words, change } = usePlaying();
  const me = meIn(state);
  const { bot } = snapshot;
  return (
    <article class="message private" aria-label={note.command}>
      <div class="reference">
        {me !== undefined && (
          <>
            <Avatar user={me} size={16} />
            <span class="reference-name">{displayName(me)}</span>
          </>
        )}{' '}
        {words.used} <span class="mention">{note.command}</span>
      </div>
      <div class="message-side">
        <Avatar user={bot} />
      </div>
      <div class="message-main">
        <header>
          <span class="name">{displayName(bot)}</span>
          <AppTag label={words.app} />
        </header>
        {note.kind === 'sending' ? (
          <p class="thinking">{words.sending}</p>
        ) : (
          <>
            <p class="failed" role="alert">
              <Icon name="alert" size={18} /> {words.silence}
            </p>
            {note.why && <p class="subtext">{words.whySilent(note.why)}</p>}
            <p class="private-notice">
              <Icon name="eye" size={16} /> {words.onlyYou} •{' '}
              <button type="button" class="link" onClick={() => change({ kind: 'unnote', id: note.id })}>
                {words.dismiss}
              </button>
            </p>
          </>
        )}
      </div>
    </article>
  );
}
