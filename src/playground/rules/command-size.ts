import { type JsonObject, listOf, objectOf, stringOf } from '../json.ts';

/** A command's size: names, descriptions and values of all in it, counting of each text its longest translation. */
export function commandSize(command: JsonObject): number {
  const own = longest(command, 'name') + longest(command, 'description') + (stringOf(command.value)?.length ?? 0);
  const inner = [...listOf(command.options), ...listOf(command.choices)].map(objectOf);
  return inner.reduce((sum, part) => sum + commandSize(part), own);
}

function longest(part: JsonObject, field: string): number {
  const texts = [part[field], ...Object.values(objectOf(part[`${field}_localizations`]))];
  return Math.max(0, ...texts.map((text) => stringOf(text)?.length ?? 0));
}
