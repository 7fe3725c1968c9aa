import { type APIMessage, ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { type JsonObject, listOf, objectOf } from './json.ts';
import type { Seen } from './seen.ts';

/** The message that a user sees. Throws, saying what they see instead, when it is none. */
export function messageOf(seen: Seen): APIMessage {
  if (seen.kind === 'reply') return seen.message;
  throw new Error(`The user sees no message but ${JSON.stringify(seen)}`);
}

/** Whom a message notifies: ids of users and roles, and whether it is everyone. */
export interface Pings {
  readonly everyone: boolean;
  readonly roles: readonly string[];
  readonly users: readonly string[];
}

/**
 * Whom a message notifies, as Discord works it out from its texts and `allowed_mentions`. An edit counts as a new
 * message would: it notifies nobody, but highlights the message for those it names.
 */
export function pings({ mention_everyone, mention_roles, mentions }: APIMessage): Pings {
  return { everyone: mention_everyone, roles: mention_roles, users: mentions.map(({ id }) => id) };
}

/** The words of a message as a reader meets them: content, embeds, Components V2 texts; no buttons or files. */
export function text(message: APIMessage): string {
  return lines(message)
    .filter(({ isText }) => isText)
    .map(({ line }) => line)
    .join('\n');
}

/** The whole message as a reader sees it: texts, [buttons], selects with their options, pictures and files. */
export function render(message: APIMessage): string {
  return lines(message)
    .map(({ line }) => line)
    .join('\n');
}

interface Line {
  readonly line: string;
  readonly isText: boolean;
}

const words = (line: unknown): Line[] => (typeof line === 'string' && line !== '' ? [{ line, isText: true }] : []);
const thing = (line: string): Line[] => [{ line, isText: false }];

function lines(message: APIMessage): Line[] {
  const isV2 = ((message.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (((message.flags ?? 0) & MessageFlags.Loading) !== 0) return thing('(thinking…)');
  // Components V2 shows a file only where a component refers to it.
  const files = isV2
    ? []
    : message.attachments.flatMap((file) => thing(`<file ${file.filename}${alt(file.description)}>`));
  return [
    ...words(message.content),
    ...message.embeds.flatMap((embed) => embedLines(objectOf(embed))),
    ...files,
    ...(message.components ?? []).flatMap((component) => componentLines(objectOf(component))),
  ];
}

function embedLines(embed: JsonObject): Line[] {
  return [
    ...words(objectOf(embed.author).name),
    ...words(embed.title),
    ...words(embed.description),
    ...listOf(embed.fields)
      .map(objectOf)
      .flatMap(({ name, value }) => [...words(name), ...words(value)]),
    ...(embed.image === undefined ? [] : thing(`<image ${fileName(objectOf(embed.image).url)}>`)),
    ...words(objectOf(embed.footer).text),
  ];
}

function componentLines(component: JsonObject): Line[] {
  const inside = listOf(component.components).map(objectOf);
  switch (component.type) {
    case ComponentType.TextDisplay:
      return words(component.content);
    case ComponentType.ActionRow: {
      const controls = inside.map(controlText);
      return thing(controls.join(' '));
    }
    case ComponentType.Section: {
      const accessory = objectOf(component.accessory);
      const beside = accessory.type === ComponentType.Button ? controlText(accessory) : mediaText(accessory);
      return [...inside.flatMap(componentLines), ...thing(beside)];
    }
    case ComponentType.Container:
      return inside.flatMap(componentLines);
    case ComponentType.MediaGallery:
      return listOf(component.items)
        .map(objectOf)
        .flatMap((item) => thing(mediaText(item)));
    case ComponentType.File:
      return thing(`<file ${fileName(objectOf(component.file).url)}>`);
    case ComponentType.Separator:
      return component.divider === false ? [] : thing('───');
    default:
      return [];
  }
}

function controlText(control: JsonObject): string {
  const off = control.disabled === true ? ' (off)' : '';
  if (control.type === ComponentType.Button) {
    const emoji = objectOf(control.emoji).name;
    const label = [emoji, control.label].filter((part) => part !== undefined && part !== null).join(' ');
    return control.style === ButtonStyle.Link ? `[${label}](${String(control.url)})` : `[${label}]${off}`;
  }
  const options = listOf(control.options).map(objectOf);
  const labels = options.map(({ label, default: chosen }) => (chosen === true ? `*${String(label)}*` : String(label)));
  return `{${String(control.placeholder ?? 'choose')}: ${labels.join(' | ')}}${off}`;
}

function mediaText(item: JsonObject): string {
  return `<image ${fileName(objectOf(item.media).url)}${alt(item.description)}>`;
}

function alt(description: unknown): string {
  return typeof description === 'string' ? `: ${description}` : '';
}

function fileName(url: unknown): string {
  return decodeURIComponent(String(url).split('/').at(-1) ?? '');
}
