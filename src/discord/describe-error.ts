import { DiscordAPIError, HTTPError } from 'discord.js';

/** What the log says of an error: no address and no body, since these hold tokens and users' words. */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const { name, status, method, message } = error;
    return { name, status, method, message, ...(error instanceof DiscordAPIError ? { code: error.code } : {}) };
  }
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack } = error;
  return { name, message, ...('code' in error ? { code: error.code } : {}), stack };
}
