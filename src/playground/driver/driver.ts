import type { APIMessage } from 'discord-api-types/v10';
import type { Core } from '../core.ts';
import type { Seen, ShownModal } from '../seen.ts';
import type { Person, PlaygroundLocale } from '../world/people.ts';
import { useContextMenu } from './context-menu.ts';
import type { OptionValues } from './option-values.ts';
import { channelOf, type Place } from './place.ts';
import { runSlash, typeInto } from './slash.ts';
import { type FieldValues, submitModal } from './submit-modal.ts';
import { chooseFrom, clickButton } from './use-component.ts';
import { deleteAs, editAs, nextAnswer, writeAs } from './write.ts';

/** Something written in a channel: where, in reply to what, and how long to wait for an answer (3 s unless given). */
export interface Writing extends Place {
  readonly replyTo?: Pick<APIMessage, 'id'>;
  readonly within?: number;
}

/**
 * One person at their keyboard. Every action resolves to what that person sees, and throws at once where Discord's own
 * client would not let them do it.
 */
export class Driver {
  readonly person: Person;
  readonly #core: Core;

  constructor(core: Core, person: Person) {
    this.#core = core;
    this.person = person;
  }

  /** How this person is written in a message. */
  get mention(): string {
    return `<@${this.person.user.id}>`;
  }

  /** Sets the language of this person's client. */
  speak(locale: PlaygroundLocale): this {
    this.person.locale = locale;
    return this;
  }

  /** Uses a slash command: `slash('fact', { indicator: 'exports' })`, `slash('alert add', …)`. */
  async slash(name: string, options: OptionValues = {}, place: Place = {}): Promise<Seen> {
    return runSlash(this.#core, this.person, name, options, place);
  }

  /** Types into an option and sees choices: the option `focused`, or the last one given. */
  async type(name: string, options: OptionValues, place: Place & { readonly focused?: string } = {}): Promise<Seen> {
    return typeInto(this.#core, this.person, name, options, place);
  }

  /** Clicks a button by custom id or label. */
  async click(message: Pick<APIMessage, 'id'>, button: string, locale?: PlaygroundLocale): Promise<Seen> {
    return clickButton(this.#core, this.person, message, button, locale);
  }

  /** Chooses in a select by custom id; values or labels. */
  async select(
    message: Pick<APIMessage, 'id'>,
    customId: string,
    values: readonly string[],
    locale?: PlaygroundLocale,
  ): Promise<Seen> {
    return chooseFrom(this.#core, this.person, message, customId, values, locale);
  }

  /** Fills a dialogue in, by custom id or label, and sends it. */
  async submit(modal: ShownModal, values: FieldValues, locale?: PlaygroundLocale): Promise<Seen> {
    return submitModal(this.#core, this.person, modal, values, locale);
  }

  /** Uses a menu command on a message, or on a user by key or id. */
  async contextMenu(name: string, target: string | Pick<APIMessage, 'id'>, place: Place = {}): Promise<Seen> {
    return useContextMenu(this.#core, this.person, name, target, place);
  }

  /** Writes in a channel and gives the bot's answer, or undefined when none came in time. */
  async say(text: string, { replyTo, within = 3_000, ...place }: Writing = {}): Promise<APIMessage | undefined> {
    const channel = channelOf(this.#core, this.person, place);
    let asked = '';
    const answer = nextAnswer(this.#core, channel, () => asked, within);
    asked = writeAs(this.#core, this.person, channel, text, replyTo).id;
    return answer;
  }

  /** Writes to the bot alone and gives its answer, or undefined when none came in time. */
  async dm(text: string, writing: Omit<Writing, 'context' | 'channel'> = {}): Promise<APIMessage | undefined> {
    return this.say(text, { ...writing, context: 'dm' });
  }

  /** Writes without waiting; gives the message, to be edited, deleted or used with a menu command. */
  post(text: string, { replyTo, ...place }: Writing = {}): APIMessage {
    return writeAs(this.#core, this.person, channelOf(this.#core, this.person, place), text, replyTo);
  }

  /** Edits a message of this person's own. */
  edit(message: Pick<APIMessage, 'id'>, text: string): APIMessage {
    return editAs(this.#core, this.person, message.id, text);
  }

  /** Deletes a message of this person's own. */
  remove(message: Pick<APIMessage, 'id'>): void {
    deleteAs(this.#core, this.person, message.id);
  }
}
