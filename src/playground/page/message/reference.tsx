import type { APIMessage } from 'discord-api-types/v10';
import { Markdown } from '../markdown/markdown.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icons.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName, userById } from '../state/names.ts';

/** The line above a message: the command that it answers, or the message that it is a reply to. */
export function Reference({ message }: { readonly message: APIMessage }) {
  const { state, snapshot, words } = usePlaying();
  const used = message.interaction_metadata;
  const command = message.interaction?.name;
  if (used !== undefined && command !== undefined) {
    const user = userById(snapshot, used.user.id) ?? used.user;
    return (
      <div class="reference">
        <Avatar user={user} size={16} />
        <span class="reference-name">{displayName(user)}</span> {words.used}{' '}
        <span class="mention">{/^[a-z]/.test(command) ? `/${command}` : command}</span>
      </div>
    );
  }
  const id = message.message_reference?.message_id;
  if (id === undefined) return null;
  const target = state.messages.find((one) => one.id === id);
  if (target === undefined) {
    return (
      <div class="reference">
        <Icon name="reply" size={16} /> <i>{words.deletedMessage}</i>
      </div>
    );
  }
  const { author, content, attachments } = target;
  const jump = () => {
    const shown = document.getElementById(`message-${id}`);
    shown?.scrollIntoView({ block: 'center' });
    shown?.focus();
  };
  return (
    <div class="reference">
      <Avatar user={author} size={16} />
      <span class="reference-name">@{displayName(author)}</span>
      <button type="button" class="reference-text" onClick={jump}>
        {content !== '' ? (
          <Markdown text={firstLine(content)} />
        ) : (
          <i>{attachments.length > 0 ? words.clickToSeeFile : words.clickToSee}</i>
        )}
      </button>
    </div>
  );
}

/** One line is enough to know a message by; what begins it as a block would not fit the line. */
function firstLine(text: string): string {
  return (text.split('\n').find((line) => line.trim() !== '') ?? '').replace(/^(?:#{1,3}|-#|>|[-*]) +/, '');
}
