import { useId } from 'preact/hooks';
import type { PageLocale } from '../../page-server/protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { usePlaying } from '../state/context.ts';
import { displayName, userById } from '../state/names.ts';
import type { Settings } from '../state/settings.ts';
import { meIn } from '../state/state.ts';
import { LANGUAGES } from '../words/words.ts';

/** Who one is, in which language, and how the page looks. */
export function UserPanel() {
  const { state, snapshot, settings, words, set } = usePlaying();
  const me = meIn(state);
  const home = snapshot.places.find(({ guild }) => guild !== undefined);
  const roleOf = (id: string) => {
    const roles = home?.memberRoles[id] ?? [];
    return home?.guild?.roles.find((role) => roles.includes(role.id))?.name;
  };
  const people = snapshot.people.map(({ key, user }): [string, string] => {
    const role = roleOf(user.id);
    return [key, role === undefined ? displayName(user) : `${displayName(user)} (${role})`];
  });
  return (
    <section class="user-panel" aria-label={words.settings}>
      <div class="user-panel-row">
        {me !== undefined && <Avatar user={userById(snapshot, me.id) ?? me} size={32} />}
        <Choice label={words.youAre} value={settings.person} of={people} onChoose={(person) => set({ person })} />
      </div>
      <Choice
        label={words.language}
        value={settings.locale}
        of={LANGUAGES}
        onChoose={(locale) => set({ locale: locale as PageLocale })}
      />
      <Choice
        label={words.theme}
        value={settings.theme}
        of={Object.entries(words.themes)}
        onChoose={(theme) => set({ theme: theme as Settings['theme'] })}
      />
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly of: readonly (readonly [value: string, label: string])[];
  readonly onChoose: (value: string) => void;
}

/** A setting, with the browser's own list. */
function Choice({ label, value, of: options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
