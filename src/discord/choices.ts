import type { MessageComponentInteraction } from 'discord.js';
import { answerCard, noticeCard } from './cards.ts';
import { readChoiceId } from './choice-id.ts';
import type { CommandContext } from './command.ts';
import { phrases } from './locales/index.ts';
import { decodeQuery } from './query-codec.ts';
import { reply, update } from './reply.ts';

/**
 * Answers a click on a choice, or on the button that asks for a chart. The message changes in place for the one who asked; anyone else gets the answer privately.
 * What this version did not write, or what is no longer on file, gets one sentence.
 */
export async function choose(interaction: MessageComponentInteraction, context: CommandContext): Promise<void> {
  const { engine, now, addChart, hasCharts } = context;
  const id = readChoiceId(interaction.customId);
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : id?.query;
  const query = id && chosen ? decodeQuery(chosen, engine.base) : undefined;
  if (!id || !query) return reply(interaction, noticeCard(phrases(context.language).notices.staleChoice));
  const answer = engine.answer(query, { now, language: id.language });
  const chartButton = hasCharts && !id.chart;
  const card = answerCard(answer, engine.base, interaction.user.id, { chartButton });
  if (interaction.user.id === id.askerId) await update(interaction, card);
  else await reply(interaction, { ...card, private: true });
  if (id.chart) await addChart(interaction, answer);
}
