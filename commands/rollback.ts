import type { SlashCommand } from '../src/discord/command.ts';
import { changesCard } from '../src/discord/curation/changes.ts';
import { deskCommand } from '../src/discord/curation/define-desk.ts';
import { curationWords } from '../src/discord/curation/locales/index.ts';
import { moderated } from '../src/discord/curation/moderated.ts';
import { reply } from '../src/discord/reply.ts';

/** `/rollback` – the last changes, any of which can be taken back. */
export const rollback: SlashCommand = {
  forModerators: true,
  data: deskCommand((language) => curationWords(language).commands.rollback),
  run: (interaction, context) =>
    moderated(interaction, context, async (desk) => reply(interaction, await changesCard(desk))),
};
