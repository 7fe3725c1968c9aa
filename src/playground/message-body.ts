import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';

/** What the bot sends as a message, once the rules have passed it; every endpoint takes some of these fields. */
export type MessageBody = {
  [Field in
    | 'content'
    | 'embeds'
    | 'components'
    | 'flags'
    | 'tts'
    | 'nonce'
    | 'enforce_nonce'
    | 'allowed_mentions'
    | 'message_reference'
    | 'attachments']?: RESTPostAPIChannelMessageJSONBody[Field] | null;
};
