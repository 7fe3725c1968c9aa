import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/** True where the connection broke before an answer came: the request may or may not have arrived. */
function isBroken(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof HTTPError || !(error instanceof Error)) return false;
  return (
    error.name === 'AbortError' || ('code' in error && /^(UND_ERR_|ECONN|EPIPE|ETIMEDOUT)/.test(String(error.code)))
  );
}

/**
 * Runs a request that may be repeated without harm: an answer to an interaction (the second is refused), an edit, or a
 * message with an enforced nonce. Tries once more where the connection broke. "Already acknowledged" means that an
 * attempt has arrived: done.
 */
export async function deliver(send: () => Promise<unknown>): Promise<void> {
  try {
    await send().catch((error: unknown) => {
      if (!isBroken(error)) throw error;
      return send();
    });
  } catch (error) {
    const arrived = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (!(error instanceof DiscordAPIError && error.code === arrived)) throw error;
  }
}
