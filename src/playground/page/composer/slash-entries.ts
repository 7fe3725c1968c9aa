import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { PageLocale, PlaceView, Snapshot } from '../../page-server/protocol.ts';
import { COMMAND, OPTION } from '../parts/codes.ts';
import { descriptionIn, type Localised, nameIn } from '../words/words.ts';

/** A slash command that can be used as it is: a command, or one of its sub-commands. */
export interface SlashEntry {
  readonly id: string;
  /** The names without translation, with blanks between levels, as the server wants them. */
  readonly name: string;
  /** The same in the client's language. */
  readonly label: string;
  readonly description: string;
  readonly options: readonly APIApplicationCommandOption[];
}

/** Every slash command that is offered in a place, sub-commands one by one. */
export function slashEntries(snapshot: Snapshot, place: PlaceView, locale: PageLocale): readonly SlashEntry[] {
  return snapshot.commands
    .filter(({ id, type }) => type === COMMAND.slash && place.commands.includes(id))
    .flatMap((command) => leaves(command, locale, [], command.id));
}

type Level = Localised & { readonly options?: readonly APIApplicationCommandOption[] | undefined } & Pick<
    APIApplicationCommand | APIApplicationCommandOption,
    'description'
  >;

function leaves(level: Level, locale: PageLocale, above: readonly Level[], id: string): SlashEntry[] {
  const path = [...above, level];
  const options = level.options ?? [];
  const below = options.filter(({ type }) => type === OPTION.subCommand || type === OPTION.subCommandGroup);
  if (below.length > 0) return below.flatMap((next) => leaves(next as Level, locale, path, `${id}-${next.name}`));
  return [
    {
      id,
      name: path.map(({ name }) => name).join(' '),
      label: path.map((one) => nameIn(locale, one)).join(' '),
      description: descriptionIn(locale, level),
      options,
    },
  ];
}

/** The entries that fit what was typed after the slash, in either language: beginnings first, then what holds it. */
export function matchingEntries(entries: readonly SlashEntry[], typed: string): readonly SlashEntry[] {
  const wanted = typed.trim().toLowerCase();
  const rank = ({ name, label, description }: SlashEntry): number => {
    const names = [label.toLowerCase(), name.toLowerCase()];
    if (names.some((one) => one.startsWith(wanted))) return 0;
    if (names.some((one) => one.includes(wanted))) return 1;
    return description.toLowerCase().includes(wanted) && wanted.length > 1 ? 2 : 3;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** The entry whose whole name, in either language, was typed and followed by a blank, and what follows it. */
export function enteredBy(
  entries: readonly SlashEntry[],
  text: string,
): { readonly entry: SlashEntry; readonly rest: string } | undefined {
  for (const entry of entries) {
    for (const name of [entry.label, entry.name]) {
      if (text.toLowerCase().startsWith(`/${name.toLowerCase()} `)) return { entry, rest: text.slice(name.length + 2) };
    }
  }
  return undefined;
}
