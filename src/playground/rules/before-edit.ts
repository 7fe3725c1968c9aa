import type { APIMessage } from 'discord-api-types/v10';
import type { Before } from './message-rules.ts';

/** A message as the rules for an edit look at it. */
export function beforeEdit(message: APIMessage): Before {
  return {
    content: message.content,
    embeds: message.embeds,
    components: message.components ?? [],
    attachments: message.attachments,
    flags: message.flags ?? 0,
  };
}
