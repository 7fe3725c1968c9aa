import { answerCard } from '../src/discord/cards.ts';
import type { SlashCommand } from '../src/discord/command.ts';
import { choiceOption, slashCommand } from '../src/discord/define.ts';
import { reply } from '../src/discord/reply.ts';
import { topicName } from '../src/discord/topic-name.ts';
import { TOPICS } from '../src/facts/schema.ts';

/** `/browse topic:` – all that is on file. */
export const browse: SlashCommand = {
  data: slashCommand(
    (words) => words.commands.browse,
    [choiceOption((words) => words.commands.browse.topic, TOPICS, topicName)],
  ),
  async run(interaction, { engine, language, now }) {
    const typed = interaction.options.getString('topic');
    const topic = TOPICS.find((known) => known === typed);
    const answer = engine.answer(topic ? { kind: 'browse', topic } : { kind: 'browse' }, { now, language });
    await reply(interaction, answerCard(answer, engine.base, interaction.user.id));
  },
};
