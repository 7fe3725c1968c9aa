import { type APIMessage, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { everyComponent } from './component-tree.ts';
import { type JsonObject, listOf, objectOf } from './json.ts';
import { text } from './shown-message.ts';

/** Something on a message that can be chosen by its number. */
export type Control =
  | { readonly kind: 'button'; readonly customId: string; readonly label: string }
  | { readonly kind: 'option'; readonly customId: string; readonly value: string; readonly label: string };

/** A message's buttons and menu entries, in order. Links and what is switched off cannot be chosen. */
export function controlsOf(message: APIMessage): readonly Control[] {
  return everyComponent(message.components)
    .map(({ component }) => objectOf(component))
    .filter(({ disabled }) => disabled !== true)
    .flatMap(controls);
}

function controls(component: JsonObject): Control[] {
  const customId = String(component.custom_id);
  if (component.type === ComponentType.Button && component.style !== ButtonStyle.Link)
    return [{ kind: 'button', customId, label: String(component.label ?? '') }];
  if (component.type !== ComponentType.StringSelect) return [];
  return listOf(component.options)
    .map(objectOf)
    .map(({ value, label }) => ({ kind: 'option', customId, value: String(value), label: String(label) }));
}

/** A message's files, one a line: name, address, what it shows. */
export function filesOf(message: APIMessage): readonly string[] {
  return message.attachments.map(({ filename, url, description }) =>
    [`  [${filename}]`, url, ...(description ? [description] : [])].join(' '),
  );
}

const BOLD = ['\u001B[1m', '\u001B[22m'] as const;
const DIM = ['\u001B[2m', '\u001B[22m'] as const;

/** A message's text as a reader sees it: markdown becomes what it stands for, in plain text or with a terminal's means. */
export function readable(message: APIMessage, inColour: boolean): string {
  const [bold, plain] = inColour ? BOLD : ['', ''];
  const [dim, full] = inColour ? DIM : ['', ''];
  return text(message)
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(<?([^)>]*)>?\)/g, '$1 <$2>')
    .replace(/^-# (.*)$/gm, `${dim}$1${full}`)
    .replace(/(?<!\\)\*\*(.+?)(?<!\\)\*\*/gs, `${bold}$1${plain}`)
    .replace(/\\([^0-9A-Za-z\s])/g, '$1');
}
