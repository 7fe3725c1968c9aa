import { answerQuestion } from '../src/discord/answer-question.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { slashCommand, textOption } from '../src/discord/define.ts';
import { FIELD } from '../src/discord/forms.ts';

/** `/ask question:` – a question in the asker's own words. */
export const ask: SlashCommand = {
  data: slashCommand(
    (words) => words.commands.ask,
    [textOption((words) => words.commands.ask.question, { required: true })],
  ),
  async run(interaction, context) {
    await answerQuestion(interaction, interaction.options.getString('question', true), context, context.language);
  },
  async submit(interaction, context) {
    await answerQuestion(interaction, interaction.fields.getTextInputValue(FIELD), context, context.language);
  },
};
