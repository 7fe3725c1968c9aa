import type { APIEmbed } from 'discord-api-types/v10';
import type { Unfurl } from './component-payloads.ts';
import { isObject, type JsonObject, objectOf } from './json.ts';

/** Embeds as Discord answers with them: of type rich, fields with `inline`, images where they really are. */
export function shownEmbeds(embeds: readonly APIEmbed[], unfurl: Unfurl): APIEmbed[] {
  return embeds.map((embed) => {
    const shown: JsonObject = Object.fromEntries(Object.entries(embed).filter(([, value]) => value !== null));
    shown.type = 'rich';
    if (embed.fields != null) shown.fields = embed.fields.map((field) => ({ inline: false, ...field }));
    for (const part of ['image', 'thumbnail']) {
      const media = objectOf(embed)[part];
      if (isObject(media) && typeof media.url === 'string') shown[part] = embedImage(unfurl(media.url));
    }
    // The rules have checked the shape; only the compiler does not know.
    return shown as unknown as APIEmbed;
  });
}

function embedImage({ url, proxy_url, width, height }: JsonObject): JsonObject {
  return { url, proxy_url, ...(typeof width === 'number' ? { width, height } : {}) };
}
