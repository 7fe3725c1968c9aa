import type { APIMessage, APIModalInteractionResponseCallbackData, APIUser } from 'discord-api-types/v10';
import type { Live, PlaceView, Snapshot } from '../../page-server/protocol.ts';

/** A line of the page's own among the messages: a command on its way, or one that was not answered. */
export interface Note {
  readonly id: string;
  readonly place: string;
  readonly at: number;
  readonly kind: 'sending' | 'silence';
  /** The command as the person sees it. */
  readonly command: string;
  readonly why?: string | undefined;
}

/** A dialogue that is open. */
export interface OpenModal {
  readonly id: string;
  readonly data: APIModalInteractionResponseCallbackData;
}

/** Everything that the page shows, apart from what a field holds while somebody types. */
export interface State {
  readonly snapshot: Snapshot | undefined;
  readonly isConnected: boolean;
  /** The channel that is open. */
  readonly place: string;
  /** Oldest first. */
  readonly messages: readonly APIMessage[];
  readonly notes: readonly Note[];
  /** Ids of messages whose button or select was not answered. */
  readonly failed: ReadonlySet<string>;
  /** Until when the bot is typing, by place; milliseconds since 1970. */
  readonly typing: Readonly<Record<string, number>>;
  readonly unread: Readonly<Record<string, number>>;
  readonly modal: OpenModal | undefined;
  readonly replyTo: APIMessage | undefined;
  readonly editing: string | undefined;
  /** A sentence to tell in passing. */
  readonly toast: string;
}

/** Something that changes the state. */
export type Change =
  | Live
  | { readonly kind: 'connected'; readonly is: boolean }
  | { readonly kind: 'go'; readonly place: string }
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'unnote'; readonly id: string }
  | { readonly kind: 'failed'; readonly message: string; readonly is: boolean }
  | { readonly kind: 'modal'; readonly modal: OpenModal | undefined }
  | { readonly kind: 'reply'; readonly to: APIMessage | undefined }
  | { readonly kind: 'editing'; readonly message: string | undefined }
  | { readonly kind: 'toast'; readonly text: string };

/** Before anything is known. */
export const EMPTY: State = {
  snapshot: undefined,
  isConnected: true,
  place: '',
  messages: [],
  notes: [],
  failed: new Set(),
  typing: {},
  unread: {},
  modal: undefined,
  replyTo: undefined,
  editing: undefined,
  toast: '',
};

/** How long the bot seems to type, unless its message comes earlier. */
const TYPING_LASTS = 10_000;

/** The state after a change. */
export function after(state: State, change: Change): State {
  switch (change.kind) {
    case 'snapshot':
      return withSnapshot(state, change);
    case 'message':
      return withMessage(state, change.message);
    case 'gone':
      return {
        ...state,
        messages: state.messages.filter(({ id }) => id !== change.id),
        replyTo: state.replyTo?.id === change.id ? undefined : state.replyTo,
      };
    case 'typing':
      return { ...state, typing: { ...state.typing, [change.place]: Date.now() + TYPING_LASTS } };
    case 'connected':
      return { ...state, isConnected: change.is };
    case 'go':
      return {
        ...state,
        place: change.place,
        unread: { ...state.unread, [change.place]: 0 },
        replyTo: undefined,
        editing: undefined,
      };
    case 'note':
      return { ...state, notes: [...state.notes.filter(({ id }) => id !== change.note.id), change.note] };
    case 'unnote':
      return { ...state, notes: state.notes.filter(({ id }) => id !== change.id) };
    case 'failed': {
      const failed = new Set(state.failed);
      if (change.is) failed.add(change.message);
      else failed.delete(change.message);
      return { ...state, failed };
    }
    case 'modal':
      return { ...state, modal: change.modal };
    case 'reply':
      return { ...state, replyTo: change.to, editing: undefined };
    case 'editing':
      return { ...state, editing: change.message, replyTo: undefined };
    case 'toast':
      return { ...state, toast: change.text };
  }
}

function withSnapshot(state: State, snapshot: Snapshot): State {
  const isSame = state.snapshot?.me === snapshot.me;
  const place = snapshot.places.some(({ id }) => id === state.place) ? state.place : (snapshot.places[0]?.id ?? '');
  return {
    ...(isSame ? state : { ...EMPTY, isConnected: state.isConnected }),
    snapshot,
    place,
    messages: snapshot.messages,
  };
}

function withMessage(state: State, message: APIMessage): State {
  const { channel_id: place, author } = message;
  const at = state.messages.findIndex(({ id }) => id === message.id);
  const isBot = author.id === state.snapshot?.bot.id;
  const typing = isBot ? { ...state.typing, [place]: 0 } : state.typing;
  if (at >= 0) return { ...state, typing, messages: state.messages.with(at, message) };
  const isUnread = place !== state.place && author.id !== meIn(state)?.id;
  const unread = isUnread ? { ...state.unread, [place]: (state.unread[place] ?? 0) + 1 } : state.unread;
  return { ...state, typing, unread, messages: [...state.messages, message] };
}

/** The person whose page this is. */
export function meIn({ snapshot }: State): APIUser | undefined {
  return snapshot?.people.find(({ key }) => key === snapshot.me)?.user;
}

/** The channel that is open. */
export function placeIn({ snapshot, place }: State): PlaceView | undefined {
  return snapshot?.places.find(({ id }) => id === place);
}
