import type { MessageComponentInteraction } from 'discord.js';
import { noticeCard } from './card.ts';
import { answerCard } from './cards.ts';
import { readChoiceId } from './choice-id.ts';
import type { CommandContext } from './command.ts';
import { compareCard, otherCard, sourceCard, whyCard } from './detail-cards.ts';
import { askForm } from './forms.ts';
import { phrases } from './locales/index.ts';
import { mayDelete } from './permissions.ts';
import { decodeQuery } from './query-codec.ts';
import { openForm, remove, reply, update } from './reply.ts';

/**
 * Does what a button or menu says. A new answer changes the message in place for the one who asked; anyone else gets it
 * privately. What this version did not write, or what is no longer on file, gets one sentence.
 */
export async function choose(interaction: MessageComponentInteraction, context: CommandContext): Promise<void> {
  const id = readChoiceId(interaction.customId);
  const stale = () => reply(interaction, noticeCard(phrases(context.language).notices.staleChoice));
  if (!id) return stale();
  if (id.action === 'delete') {
    if (mayDelete(interaction, id.askerId)) return remove(interaction);
    return reply(interaction, noticeCard(phrases(context.language).notices.notYours));
  }
  if (id.action === 'rephrase') return openForm(interaction, askForm(id.language));
  const { engine, now, addChart, hasCharts } = context;
  const { base } = engine;
  const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : id.query;
  const query = chosen === undefined ? undefined : decodeQuery(chosen, base);
  if (!query) return stale();
  const answer = engine.answer(query, { now, language: id.language });
  const { id: user } = interaction.user;
  switch (id.action) {
    case 'source':
      return reply(interaction, sourceCard(answer));
    case 'why':
      return reply(interaction, whyCard(answer, base));
    case 'compare':
      return reply(interaction, compareCard(answer, base, user));
    case 'other':
      return reply(interaction, otherCard(answer, base, user));
    case 'answer':
    case 'page':
    case 'chart': {
      const chartButton = hasCharts && id.action !== 'chart';
      const isAsker = user === id.askerId;
      // Whoever gets an answer of their own may click on in it.
      const card = answerCard(answer, base, user, { chartButton, ...(id.page === undefined ? {} : { page: id.page }) });
      await (isAsker ? update(interaction, card) : reply(interaction, { ...card, private: true }));
      if (id.action === 'chart') await addChart(interaction, card, answer);
    }
  }
}
