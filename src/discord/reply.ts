import {
  type APIModalInteractionResponseCallbackData,
  AttachmentBuilder,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  Events,
  Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Suggestion } from '../engine.ts';
import { type Card, plainForm, richForm, withPicture } from './card.ts';
import { cut } from './cut.ts';
import { PRIVATE } from './define.ts';
import { deliver } from './deliver.ts';
import { mayRead } from './permissions.ts';

/** An interaction that a reply can be given to. */
export type Repliable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** What can be answered: a command, a button, menu or form, or a message. */
export type Addressee = Repliable | Message;

const SUGGESTIONS = 25;
const SUGGESTION = 100;

/** What every message carries, whatever it says: it pings nobody. */
const QUIET = { allowedMentions: { parse: [], repliedUser: false } } as const;

/** The option that keeps a reply between the bot and the asker. */
export const isPrivate = (to: Repliable) => to.isChatInputCommand() && to.options.getBoolean(PRIVATE) === true;

/** The one door out: every reply of the bot goes through here. */
export async function reply(to: Addressee, card: Card): Promise<void> {
  if (to instanceof Message) return replyToMessage(to, card);
  const { flags, ...form } = richForm(card);
  // What was deferred is private already, or is not: an edit cannot change that.
  if (to.deferred && !to.replied) {
    await deliver(() => to.editReply({ ...form, ...QUIET, flags }));
    return;
  }
  const all = card.private || isPrivate(to) ? [...flags, MessageFlags.Ephemeral as const] : flags;
  const message = { ...form, ...QUIET, flags: all };
  await deliver(() => (to.replied ? to.followUp(message) : to.reply(message)));
}

/** Tells the asker in private that an answer takes a while; what `reply` sends then takes its place. */
export async function deferPrivately(to: ChatInputCommandInteraction | ModalSubmitInteraction): Promise<void> {
  await deliver(() => to.deferReply({ flags: MessageFlags.Ephemeral }));
}

/** Changes the message that a button, menu or form hangs on; files of the answer before go with it. */
export async function update(
  to: MessageComponentInteraction | ModalMessageModalSubmitInteraction,
  card: Card,
): Promise<void> {
  await deliver(() => to.update({ attachments: [], ...asCard(to.message, card), ...QUIET }));
}

/** A plain message becomes one of components: its text has to be taken away. */
function asCard(message: Message, card: Card) {
  const form = richForm(card);
  return message.content !== '' && card.body ? { ...form, content: null } : form;
}

/** Takes away the message that a button hangs on. */
export async function remove(to: MessageComponentInteraction): Promise<void> {
  await deliver(() => to.deferUpdate());
  await deliver(() => to.deleteReply());
}

/** Opens a form. */
export async function openForm(
  to: ChatInputCommandInteraction | MessageContextMenuCommandInteraction | MessageComponentInteraction,
  form: APIModalInteractionResponseCallbackData,
): Promise<void> {
  await deliver(() => to.showModal(form));
}

/** A picture that is added to a reply. */
export interface Attached {
  readonly name: string;
  readonly content: Buffer;
  /** Alternative text, at most 1,024 characters. */
  readonly description: string;
}

/** Puts a picture on a reply that is out; sent twice, there is still one on it. */
export async function attach(
  to: ChatInputCommandInteraction | MessageComponentInteraction,
  card: Card,
  { name, content, description }: Attached,
): Promise<void> {
  const { flags: _, ...form } = richForm(withPicture(card, { name, description }));
  await deliver(() =>
    to.editReply({
      ...form,
      attachments: [],
      files: [new AttachmentBuilder(content, { name, description })],
      allowedMentions: QUIET.allowedMentions,
    }),
  );
}

/** Offers autocomplete suggestions, within Discord's limits. */
export async function suggest(to: AutocompleteInteraction, suggestions: readonly Suggestion[]): Promise<void> {
  const choices = suggestions
    .filter(({ name, value }) => name.length > 0 && value.length > 0 && value.length <= SUGGESTION)
    .slice(0, SUGGESTIONS)
    .map(({ name, value }) => ({ name: cut(name, SUGGESTION), value }));
  await deliver(() => to.respond(choices));
}

/**
 * Plain text first, which is what a phone's notification shows, then the card in its place. The nonce is the question's
 * id: sent twice, Discord still shows one message.
 */
async function replyToMessage(to: Message, card: Card): Promise<void> {
  const message = { ...plainForm(card), ...QUIET, nonce: to.id, enforceNonce: true };
  const sent: Message[] = [];
  await deliver(async () => {
    sent.push(
      mayRead(to) || !to.channel.isSendable()
        ? await to.reply({ ...message, failIfNotExists: false })
        : await to.channel.send(message),
    );
  });
  const [plain] = sent;
  if (!plain || !card.body) return;
  try {
    await deliver(() => plain.edit({ ...richForm(card), content: null, ...QUIET }));
  } catch (error) {
    // The answer is out: whoever asked has it, only less well dressed.
    to.client.emit(Events.Warn, `a reply stays plain text: ${String(error)}`);
  }
}
