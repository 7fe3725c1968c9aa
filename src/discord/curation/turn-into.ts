import { ComponentType, type MessageComponentInteraction, type ModalSubmitInteraction } from 'discord.js';
import type { Card } from '../card.ts';
import { reply, update } from '../reply.ts';

export type Stepping = MessageComponentInteraction | ModalSubmitInteraction;

/** Puts a card in the place of the one that was clicked, or of the one that the form was opened from. */
export async function turnInto(to: Stepping, card: Card): Promise<void> {
  if (to.isMessageComponent() || to.isFromMessage()) return update(to, card);
  await reply(to, card);
}

/** One sentence as a card: what is left when all is done. */
export function sentence(content: string): Card {
  return { content, body: [{ type: ComponentType.TextDisplay, content }], rows: [], private: true };
}
