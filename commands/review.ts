import type { SlashCommand } from '../src/discord/command.ts';
import { deskCommand, deskOption } from '../src/discord/curation/define-desk.ts';
import { curationWords } from '../src/discord/curation/locales/index.ts';
import { moderated, refusalCard } from '../src/discord/curation/moderated.ts';
import { proposalCard } from '../src/discord/curation/proposal-card.ts';
import { queueCard } from '../src/discord/curation/queue-card.ts';
import { reply } from '../src/discord/reply.ts';

/** `/review proposal:` – what waits for review; one proposal to approve, return or reject. */
export const review: SlashCommand = {
  forModerators: true,
  data: deskCommand(
    (language) => curationWords(language).commands.review,
    [deskOption('number', (language) => curationWords(language).commands.review.proposal)],
  ),
  run: (interaction, context) =>
    moderated(interaction, context, async (desk) => {
      const id = interaction.options.getInteger('proposal');
      if (id === null) return reply(interaction, await queueCard(desk));
      const { curation } = desk.moderation;
      const shown = await curation.desk.show(desk.actor, id);
      const { language } = desk;
      if (!shown.ok) return reply(interaction, refusalCard(shown.refusal, language));
      await reply(interaction, proposalCard(shown.value, language));
    }),
};
