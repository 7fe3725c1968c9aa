import { wordsOf } from '../src/discord/check-message.ts';
import type { MessageCommand } from '../src/discord/command.ts';
import { deskMessageCommand } from '../src/discord/curation/define-desk.ts';
import { articleForm } from '../src/discord/curation/forms.ts';
import { curationWords } from '../src/discord/curation/locales/index.ts';
import { moderated } from '../src/discord/curation/moderated.ts';
import { openForm } from '../src/discord/reply.ts';

/** Apps → Propose as fact – a message becomes the text of an article; who published it is asked. */
export const proposeAsFact: MessageCommand = {
  forModerators: true,
  data: deskMessageCommand((language) => curationWords(language).commands.proposeAsFact),
  run: (interaction, context) =>
    moderated(interaction, context, ({ language }) => {
      const { targetMessage } = interaction;
      const date = targetMessage.createdAt.toISOString().slice(0, 10);
      return openForm(interaction, articleForm({ text: wordsOf(targetMessage), date }, language));
    }),
};
