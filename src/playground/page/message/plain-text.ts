import type { APIMessage } from 'discord-api-types/v10';

/** The text of a message as the bot or the person wrote it: content, embeds, texts among the components. */
export function plainText(message: APIMessage): string {
  const embeds = message.embeds.flatMap(({ title, description, fields = [], footer }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [message.content, ...embeds, ...texts(message.components)].filter(Boolean).join('\n');
}

function texts(components: unknown): string[] {
  if (!Array.isArray(components)) return [];
  return components.flatMap((component: { content?: unknown; components?: unknown }) => [
    ...(typeof component.content === 'string' ? [component.content] : []),
    ...texts(component.components),
  ]);
}
