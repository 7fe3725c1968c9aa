import type { Message } from 'discord.js';

/** All that a message says, whoever wrote it: its text, embeds and cards. */
export function wordsOf({ content, embeds, components }: Message): string {
  const told = embeds.flatMap(({ title, description, fields, footer }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
    footer?.text,
  ]);
  return [content, ...told, ...components.flatMap((part) => textsOf(part.toJSON()))].filter((text) => text).join('\n');
}

/** The texts of a component and of those within it. */
function textsOf(component: object): string[] {
  const own = 'content' in component && typeof component.content === 'string' ? [component.content] : [];
  const inner = 'components' in component && Array.isArray(component.components) ? component.components : [];
  return [...own, ...inner.flatMap((one: object) => textsOf(one))];
}
