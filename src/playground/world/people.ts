import type { APIUser } from 'discord-api-types/v10';
import { NO_FLAGS } from './no-flags.ts';

/** The languages that the playground's users can set, as Discord names them. */
export type PlaygroundLocale = 'en-US' | 'en-GB' | 'zh-CN' | 'zh-TW';

/** Someone with an account: the bot or one of the people. */
export interface Person {
  /** How tests name this person, such as `member`. */
  readonly key: string;
  readonly user: APIUser;
  locale: PlaygroundLocale;
}

/** An account as every endpoint shows it. */
export function person(key: string, id: string, displayName: string, bot = false): Person {
  return {
    key,
    locale: 'en-US',
    user: {
      id,
      username: key,
      // Bots keep the old four digits; people lost them in 2023.
      discriminator: bot ? '1234' : '0',
      global_name: bot ? null : displayName,
      avatar: null,
      public_flags: NO_FLAGS,
      flags: NO_FLAGS,
      primary_guild: null,
      ...(bot ? { bot: true } : {}),
    },
  };
}
