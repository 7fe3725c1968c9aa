import type { InteractionType } from 'discord-api-types/v10';
import type { ApiError } from './api-error.ts';
import type { Deferred } from './deferred.ts';
import type { Seen } from './seen.ts';
import type { Channel } from './world/channels.ts';
import type { Person } from './world/people.ts';

/** How long a bot has for its first answer. */
export const ANSWER_WITHIN_MS = 3_000;
/** How long an interaction's token works after that. */
export const TOKEN_LASTS_MS = 15 * 60_000;
/** How many follow-ups a command gets where only its user has installed the bot. */
export const USER_INSTALL_FOLLOW_UPS = 5;

/** How the bot has answered so far. */
export type Acknowledgement = 'reply' | 'thinking' | 'update' | 'deferred-update' | 'choices' | 'modal' | 'pong';

/** One thing a user did, and how far the bot has got with it. */
export interface InteractionRecord {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly createdAt: number;
  readonly user: Person;
  readonly channel: Channel;
  /** Whether only the user, not the server, has installed the bot here. */
  readonly userInstalledOnly: boolean;
  readonly owners: Readonly<Record<string, string>>;
  /** The command's name, for the line above its reply. */
  readonly commandName?: string;
  /** The message that the button, select or modal hangs on. */
  readonly sourceMessageId?: string;
  acknowledged?: Acknowledgement;
  /** The message that `@original` stands for. */
  originalId?: string;
  readonly followUpIds: string[];
  /** Answers of the bot that were refused before one was accepted. */
  readonly refused: ApiError[];
  /** What the user sees first. */
  readonly first: Deferred<Seen>;
  /** What the user sees once the bot has finished thinking. */
  readonly later: Deferred<Seen>;
}
