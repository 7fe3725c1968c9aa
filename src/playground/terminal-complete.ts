import { type JsonObject, listOf, objectOf } from './json.ts';
import type { Playground } from './server.ts';

/** What Tab offers: whole lines to choose from. */
export interface Completions {
  readonly lines: readonly string[];
  /** Values behind the suggested names: Discord shows the one and sends the other. */
  readonly values: ReadonlyMap<string, string>;
}

const NONE: Completions = { lines: [], values: new Map() };

/** Completes a slash command: its name, its options' names, and values by the bot's own autocomplete or fixed choices. */
export async function complete(line: string, server: Playground): Promise<Completions> {
  const [, name, rest] = /^\/(\S*)(\s.*)?$/su.exec(line) ?? [];
  if (name === undefined) return NONE;
  const commands = server.commands();
  if (rest === undefined) {
    const names = commands.map((command) => command.name).filter((known) => known.startsWith(name));
    return { lines: names.map((known) => `/${known} `), values: NONE.values };
  }
  const options = listOf(commands.find((command) => command.name === name)?.options).map(objectOf);
  const [, before = '', current, typed = ''] = /^(.*\s)([\w-]+):\s*([^:]*)$/su.exec(line) ?? [];
  const option = options.find((one) => one.name === current);
  const found =
    option?.autocomplete === true ? await suggested(name, String(current), line, server) : fixed(option, typed);
  const lines = found.map((choice) => `${before}${current}: ${choice.name} `);
  return {
    lines: [...lines, ...optionNames(line, options)],
    values: new Map(found.map((choice) => [choice.name, choice.value])),
  };
}

/** Lines that go on with the name of an option which is not there yet. */
function optionNames(line: string, options: readonly JsonObject[]): string[] {
  const [, head = line, begun = ''] = /^(.*\s)([\w-]*)$/su.exec(line) ?? [];
  if (/:\s*$/.test(head)) return [];
  return options
    .map((one) => String(one.name))
    .filter((known) => known.startsWith(begun) && !head.includes(` ${known}:`))
    .map((known) => `${head}${known}: `);
}

interface Offered {
  readonly name: string;
  readonly value: string;
}

function fixed(option: JsonObject | undefined, typed: string): Offered[] {
  return listOf(option?.choices)
    .map(objectOf)
    .map(({ name, value }) => ({ name: String(name), value: String(value) }))
    .filter(({ name }) => name.toLowerCase().startsWith(typed.trim().toLowerCase()));
}

async function suggested(command: string, focused: string, line: string, server: Playground): Promise<Offered[]> {
  const values = Object.fromEntries(
    [...line.matchAll(/(?<=\s)([\w-]+):\s*(.*?)(?=\s+[\w-]+:|$)/gsu)].map(([, name, value]) => [name, value ?? '']),
  );
  const seen = await server.user('member').type(command, values, { focused });
  if (seen.kind !== 'choices') return [];
  return seen.choices.map(({ name, value }) => ({ name, value: String(value) }));
}
