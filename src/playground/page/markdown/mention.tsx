import { usePlaying } from '../state/context.ts';
import { displayName, userById } from '../state/names.ts';
import { nameIn } from '../words/words.ts';
import type { Node } from './rules.ts';

/** Somebody or something that a text names: a person, a role, a channel, everyone, a command. */
export function Mention({ node }: { readonly node: Node }) {
  const { snapshot, settings, change } = usePlaying();
  const id = String(node.id ?? '');
  switch (node.type) {
    case 'user': {
      const user = userById(snapshot, id);
      return <span class="mention">@{user === undefined ? id : displayName(user)}</span>;
    }
    case 'role': {
      const roles = snapshot.places.flatMap(({ guild }) => guild?.roles ?? []);
      return <span class="mention">@{roles.find((role) => role.id === id)?.name ?? id}</span>;
    }
    case 'channel': {
      const place = snapshot.places.find((one) => one.id === id);
      if (place === undefined) return <span class="mention">#{id}</span>;
      return (
        <button type="button" class="mention" onClick={() => change({ kind: 'go', place: id })}>
          #{place.name}
        </button>
      );
    }
    case 'slashCommand': {
      const command = snapshot.commands.find((one) => one.id === id);
      const [, ...levels] = String(node.fullName).split(' ');
      const shown = command === undefined ? String(node.name) : nameIn(settings.locale, command);
      return <span class="mention">/{[shown, ...levels].join(' ')}</span>;
    }
    default:
      return <span class="mention">@{node.type}</span>;
  }
}
