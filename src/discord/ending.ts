import { type Client, DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, Events, RESTEvents } from 'discord.js';

/** Why a bot ended. All but `stopped` are for the supervisor to see as a failure. */
export type Ending =
  | { readonly kind: 'stopped' }
  /** Discord does not accept the token. */
  | { readonly kind: 'token-refused' }
  /** Discord closed the connection for good, with this close code. */
  | { readonly kind: 'closed'; readonly code: number }
  /** No connection came about. */
  | { readonly kind: 'unreachable'; readonly problem: string }
  /** Connected, but not ready in time. */
  | { readonly kind: 'not-ready' };

const AUTHENTICATION_FAILED = 4004;

/** Calls `end` when the client has lost Discord for good; discord.js itself would stay alive and silent. */
export function watchForEnd(client: Client, end: (ending: Ending) => void): void {
  client.on(Events.ShardDisconnect, ({ code }) =>
    end(code === AUTHENTICATION_FAILED ? { kind: 'token-refused' } : { kind: 'closed', code }),
  );
  client.rest.on(RESTEvents.Response, ({ data }, response) => {
    // Requests without our token (interaction and webhook tokens) may be refused without any harm to it.
    if (response.status === 401 && data.auth) end({ kind: 'token-refused' });
  });
}

/** What a rejected `login()` means. */
export function endingOfLogin(error: unknown): Ending {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid)
    return { kind: 'token-refused' };
  if (error instanceof DiscordAPIError && error.status === 401) return { kind: 'token-refused' };
  const code = /\b(40\d\d)\b/.exec(error instanceof Error ? error.message : '')?.[1];
  if (code === String(AUTHENTICATION_FAILED)) return { kind: 'token-refused' };
  if (code) return { kind: 'closed', code: Number(code) };
  const problem = error instanceof Error ? ('code' in error ? String(error.code) : error.message) : typeof error;
  return { kind: 'unreachable', problem };
}
