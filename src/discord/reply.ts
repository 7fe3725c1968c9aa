import {
  AttachmentBuilder,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  Message,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { Suggestion } from '../engine.ts';
import type { Card } from './cards.ts';
import { cut } from './cut.ts';
import { deliver } from './deliver.ts';
import { mayRead } from './permissions.ts';

/** What can be answered: a command, a button or menu, or a message. */
export type Addressee = ChatInputCommandInteraction | MessageComponentInteraction | Message;

const SUGGESTIONS = 25;
const SUGGESTION = 100;

/** What every message carries, whatever it says: it pings nobody. */
const QUIET = { allowedMentions: { parse: [], repliedUser: false } } as const;

/** The one door out: every reply of the bot goes through here. */
export async function reply(to: Addressee, card: Card): Promise<void> {
  if (to instanceof Message) return replyToMessage(to, card);
  const flags = card.private ? [...card.flags, MessageFlags.Ephemeral as const] : card.flags;
  const message = { ...card.message, ...QUIET, flags };
  await deliver(() => (to.replied || to.deferred ? to.followUp(message) : to.reply(message)));
}

/** Changes the message that a button or menu hangs on; files of the answer before go with it. */
export async function update(to: MessageComponentInteraction, { message, flags }: Card): Promise<void> {
  await deliver(() => to.update({ attachments: [], ...message, ...QUIET, flags }));
}

/** A file that is added to a reply. */
export interface Attached {
  readonly name: string;
  readonly content: Buffer;
  /** Alternative text, at most 1,024 characters. */
  readonly description: string;
}

/** Puts a file on a reply that is out; sent twice, there is still one file on it. */
export async function attach(
  to: ChatInputCommandInteraction | MessageComponentInteraction,
  { name, content, description }: Attached,
): Promise<void> {
  await deliver(() =>
    to.editReply({
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

/** The nonce is the question's id: sent twice, Discord still shows one message. */
async function replyToMessage(to: Message, card: Card): Promise<void> {
  const message = { ...card.message, ...QUIET, flags: card.flags, nonce: to.id, enforceNonce: true };
  await deliver(() =>
    mayRead(to) || !to.channel.isSendable()
      ? to.reply({ ...message, failIfNotExists: false })
      : to.channel.send(message),
  );
}
