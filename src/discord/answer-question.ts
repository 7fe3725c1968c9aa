import type { Message } from 'discord.js';
import type { Language } from '../question/language.ts';
import { answerCard } from './cards.ts';
import type { CommandContext } from './command.ts';
import { conversationOf } from './conversation.ts';
import { type Repliable, reply } from './reply.ts';

/** Answers a question that came by command, form or message; a follow-up finds the same person's turn before in the channel. */
export async function answerQuestion(
  to: Repliable | Message,
  question: string,
  { engine, now, hasCharts }: Pick<CommandContext, 'engine' | 'now' | 'hasCharts'>,
  locale: Language,
): Promise<void> {
  const userId = 'author' in to ? to.author.id : to.user.id;
  const conversation = conversationOf(to.channelId ?? userId, userId);
  const answer = engine.ask(question, { conversation, now, locale });
  await reply(to, answerCard(answer, engine.base, userId, { chartButton: hasCharts }));
}
