import type { ChatInputCommandInteraction } from 'discord.js';
import { isDay } from '../../facts/day.ts';
import { type Card, noticeCard } from '../card.ts';
import { answerCard, bodyOf } from '../cards.ts';
import type { CommandContext } from '../command.ts';
import { figureOptions } from '../figure-options.ts';
import { reply } from '../reply.ts';
import { curationWords } from './locales/index.ts';

const DAY = 86_400_000;

/** The last instant of a day in the city's own time zone, UTC+8; undefined for what is no day. */
function endOf(day: string): Date | undefined {
  return isDay(day) ? new Date(`${day}T23:59:59.999+08:00`) : undefined;
}

/** `/fact … as_of:` – the figure as the base had it at the end of a day. No buttons: they would ask the base of today. */
export async function factAsOf(
  to: ChatInputCommandInteraction,
  day: string,
  { moderation, language, now }: CommandContext,
): Promise<void> {
  const words = curationWords(language);
  if (!moderation) return reply(to, noticeCard(words.notHere));
  const end = endOf(day.trim());
  if (!end) return reply(to, noticeCard(words.history.unknownDay(day.slice(0, 40))));
  // The end of today is still to come, and asks for what is on file now.
  if (end.getTime() - now.getTime() >= DAY) return reply(to, noticeCard(words.history.futureDay(day.trim())));
  const engine = await moderation.asOf(end);
  if (!engine) return reply(to, noticeCard(words.history.beforeLedger(day.trim())));
  const answer = engine.figure(figureOptions(to.options), { now, language });
  const card: Card = answerCard(answer, engine.base, to.user.id, { isStill: true });
  const note = `-# ${words.history.asOf(day.trim())}`;
  await reply(to, {
    ...card,
    content: `${card.content.slice(0, 1_900)}\n${note}`,
    body: [...(card.body ?? []), ...bodyOf([note])],
    rows: [],
  });
}
