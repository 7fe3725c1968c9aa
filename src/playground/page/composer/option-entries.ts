import type { APIApplicationCommandBasicOption, APIApplicationCommandOptionChoice } from 'discord-api-types/v10';
import type { PageLocale, PlaceView, Snapshot } from '../../page-server/protocol.ts';
import { OPTION } from '../parts/codes.ts';
import { displayName, usersOf } from '../state/names.ts';
import type { Words } from '../words/en.ts';
import { nameIn } from '../words/words.ts';

/** One value that an option offers. */
export interface OptionEntry {
  readonly label: string;
  readonly value: string | number | boolean;
  /** Other names under which it is found. */
  readonly also?: string;
}

/** What is needed to know what an option offers. */
export interface OptionContext {
  readonly snapshot: Snapshot;
  readonly place: PlaceView;
  readonly locale: PageLocale;
  readonly words: Words;
}

/** The values that an option offers by itself; undefined where anything can be typed or the bot is asked. */
export function entriesOf(
  option: APIApplicationCommandBasicOption,
  { snapshot, place, locale, words }: OptionContext,
): readonly OptionEntry[] | undefined {
  const users = () =>
    usersOf(snapshot)
      .filter(({ id }) => place.kind !== 'guild' || place.members.includes(id))
      .map((user) => ({ label: displayName(user), value: user.id, also: user.username }));
  const roles = () => (place.guild?.roles ?? []).map(({ id, name }) => ({ label: name, value: id }));
  switch (option.type) {
    case OPTION.boolean:
      return [
        { label: words.yes, value: true, also: 'true' },
        { label: words.no, value: false, also: 'false' },
      ];
    case OPTION.user:
      return users();
    case OPTION.role:
      return roles();
    case OPTION.mentionable:
      return users();
    case OPTION.channel:
      return snapshot.places
        .filter(({ kind, guild }) => kind === 'guild' && guild?.id === place.guild?.id)
        .map(({ id, name }) => ({ label: `#${name}`, value: id, also: name }));
    default: {
      const choices: readonly APIApplicationCommandOptionChoice[] =
        'choices' in option && option.choices !== undefined ? option.choices : [];
      return choices.length === 0 ? undefined : choices.map((choice) => choiceEntry(choice, locale));
    }
  }
}

/** A choice as the client shows it: its name in the client's language, found under the other too. */
export function choiceEntry(choice: APIApplicationCommandOptionChoice, locale: PageLocale): OptionEntry {
  return { label: nameIn(locale, choice), value: choice.value, also: choice.name };
}

/** The entries that hold what was typed, those that begin with it first. */
export function matching(entries: readonly OptionEntry[], typed: string): readonly OptionEntry[] {
  const wanted = typed.trim().toLowerCase();
  const names = ({ label, also = '' }: OptionEntry) => [label.toLowerCase(), also.toLowerCase()];
  const begins = entries.filter((entry) => names(entry).some((name) => name.startsWith(wanted)));
  const holds = entries.filter(
    (entry) => !begins.includes(entry) && names(entry).some((name) => name.includes(wanted)),
  );
  return [...begins, ...holds];
}
