import { FORMATS } from '../src/answer/export/formats.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { choiceOption, slashCommand } from '../src/discord/define.ts';
import { exportCard } from '../src/discord/export-card.ts';
import { phrases } from '../src/discord/locales/index.ts';
import { reply } from '../src/discord/reply.ts';

/** `/export format:` – the whole fact base as a file. */
export const exportFacts: SlashCommand = {
  data: slashCommand(
    (words) => words.commands.export,
    [
      choiceOption(
        (words) => words.commands.export.format,
        FORMATS,
        (language, format) => phrases(language).formats[format],
      ),
    ],
  ),
  async run(interaction, { engine, language }) {
    const typed = interaction.options.getString('format');
    const format = FORMATS.find((known) => known === typed) ?? 'csv';
    await reply(interaction, exportCard(engine.base, format, language));
  },
};
