import type { PlaceView } from '../../page-server/protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icons.tsx';
import { usePlaying } from '../state/context.ts';
import { placeName } from '../state/names.ts';
import { UserPanel } from './user-panel.tsx';

/** The list of places, and below it who one is. */
export function Sidebar({ onGo }: { readonly onGo: () => void }) {
  const { snapshot, words } = usePlaying();
  const { places } = snapshot;
  const home = places.find(({ guild }) => guild !== undefined)?.guild;
  const isHome = ({ guild }: PlaceView) => guild !== undefined && guild.id === home?.id;
  const groups: readonly (readonly [heading: string, places: readonly PlaceView[]])[] = [
    [words.channels, places.filter(isHome)],
    [words.directMessages, places.filter(({ kind }) => kind === 'dm')],
    [words.otherPlaces, places.filter((place) => place.kind !== 'dm' && !isHome(place))],
  ];
  return (
    <>
      <h1 class="guild-name">{home?.name ?? words.directMessages}</h1>
      <nav class="places" aria-label={words.channels}>
        {groups
          .filter(([, list]) => list.length > 0)
          .map(([heading, list]) => (
            <section key={heading}>
              <h2>{heading}</h2>
              <ul>
                {list.map((place) => (
                  <li key={place.id}>
                    <PlaceLink place={place} guild={isHome(place) ? undefined : place.guild?.name} onGo={onGo} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </nav>
      <UserPanel />
    </>
  );
}

interface PlaceLinkProps {
  readonly place: PlaceView;
  /** The server's name, where it is not the one that the list is of. */
  readonly guild: string | undefined;
  readonly onGo: () => void;
}

function PlaceLink({ place, guild, onGo }: PlaceLinkProps) {
  const { state, snapshot, words, change } = usePlaying();
  const isOpen = place.id === state.place;
  const unread = state.unread[place.id] ?? 0;
  const go = () => {
    change({ kind: 'go', place: place.id });
    onGo();
  };
  const name = placeName(snapshot, place, words).replace(/^#/, '');
  return (
    <button
      type="button"
      class={`place ${isOpen ? 'open' : ''} ${unread > 0 ? 'unread' : ''}`}
      aria-current={isOpen ? 'page' : undefined}
      onClick={go}
    >
      {place.kind === 'dm' ? (
        <Avatar user={snapshot.bot} size={24} />
      ) : (
        <Icon name={place.kind === 'guild' ? 'hash' : 'people'} />
      )}
      <span class="place-name">{guild === undefined ? name : `${guild} · ${name}`}</span>
      {unread > 0 && (
        <span class="badge">
          <span aria-hidden="true">{unread}</span>
          <span class="for-readers">{words.unread(unread)}</span>
        </span>
      )}
    </button>
  );
}
