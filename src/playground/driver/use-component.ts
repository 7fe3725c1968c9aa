import { type APIMessage, ButtonStyle, ComponentType, InteractionType } from 'discord-api-types/v10';
import { everyComponent } from '../component-tree.ts';
import type { Core } from '../core.ts';
import { type JsonObject, listOf, objectOf } from '../json.ts';
import type { MessageRecord } from '../message-store.ts';
import { isSelect } from '../rules/select-rules.ts';
import type { Seen } from '../seen.ts';
import type { Channel } from '../world/channels.ts';
import type { Person, PlaygroundLocale } from '../world/people.ts';
import type { SentOptions } from './option-values.ts';
import { resolveChannel, resolveRole, resolveUser } from './resolve-entities.ts';
import { sendInteraction } from './send-interaction.ts';
import { visibleMessage } from './visible-message.ts';

/** Clicks a button, found by custom id or label. Throws where a user could not: gone, disabled, a link, not theirs to see. */
export function clickButton(
  core: Core,
  person: Person,
  message: Pick<APIMessage, 'id'>,
  button: string,
  locale?: PlaygroundLocale,
): Promise<Seen> {
  const record = visibleMessage(core, person, message.id);
  const buttons = everyComponent(record.message.components)
    .map(({ component }) => component)
    .filter(({ type }) => type === ComponentType.Button);
  const found = buttons.find((one) => one.custom_id === button) ?? buttons.find((one) => one.label === button);
  if (found === undefined) {
    const labels = buttons.map(({ label, custom_id }) => `[${String(label ?? custom_id)}]`).join(' ') || 'none';
    throw new Error(`There is no button "${button}" on that message (${labels})`);
  }
  if (found.style === ButtonStyle.Link) throw new Error(`"${button}" is a link: the bot hears nothing of it`);
  return use(core, person, record, found, {}, locale);
}

/** Chooses in a select, found by custom id; options by value or label, people by key, channels and roles by name. */
export function chooseFrom(
  core: Core,
  person: Person,
  message: Pick<APIMessage, 'id'>,
  customId: string,
  values: readonly string[],
  locale?: PlaygroundLocale,
): Promise<Seen> {
  const record = visibleMessage(core, person, message.id);
  const selects = everyComponent(record.message.components)
    .map(({ component }) => component)
    .filter(isSelect);
  const found = selects.find((one) => one.custom_id === customId);
  if (found === undefined)
    throw new Error(`There is no select "${customId}" (${selects.map((one) => one.custom_id).join(', ')})`);
  return use(core, person, record, found, selectedData(core, record.channel, found, values), locale);
}

/** What choosing values sends. Throws for a value that the select does not offer or too many or few of them. */
export function selectedData(core: Core, channel: Channel, select: JsonObject, values: readonly string[]) {
  const [min, max] = [Number(select.min_values ?? 1), Number(select.max_values ?? 1)];
  if (values.length < min || values.length > max) throw new Error(`Choose ${min}–${max} values, not ${values.length}`);
  const resolved: SentOptions['resolved'] = {};
  const sent = values.map((value) => {
    switch (select.type) {
      case ComponentType.UserSelect:
      case ComponentType.MentionableSelect:
        return resolveUser(core, channel, value, resolved);
      case ComponentType.RoleSelect:
        return resolveRole(channel, value, resolved);
      case ComponentType.ChannelSelect:
        return resolveChannel(core, channel, value, resolved);
      default:
        return offered(select, value);
    }
  });
  return { values: sent, ...(Object.keys(resolved).length > 0 ? { resolved } : {}) };
}

function offered(select: JsonObject, value: string): string {
  const options = listOf(select.options).map(objectOf);
  const option = options.find((one) => one.value === value) ?? options.find((one) => one.label === value);
  if (option === undefined)
    throw new Error(`"${value}" is not offered (${options.map((one) => one.value).join(', ')})`);
  return String(option.value);
}

function use(
  core: Core,
  person: Person,
  { channel, message }: MessageRecord,
  component: JsonObject,
  more: object,
  locale: PlaygroundLocale | undefined,
): Promise<Seen> {
  if (component.disabled === true) throw new Error(`"${String(component.label ?? component.custom_id)}" is disabled`);
  const data = { custom_id: component.custom_id, component_type: component.type, id: component.id, ...more };
  return sendInteraction(core, { type: InteractionType.MessageComponent, person, channel, data, message, locale });
}
