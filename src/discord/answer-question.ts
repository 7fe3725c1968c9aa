import type { Message } from 'discord.js';
import type { Language } from '../question/language.ts';
import type { UnknownReason } from '../question/query.ts';
import { answerCard } from './cards.ts';
import type { CommandContext } from './command.ts';
import { conversationOf } from './conversation.ts';
import { type Repliable, reply } from './reply.ts';

/** What no fact could ever answer is no gap. */
const NO_GAP: ReadonlySet<UnknownReason> = new Set([
  'not-a-question',
  'too-long',
  'opinion',
  'forecast',
  'range-backwards',
]);

/** Answers a question that came by command, form or message; a follow-up finds the same person's turn before in the channel. */
export async function answerQuestion(
  to: Repliable | Message,
  question: string,
  { engine, now, hasCharts, moderation }: Pick<CommandContext, 'engine' | 'now' | 'hasCharts' | 'moderation'>,
  locale: Language,
): Promise<void> {
  const userId = 'author' in to ? to.author.id : to.user.id;
  const conversation = conversationOf(to.channelId ?? userId, userId);
  const answer = engine.ask(question, { conversation, now, locale });
  await reply(to, answerCard(answer, engine.base, userId, { chartButton: hasCharts }));
  if (!moderation || answer.answer.status !== 'unknown' || NO_GAP.has(answer.answer.reason)) return;
  // Counted once the reply is out: the words alone, nobody's name.
  moderation.curation.noteGap(question, answer.answer.reason, answer.language, now);
}
