import { type APIMessage, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { Seen } from '../seen.ts';
import type { Person } from '../world/people.ts';
import { findCommand } from './find-command.ts';
import type { SentOptions } from './option-values.ts';
import { channelOf, type Place } from './place.ts';
import { resolveUser } from './resolve-entities.ts';
import { sendInteraction } from './send-interaction.ts';
import { visibleMessage } from './visible-message.ts';

/** Uses a menu command on a message, or on a user given by key or id. */
export function useContextMenu(
  core: Core,
  person: Person,
  name: string,
  target: string | Pick<APIMessage, 'id'>,
  place: Place,
): Promise<Seen> {
  const resolved: SentOptions['resolved'] = {};
  const record = typeof target === 'string' ? undefined : visibleMessage(core, person, target.id);
  const channel = record?.channel ?? channelOf(core, person, place);
  const kind = record === undefined ? ApplicationCommandType.User : ApplicationCommandType.Message;
  const command = findCommand(core, person, channel, name, kind);
  if (record !== undefined) resolved.messages = { [record.message.id]: record.message };
  const targetId = record?.message.id ?? resolveUser(core, channel, String(target), resolved);
  const data = {
    id: command.id,
    name: command.name,
    type: command.type,
    target_id: targetId,
    resolved,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
  };
  const type = InteractionType.ApplicationCommand;
  return sendInteraction(core, { type, person, channel, data, commandName: name, locale: place.locale });
}
