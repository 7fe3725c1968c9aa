import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from 'pino';
import type { Language } from '../question/language.ts';
import { noticeCard } from './card.ts';
import { describeError } from './describe-error.ts';
import { phrases } from './locales/index.ts';
import { type Addressee, reply } from './reply.ts';

/** Discord's reasons for which nothing can be told where the fault happened. */
const NO_WAY_TO_ANSWER = new Set<number | string>([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

/** The cases of a failed handler, in the order in which they are looked for. */
function caseOf(error: unknown): 'too-late' | 'refused' | 'no-way' | 'broken' {
  if (!(error instanceof DiscordAPIError)) return 'broken';
  // 1. The three seconds are over, or another instance was quicker: the user has seen that already.
  if (error.code === RESTJSONErrorCodes.UnknownInteraction) return 'too-late';
  // 2. The token is no longer accepted: the watch on the connection ends the bot.
  if (error.status === 401 && error.code === 0) return 'refused';
  // 3. The bot may not write there (any more).
  if (NO_WAY_TO_ANSWER.has(error.code)) return 'no-way';
  // 4. All else, a request that Discord calls malformed included, is a fault of ours.
  return 'broken';
}

/** Deals with whatever a handler threw: the log gets all of it, the user one sentence. Never throws. */
export async function onFault(
  error: unknown,
  context: { readonly logger: Logger; readonly language: Language; readonly to?: Addressee | undefined },
): Promise<void> {
  const { logger, language, to } = context;
  const kind = caseOf(error);
  const level = kind === 'broken' ? 'error' : 'warn';
  logger[level]({ case: kind, error: describeError(error) }, 'handler-failed');
  if (kind !== 'broken' || !to) return;
  try {
    await reply(to, noticeCard(phrases(language).notices.failed));
  } catch (second) {
    logger.warn({ error: describeError(second) }, 'could-not-tell-user');
  }
}
