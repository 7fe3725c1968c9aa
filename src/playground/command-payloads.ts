import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import type { Core } from './core.ts';
import { isObject, type JsonObject, listOf, objectOf } from './json.ts';

/**
 * A command as Discord keeps it and answers with it: ids, defaults, and without what says nothing (`required: false`).
 * One with the same name and type keeps its id.
 */
export function commandPayload(
  core: Core,
  scope: string,
  body: JsonObject,
  old: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  const before = old.find((command) => command.name === body.name && command.type === type);
  const payload = {
    id: before?.id ?? core.id(),
    application_id: core.world.applicationId,
    version: core.id(),
    type,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? '',
    description_localizations: body.description_localizations ?? null,
    default_member_permissions:
      body.default_member_permissions == null ? null : String(body.default_member_permissions),
    nsfw: body.nsfw ?? false,
    ...(listOf(body.options).length > 0 ? { options: listOf(body.options).map(optionPayload) } : {}),
    ...(scope === 'global'
      ? { contexts: body.contexts ?? null, integration_types: body.integration_types ?? [0], dm_permission: true }
      : { guild_id: scope }),
  };
  // The rules have checked the shape; only the compiler does not know.
  return payload as unknown as APIApplicationCommand;
}

function optionPayload(value: unknown): JsonObject {
  const option = objectOf(value);
  const kept = Object.entries(option).filter(([field, content]) => {
    if (field === 'required' || field === 'autocomplete') return content === true;
    if (field === 'choices' || field === 'channel_types') return listOf(content).length > 0;
    return content !== null && content !== undefined;
  });
  const options = listOf(option.options).map(optionPayload);
  return { ...Object.fromEntries(kept), ...(options.length > 0 ? { options } : {}) };
}

/** The command without its translations, as lists are given unless they are asked for. */
export function withoutLocalizations(command: APIApplicationCommand): JsonObject {
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(strip);
    if (!isObject(value)) return value;
    const kept = Object.entries(value).filter(([field]) => !field.endsWith('_localizations'));
    return Object.fromEntries(kept.map(([field, content]) => [field, strip(content)]));
  };
  return objectOf(strip(command));
}
