import { type APIMessageTopLevelComponent, ComponentType } from 'discord-api-types/v10';
import { integerOf, isObject, type JsonObject, objectOf } from './json.ts';

/** Turns the URL that the bot gave (perhaps `attachment://name`) into the media object that Discord answers with. */
export type Unfurl = (url: string) => JsonObject;

/** Fills in what Discord adds to components: numeric ids, defaults, and where their media really is. */
export function shownComponents(components: readonly unknown[], unfurl: Unfurl): APIMessageTopLevelComponent[] {
  let last = 0;
  const show = (value: unknown): JsonObject => {
    const component = objectOf(value);
    last += 1;
    const shown: JsonObject = {
      ...defaults(component),
      ...withoutNulls(component),
      id: integerOf(component.id) || last,
    };
    if (Array.isArray(component.components)) shown.components = component.components.map(show);
    if (isObject(component.accessory)) shown.accessory = show(component.accessory);
    if (isObject(component.component)) shown.component = show(component.component);
    for (const field of ['media', 'file']) {
      if (isObject(component[field])) shown[field] = unfurl(String(component[field].url));
    }
    if (component.type === ComponentType.MediaGallery) shown.items = galleryItems(component, unfurl);
    return shown;
  };
  // The rules have checked the shapes; only the compiler does not know.
  return components.map(show) as unknown as APIMessageTopLevelComponent[];
}

function galleryItems(component: JsonObject, unfurl: Unfurl): JsonObject[] {
  const items = Array.isArray(component.items) ? component.items : [];
  return items.map(objectOf).map((item) => ({
    description: item.description ?? null,
    spoiler: item.spoiler ?? false,
    media: unfurl(String(objectOf(item.media).url)),
  }));
}

function defaults({ type }: JsonObject): JsonObject {
  switch (type) {
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return { min_values: 1, max_values: 1 };
    case ComponentType.Container:
      return { accent_color: null, spoiler: false };
    case ComponentType.Thumbnail:
      return { description: null, spoiler: false };
    case ComponentType.File:
      return { spoiler: false, name: null, size: null };
    case ComponentType.Separator:
      return { spacing: 1, divider: true };
    default:
      return {};
  }
}

function withoutNulls(component: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(component).filter(([, value]) => value !== null));
}
