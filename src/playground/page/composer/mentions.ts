import type { APIUser } from 'discord-api-types/v10';
import { displayName } from '../state/names.ts';

/** The name that is being typed after an @ right before the caret, and where the @ is; undefined when none is. */
export function mentionBeing(
  text: string,
  caret: number,
): { readonly typed: string; readonly from: number } | undefined {
  const [, before = '', typed] = /^([\s\S]*(?:^|\s))@([\p{L}\p{N}_]*)$/u.exec(text.slice(0, caret)) ?? [];
  return typed === undefined ? undefined : { typed, from: before.length };
}

/** The people whose names begin with what was typed. */
export function peopleNamed(users: readonly APIUser[], typed: string): readonly APIUser[] {
  const wanted = typed.toLowerCase();
  return users.filter((user) =>
    [displayName(user), user.username].some((name) => name.toLowerCase().startsWith(wanted)),
  );
}

/** The text as it is sent: `@Name` becomes a mention, the longest name first. */
export function withMentions(text: string, users: readonly APIUser[]): string {
  const byName = new Map(users.map((user) => [displayName(user).toLowerCase(), user.id]));
  const names = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[^\p{L}\p{N}]/gu, '\\$&'));
  if (names.length === 0) return text;
  const pattern = new RegExp(`(?<=^|\\s)@(${names.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  return text.replace(pattern, (all, name: string) => {
    const id = byName.get(name.toLowerCase());
    return id === undefined ? all : `<@${id}>`;
  });
}
