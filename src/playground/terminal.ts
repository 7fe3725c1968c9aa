import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import { type Seen, type ShownModal, settled } from './seen.ts';
import type { Playground } from './server.ts';
import { complete } from './terminal-complete.ts';
import { type FormField, fieldsOf } from './terminal-form.ts';
import { type Control, controlsOf, filesOf, readable } from './terminal-message.ts';
import { readSlash } from './terminal-slash.ts';
import { words } from './terminal-words.ts';

export interface ChatOptions {
  readonly server: Playground;
  readonly input: Readable;
  readonly output: Writable;
  /** A person is typing: shows a prompt and how to begin. Otherwise the lines are answered and nothing else is said. */
  readonly interactive: boolean;
  /** Ends the chat from outside. */
  readonly signal?: AbortSignal;
}

const LOCALES = ['en-US', 'en-GB', 'zh-CN', 'zh-TW'] as const;

/** Answers lines one by one, in order, until `:quit`, the end of the input or the signal. Gives how many there were. */
export async function chat({ server, input, output, interactive, signal }: ChatOptions): Promise<number> {
  const terminal = new Terminal(server, interactive, (line) => output.write(`${line}\n`));
  const lines = createInterface({
    input,
    ...(interactive
      ? { output, prompt: words.prompt, terminal: true, completer: terminal.completer }
      : { crlfDelay: Number.POSITIVE_INFINITY }),
  });
  lines.on('SIGINT', () => lines.close());
  signal?.addEventListener('abort', () => lines.close(), { once: true });
  if (interactive) {
    output.write(`${words.welcome}\n`);
    lines.prompt();
  }
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (signal?.aborted || (await terminal.take(line)) === 'quit') break;
    if (interactive) lines.prompt();
  }
  lines.close();
  return count;
}

/** One person in front of a terminal, and the buttons that were shown last. */
class Terminal {
  readonly #server: Playground;
  readonly #interactive: boolean;
  readonly #print: (line: string) => void;
  /** What suggestions stand for: Discord shows a name and sends the value behind it. */
  readonly #values = new Map<string, string>();
  #form:
    | { readonly modal: ShownModal; readonly fields: readonly FormField[]; readonly values: Record<string, string> }
    | undefined;
  #who = 'member';
  #lastId: string | undefined;
  #shown: { readonly message: APIMessage; readonly controls: readonly Control[] } | undefined;

  constructor(server: Playground, interactive: boolean, print: (line: string) => void) {
    this.#server = server;
    this.#interactive = interactive;
    this.#print = print;
    // A file that is added to a reply afterwards; where lines are piped in, it would stand among other answers.
    if (interactive)
      server.onMessage(({ kind, record: { message } }) => {
        if (kind !== 'edited' || message.id !== this.#lastId) return;
        for (const line of filesOf(message)) this.#print(line);
      });
  }

  /** What Tab does, as readline wants it. */
  readonly completer = (line: string, give: (error: null, found: [string[], string]) => void): void => {
    complete(line, this.#server).then(
      ({ lines, values }) => {
        for (const [name, value] of values) this.#values.set(name, value);
        give(null, [[...lines], line]);
      },
      () => give(null, [[], line]),
    );
  };

  /** What can be typed in the home server: commands of everywhere and its own. */
  get #commands() {
    const { home } = this.#server.world;
    return [...this.#server.commands(), ...this.#server.commands(home.id)].filter(({ type }) => type === 1);
  }

  get #user() {
    return this.#server.user(this.#who);
  }

  async take(line: string): Promise<'quit' | 'go on'> {
    const typed = line.trim();
    if (/^:q(uit)?$/.test(typed)) return 'quit';
    // Shown without control characters, which would act on the reader's terminal.
    if (!this.#interactive) this.#print(`${words.prompt}${typed.replace(/\p{Cc}/gu, '')}`);
    try {
      await this.#act(typed);
    } catch (error) {
      this.#print(words.refused(error instanceof Error ? error.message : String(error)));
    }
    return 'go on';
  }

  async #act(typed: string): Promise<void> {
    if (this.#form) return this.#fill(typed);
    if (typed.startsWith('/')) return this.#slash(typed);
    if (typed.startsWith(':')) return this.#order(typed);
    const controls = this.#shown?.controls ?? [];
    if (/^\d{1,2}$/.test(typed) && controls.length > 0) return this.#press(Number(typed));
    this.#show(await this.#user.say(`<@${this.#server.applicationId}> ${typed}`.trimEnd()));
  }

  async #order(typed: string): Promise<void> {
    const [order = '', ...rest] = typed.split(/\s+/);
    if (order === ':help') return this.#help();
    if (order === ':as') return this.#become(rest[0] ?? '');
    if (order === ':dm') return this.#show(await this.#user.dm(rest.join(' ')));
    if (order !== ':locale') return this.#print(words.unknownOrder(order));
    const locale = LOCALES.find((known) => known === rest[0]);
    if (locale === undefined) return this.#print(words.unknownLocale(LOCALES));
    this.#user.speak(locale);
  }

  #become(key: string): void {
    const known = ['member', 'moderator', 'owner', 'neighbour'];
    if (known.includes(key)) this.#who = key;
    else this.#print(words.nobody(known));
  }

  #help(): void {
    for (const line of words.help) this.#print(line);
    this.#print(words.helpCommands);
    for (const { name, description } of this.#commands) this.#print(`/${name.padEnd(18)} ${description}`);
  }

  async #slash(typed: string): Promise<void> {
    const slash = readSlash(typed, this.#commands);
    if ('problem' in slash) return this.#print(slash.problem);
    const options = Object.entries(slash.options).map(([name, value]) => [
      name,
      typeof value === 'string' ? (this.#values.get(value) ?? value) : value,
    ]);
    await this.#see(await this.#user.slash(slash.name, Object.fromEntries(options)));
  }

  async #press(number: number): Promise<void> {
    const control = this.#shown?.controls[number - 1];
    if (this.#shown === undefined || control === undefined)
      return this.#print(words.noSuchNumber(this.#shown?.controls.length ?? 0));
    const { message } = this.#shown;
    await this.#see(
      control.kind === 'button'
        ? await this.#user.click(message, control.customId)
        : await this.#user.select(message, control.customId, [control.value]),
    );
  }

  async #see(first: Seen): Promise<void> {
    const seen = await settled(first);
    if (seen.kind === 'reply') this.#show(seen.message);
    else if (seen.kind === 'modal') await this.#open(seen.modal);
    else this.#print(words.silence);
  }

  /** A dialogue: one line for each of its text fields, then it is sent in. */
  async #open(modal: ShownModal): Promise<void> {
    const fields = fieldsOf(modal);
    this.#print(words.dialogue(modal.data.title));
    this.#form = { modal, fields, values: {} };
    await this.#next();
  }

  async #next(): Promise<void> {
    const form = this.#form;
    if (form === undefined) return;
    const field = form.fields[Object.keys(form.values).length];
    if (field) return this.#print(words.field(field.label, field.value));
    this.#form = undefined;
    await this.#see(await this.#user.submit(form.modal, form.values));
  }

  async #fill(typed: string): Promise<void> {
    const form = this.#form;
    const field = form?.fields[Object.keys(form.values).length];
    if (!form || !field) return;
    if (typed === ':cancel') {
      this.#form = undefined;
      return this.#print(words.cancelled);
    }
    // A line is all that a terminal takes: \\n stands for the end of one.
    const value = typed === '' ? field.value : typed.replaceAll('\\n', '\n');
    if (value === '' && field.required) return this.#print(words.fieldNeeded(field.label));
    form.values[field.id] = value;
    await this.#next();
  }

  #show(message: APIMessage | undefined): void {
    if (message === undefined) {
      this.#print(words.silence);
      return;
    }
    this.#lastId = message.id;
    const controls = controlsOf(message);
    const isPrivate = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
    this.#print(readable(message, this.#interactive));
    for (const line of filesOf(message)) this.#print(line);
    const numbered = controls.map(({ kind, label }, at) => ({ kind, text: `${at + 1} ${label}` }));
    for (const { kind, text } of numbered) if (kind === 'option') this.#print(`  ${text}`);
    const buttons = numbered.filter(({ kind }) => kind === 'button').map(({ text }) => `[${text}]`);
    if (buttons.length > 0) this.#print(`  ${buttons.join(' ')}`);
    if (isPrivate) this.#print(words.onlyYou);
    this.#print('');
    // A private hint leaves the buttons above it where they are.
    if (controls.length > 0) this.#shown = { message, controls };
    else if (!isPrivate) this.#shown = undefined;
  }
}
