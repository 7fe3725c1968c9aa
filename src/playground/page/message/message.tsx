import type { APIMessage } from 'discord-api-types/v10';
import { useErrorBoundary, useState } from 'preact/hooks';
import { PersonButton } from '../frame/person-button.tsx';
import { Markdown } from '../markdown/markdown.tsx';
import { AppTag, Avatar } from '../parts/avatar.tsx';
import { FLAG, hasFlag } from '../parts/codes.ts';
import { Icon } from '../parts/icons.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName } from '../state/names.ts';
import { meIn, placeIn } from '../state/state.ts';
import { Attachments } from './attachments.tsx';
import { Components } from './component.tsx';
import { clockTime, writtenAt } from './dates.ts';
import { EditField } from './edit-field.tsx';
import { Embed } from './embed.tsx';
import { MessageMenu } from './message-menu.tsx';
import { Reference } from './reference.tsx';

interface MessageProps {
  readonly message: APIMessage;
  /** Whether the message before it is by the same author and little older, so that no name is needed. */
  readonly isFollowing: boolean;
}

/** One message. Should it be more than the page can show, the others stay. */
export function Message(props: MessageProps) {
  const { words } = usePlaying();
  const [error] = useErrorBoundary();
  if (error !== undefined) return <p class="unknown">{words.unshowable}</p>;
  return <WholeMessage {...props} />;
}

function WholeMessage({ message, isFollowing }: MessageProps) {
  const { state, words, settings } = usePlaying();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const { author, flags } = message;
  const at = Date.parse(message.timestamp);
  const isPrivate = hasFlag(flags, FLAG.ephemeral);
  const classes = [
    'message',
    isFollowing ? 'following' : '',
    isPrivate ? 'private' : '',
    mentionsMe(message) ? 'mentions-me' : '',
    isMenuOpen ? 'menu-open' : '',
  ];
  function mentionsMe({ mentions, mention_everyone, mention_roles }: APIMessage): boolean {
    const me = meIn(state)?.id ?? '';
    const roles = placeIn(state)?.memberRoles[me] ?? [];
    return mention_everyone || mentions.some(({ id }) => id === me) || mention_roles.some((id) => roles.includes(id));
  }
  return (
    <article
      id={`message-${message.id}`}
      class={classes.join(' ')}
      tabIndex={-1}
      aria-label={`${displayName(author)}, ${writtenAt(at, Date.now(), settings.locale, words)}`}
      onContextMenu={(event) => {
        if (event.target instanceof Element && event.target.closest('a, textarea, input') !== null) return;
        event.preventDefault();
        setMenuOpen(true);
      }}
    >
      <Reference message={message} />
      <div class="message-side">
        {isFollowing ? <time aria-hidden="true">{clockTime(at, settings.locale)}</time> : <Avatar user={author} />}
      </div>
      <div class="message-main">
        {!isFollowing && (
          <header>
            <PersonButton user={author} />
            {author.bot === true && <AppTag label={words.app} />}
            <time dateTime={message.timestamp}>{writtenAt(at, Date.now(), settings.locale, words)}</time>
          </header>
        )}
        <Body message={message} />
        {state.failed.has(message.id) && (
          <p class="failed" role="alert">
            {words.failed}
          </p>
        )}
        <Reactions message={message} />
        {isPrivate && <PrivateNotice message={message} />}
      </div>
      {!hasFlag(flags, FLAG.loading) && <MessageMenu message={message} isOpen={isMenuOpen} setOpen={setMenuOpen} />}
    </article>
  );
}

function Body({ message }: { readonly message: APIMessage }) {
  const { state, words } = usePlaying();
  const { flags, content } = message;
  if (hasFlag(flags, FLAG.loading)) {
    return (
      <p class="thinking">
        <span class="dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        {words.thinking(displayName(message.author))}
      </p>
    );
  }
  if (state.editing === message.id) return <EditField message={message} />;
  const isV2 = hasFlag(flags, FLAG.componentsV2);
  const edited = message.edited_timestamp !== null && <small class="edited"> {words.edited}</small>;
  return (
    <>
      {content !== '' && (
        <div class="content">
          <Markdown text={content} />
          {edited}
        </div>
      )}
      {/* Components V2 shows a file only where a component names it. */}
      {!isV2 && <Attachments of={message.attachments} />}
      {!hasFlag(flags, FLAG.suppressEmbeds) && message.embeds.map((embed, at) => <Embed key={at} embed={embed} />)}
      <div class={`components ${isV2 ? 'v2' : ''}`}>
        <Components message={message} of={message.components ?? []} />
      </div>
      {content === '' && edited}
    </>
  );
}

function Reactions({ message }: { readonly message: APIMessage }) {
  const { words } = usePlaying();
  const { reactions = [] } = message;
  if (reactions.length === 0) return null;
  return (
    <ul class="reactions">
      {reactions.map(({ emoji, count }) => (
        <li key={emoji.name} aria-label={words.reactions(emoji.name ?? '', count)}>
          {emoji.name} {count}
        </li>
      ))}
    </ul>
  );
}

function PrivateNotice({ message }: { readonly message: APIMessage }) {
  const { words, act } = usePlaying();
  return (
    <p class="private-notice">
      <Icon name="eye" size={16} /> {words.onlyYou} •{' '}
      <button type="button" class="link" onClick={() => act({ do: 'dismiss', message: message.id })}>
        {words.dismiss}
      </button>
    </p>
  );
}
