import type { SlashCommand } from '../src/discord/command.ts';
import { deskCommand } from '../src/discord/curation/define-desk.ts';
import { gapsCard } from '../src/discord/curation/gaps.ts';
import { curationWords } from '../src/discord/curation/locales/index.ts';
import { moderated } from '../src/discord/curation/moderated.ts';
import { reply } from '../src/discord/reply.ts';

/** `/gaps` – the questions that could not be answered, the most asked first. */
export const gaps: SlashCommand = {
  forModerators: true,
  data: deskCommand((language) => curationWords(language).commands.gaps),
  run: (interaction, context) =>
    moderated(interaction, context, async (desk) => reply(interaction, await gapsCard(desk))),
};
