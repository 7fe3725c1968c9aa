import { checkCard } from '../src/discord/check-card.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { slashCommand, textOption } from '../src/discord/define.ts';
import { checkForm, FIELD, isPrivateForm } from '../src/discord/forms.ts';
import { languageOfText } from '../src/discord/locale.ts';
import { isPrivate, openForm, reply } from '../src/discord/reply.ts';

/** `/check text:` – every figure of a text compared with the base; a form opens where no text is given. */
export const check: SlashCommand = {
  data: slashCommand((words) => words.commands.check, [textOption((words) => words.commands.check.text)]),
  async run(interaction, { engine, language, now }) {
    const text = interaction.options.getString('text');
    if (text === null) return openForm(interaction, checkForm(language, isPrivate(interaction)));
    await reply(interaction, checkCard(engine.check(text, { language: languageOfText(text, language), now })));
  },
  async submit(interaction, { engine, language, now }) {
    const text = interaction.fields.getTextInputValue(FIELD);
    const card = checkCard(engine.check(text, { language: languageOfText(text, language), now }));
    await reply(interaction, { ...card, private: isPrivateForm(interaction.customId) });
  },
};
