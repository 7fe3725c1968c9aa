import type { MessageComponentInteraction } from 'discord.js';
import { answerCard, noticeCard } from './cards.ts';
import { readChoiceId } from './choice-id.ts';
import type { CommandContext } from './command.ts';
import { phrases } from './locales/index.ts';
import { decodeQuery } from './query-codec.ts';
import { reply, update } from './reply.ts';

/**
 * Answers a click on a choice. The message changes in place for the one who asked; anyone else gets the answer privately.
 * What this version did not write, or what is no longer on file, gets one sentence.
 */
export async function choose(interaction: MessageComponentInteraction, context: CommandContext): Promise<void> {
  const { engine, now } = context;
  const id = readChoiceId(interaction.customId);
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : id?.query;
  const query = id && chosen ? decodeQuery(chosen, engine.base) : undefined;
  if (!id || !query) return reply(interaction, noticeCard(phrases(context.language).notices.staleChoice));
  const card = answerCard(engine.answer(query, { now, language: id.language }), engine.base, interaction.user.id);
  if (interaction.user.id === id.askerId) return update(interaction, card);
  return reply(interaction, { ...card, private: true });
}
