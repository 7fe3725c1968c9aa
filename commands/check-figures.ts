import { checkCard } from '../src/discord/check-card.ts';
import { wordsOf } from '../src/discord/check-message.ts';
import type { MessageCommand } from '../src/discord/command.ts';
import { messageCommand } from '../src/discord/define.ts';
import { reply } from '../src/discord/reply.ts';

/** Apps → Check figures – every figure of a message compared with the base, for the eyes of whoever asks. */
export const checkFigures: MessageCommand = {
  data: messageCommand((words) => words.commands.checkFigures),
  async run(interaction, { engine, language, now }) {
    const check = engine.check(wordsOf(interaction.targetMessage), { language, now });
    await reply(interaction, { ...checkCard(check), private: true });
  },
};
