import type { APIMessage } from 'discord-api-types/v10';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayNumber, dayText } from '../message/dates.ts';
import { Message } from '../message/message.tsx';
import { NoteLine } from '../message/note.tsx';
import { FLAG, hasFlag } from '../parts/codes.ts';
import { usePlaying } from '../state/context.ts';
import { placeName } from '../state/names.ts';
import { type Note, placeIn } from '../state/state.ts';
import { Welcome } from './welcome.tsx';

/** How many messages are shown before somebody asks for more. */
const PAGE = 100;
/** How long one author's messages follow each other without the name. */
const TOGETHER_MS = 7 * 60_000;
/** How near the end still counts as being there. */
const NEAR = 80;

/** The messages of the open place, the newest at the bottom. */
export function Timeline() {
  const { state, snapshot, settings, words } = usePlaying();
  const place = placeIn(state);
  const [shown, setShown] = useState(PAGE);
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const scrolled = useRef(0);
  const messages = state.messages.filter(({ channel_id }) => channel_id === state.place);
  const notes = state.notes.filter((note) => note.place === state.place);
  const latest = messages.slice(-shown);

  // A new message scrolls into view for who was at the end, and so does what grows there, such as a picture.
  useLayoutEffect(() => {
    const { current: box } = log;
    if (box === null) return;
    const toEnd = () => {
      if (isAtEnd.current) box.scrollTop = box.scrollHeight;
    };
    toEnd();
    const growth = new ResizeObserver(toEnd);
    growth.observe(box);
    for (const child of box.children) growth.observe(child);
    return () => growth.disconnect();
  }, [state.messages, state.notes, state.place]);
  // Another place starts at its end.
  useLayoutEffect(() => {
    isAtEnd.current = true;
    setShown(PAGE);
  }, [state.place, snapshot.me]);

  if (place === undefined) return null;
  return (
    <div
      ref={log}
      class="timeline"
      role="log"
      aria-label={words.log(placeName(snapshot, place, words))}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: box }) => {
        // What grows below does not lead away from the end; only scrolling up does.
        const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;
        if (isNear || box.scrollTop < scrolled.current) isAtEnd.current = isNear;
        scrolled.current = box.scrollTop;
      }}
    >
      <div class="timeline-inside">
        {messages.length > shown ? (
          <button type="button" class="button secondary earlier" onClick={() => setShown(shown + PAGE)}>
            {words.showEarlier}
          </button>
        ) : (
          <Welcome place={place} isEmpty={messages.length === 0 && notes.length === 0} />
        )}
        {entriesIn(latest, notes).map((entry, at, all) => {
          const before = all[at - 1];
          const isNewDay = before !== undefined && dayNumber(timeOf(before)) !== dayNumber(timeOf(entry));
          return (
            <div key={entry.id}>
              {isNewDay && (
                <div class="day">
                  <span>{dayText(timeOf(entry), settings.locale)}</span>
                </div>
              )}
              {'timestamp' in entry ? (
                <Message message={entry} isFollowing={!isNewDay && follows(entry, before)} />
              ) : (
                <NoteLine note={entry} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

type Entry = APIMessage | Note;

function timeOf(entry: Entry): number {
  return 'timestamp' in entry ? Date.parse(entry.timestamp) : entry.at;
}

function entriesIn(messages: readonly APIMessage[], notes: readonly Note[]): readonly Entry[] {
  if (notes.length === 0) return messages;
  return [...messages, ...notes].sort((a, b) => timeOf(a) - timeOf(b));
}

/** Whether a message goes on from the one before: same author, same privacy, soon after, and in reply to nothing. */
function follows(message: APIMessage, before: Entry | undefined): boolean {
  if (before === undefined || !('timestamp' in before)) return false;
  const isReply = message.message_reference !== undefined || message.interaction_metadata !== undefined;
  return (
    !isReply &&
    before.author.id === message.author.id &&
    hasFlag(before.flags, FLAG.ephemeral) === hasFlag(message.flags, FLAG.ephemeral) &&
    timeOf(message) - timeOf(before) < TOGETHER_MS
  );
}
