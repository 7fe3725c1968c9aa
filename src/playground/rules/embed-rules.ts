import type { FormProblems } from '../form-problems.ts';
import { type JsonObject, listOf, objectOf, stringOf } from '../json.ts';

const EMBEDS = 10;
const ALL_TEXT = 6_000;

/** Checks embeds: at most 10, each text within its limit, 6,000 characters in all of them together. */
export function checkEmbeds(problems: FormProblems, embeds: unknown): void {
  if (embeds === undefined || embeds === null) return;
  problems.size(['embeds'], embeds, 0, EMBEDS);
  let total = 0;
  for (const [index, value] of listOf(embeds).entries()) {
    const embed = objectOf(value);
    const at = ['embeds', index];
    for (const [path, text, min, max] of textsOf(embed)) {
      problems.text([...at, ...path], text, min, max);
      total += stringOf(text)?.length ?? 0;
    }
    problems.size([...at, 'fields'], embed.fields, 0, 25);
    if (!hasSomething(embed)) problems.required([...at, 'description']);
  }
  if (total > ALL_TEXT) {
    problems.add(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${ALL_TEXT}`);
  }
}

type Text = readonly [path: (string | number)[], text: unknown, min: number, max: number];

function textsOf(embed: JsonObject): Text[] {
  return [
    [['title'], embed.title, 0, 256],
    [['description'], embed.description, 0, 4096],
    [['author', 'name'], objectOf(embed.author).name, embed.author == null ? 0 : 1, 256],
    [['footer', 'text'], objectOf(embed.footer).text, embed.footer == null ? 0 : 1, 2048],
    ...listOf(embed.fields).flatMap((value, index): Text[] => {
      const field = objectOf(value);
      return [
        [['fields', index, 'name'], field.name, 1, 256],
        [['fields', index, 'value'], field.value, 1, 1024],
      ];
    }),
  ];
}

function hasSomething(embed: JsonObject): boolean {
  const parts = [embed.title, embed.description, embed.author, embed.footer, embed.image, embed.thumbnail];
  return parts.some((part) => part !== undefined && part !== null && part !== '') || listOf(embed.fields).length > 0;
}
