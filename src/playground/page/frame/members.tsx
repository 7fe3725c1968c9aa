import type { APIUser } from 'discord-api-types/v10';
import type { PlaceView } from '../../page-server/protocol.ts';
import { AppTag, Avatar } from '../parts/avatar.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName, usersOf } from '../state/names.ts';
import { PersonButton } from './person-button.tsx';

/** Who is in a server, those with a role of people above the rest. */
export function Members({ place }: { readonly place: PlaceView }) {
  const { snapshot, words } = usePlaying();
  const users = usersOf(snapshot).filter(({ id }) => place.members.includes(id));
  const roles = (place.guild?.roles ?? []).filter(({ managed, id }) => !managed && id !== place.guild?.id);
  const has = (user: APIUser, role: string) => place.memberRoles[user.id]?.includes(role) === true;
  const groups: [string, APIUser[]][] = [
    ...roles.map(({ id, name }): [string, APIUser[]] => [name, users.filter((user) => has(user, id))]),
    [words.online, users.filter((user) => !roles.some(({ id }) => has(user, id)))],
  ];
  return (
    <aside class="members" aria-label={words.members}>
      {groups
        .filter(([, list]) => list.length > 0)
        .map(([heading, list]) => (
          <section key={heading}>
            <h2>{words.membersOf(heading, list.length)}</h2>
            <ul>
              {list.map((user) => (
                <li key={user.id}>
                  <PersonButton user={user} class="member">
                    <Avatar user={user} size={32} />
                    <span>{displayName(user)}</span>
                    {user.bot === true && <AppTag label={words.app} />}
                  </PersonButton>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </aside>
  );
}
