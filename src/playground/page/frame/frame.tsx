import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Composer } from '../composer/composer.tsx';
import { ModalDialog } from '../modal/modal-dialog.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icons.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName, placeName } from '../state/names.ts';
import { placeIn } from '../state/state.ts';
import { Members } from './members.tsx';
import { Sidebar } from './sidebar.tsx';
import { Timeline } from './timeline.tsx';
import { Toast } from './toast.tsx';
import { TypingLine } from './typing-line.tsx';

/** The window: places on the left, the open one in the middle, its members on the right. */
export function Frame() {
  const { state, snapshot, words } = usePlaying();
  const [isSidebarOpen, setSidebarOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const place = placeIn(state);
  const name = place === undefined ? '' : placeName(snapshot, place, words);
  useEffect(() => {
    document.title = words.title(name);
  }, [words, name]);
  const closeSidebar = useCallback(() => {
    setSidebarOpen(false);
    opener.current?.focus();
  }, []);
  useEffect(() => {
    if (!isSidebarOpen) return;
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') closeSidebar();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isSidebarOpen, closeSidebar]);
  return (
    <div class={`frame ${isSidebarOpen ? 'sidebar-open' : ''}`}>
      <a class="skip" href="#composer">
        {words.skipToComposer}
      </a>
      <div class="sidebar">
        <Sidebar onGo={() => setSidebarOpen(false)} />
      </div>
      {isSidebarOpen && <button type="button" class="curtain" aria-label={words.closeSidebar} onClick={closeSidebar} />}
      <main>
        <header class="top">
          <button
            ref={opener}
            type="button"
            class="icon-button opener"
            aria-label={words.openSidebar}
            aria-expanded={isSidebarOpen}
            onClick={() => setSidebarOpen(!isSidebarOpen)}
          >
            <Icon name="menu" />
          </button>
          {place?.kind === 'dm' ? <Avatar user={snapshot.bot} size={24} /> : <Icon name="hash" />}
          <h2>{name.replace(/^#/, '')}</h2>
          <span class="top-about">{words.aboutPage}</span>
        </header>
        {!state.isConnected && (
          <p class="banner" role="status">
            {words.reconnecting}
          </p>
        )}
        {state.isConnected && !snapshot.isBotOnline && (
          <p class="banner" role="status">
            {words.botOffline(displayName(snapshot.bot))}
          </p>
        )}
        <div class="chat">
          <div class="conversation">
            <Timeline />
            {place !== undefined && <Composer key={`${snapshot.me}-${place.id}`} place={place} name={name} />}
            <TypingLine />
          </div>
          {place?.kind === 'guild' && <Members place={place} />}
        </div>
      </main>
      {state.modal !== undefined && <ModalDialog key={state.modal.id} modal={state.modal} />}
      <Toast />
    </div>
  );
}
