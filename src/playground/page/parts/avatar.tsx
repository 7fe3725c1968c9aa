import type { APIUser } from 'discord-api-types/v10';
import { displayName } from '../state/names.ts';

/** Somebody's round picture: their first letter on a colour of their own. */
export function Avatar({ user, size = 40 }: { readonly user: APIUser; readonly size?: number }) {
  const shade = Number(user.id.slice(-2)) % 6;
  return (
    <span class={`avatar ${user.bot === true ? 'of-bot' : `shade-${shade}`} size-${size}`} aria-hidden="true">
      {displayName(user).charAt(0).toUpperCase()}
    </span>
  );
}

/** The mark behind a bot's name. */
export function AppTag({ label }: { readonly label: string }) {
  return <span class="app-tag">{label}</span>;
}
