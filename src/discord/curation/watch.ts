import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import { subjectName } from '../../answer/text.ts';
import { type Card, noticeCard } from '../card.ts';
import { bodyOf } from '../cards.ts';
import { reply } from '../reply.ts';
import { type Desk, refusalCard } from './moderated.ts';
import { subjectTyped } from './subject-typed.ts';

/** The indicator that was named and what to call it; undefined where it is none. */
function subjectOf(to: ChatInputCommandInteraction, { engine, language, words, now }: Desk) {
  const typed = to.options.getString('indicator');
  if (typed === null) return { indicator: undefined, name: words.watch.everything };
  const subject = subjectTyped(engine, typed, now);
  return (
    subject && { indicator: subject.indicator, name: subjectName(engine.base, { ...subject, breakdown: {} }, language) }
  );
}

/** `/watch start|stop|list`: which changes are posted in a channel. */
export async function watch(to: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { actor, moderation, words, language, now } = desk;
  const { curation } = moderation;
  const order = to.options.getSubcommand();
  if (order === 'list') return reply(to, await listCard(desk));
  const subject = subjectOf(to, desk);
  if (!subject)
    return reply(
      to,
      noticeCard(words.problem({ kind: 'unknown-indicator', typed: to.options.getString('indicator') ?? '' })),
    );
  const { indicator, name } = subject;
  if (order === 'stop') {
    const result = await curation.unwatch(actor, to.channelId, indicator);
    return reply(to, result.ok ? noticeCard(words.watch.stopped(name)) : refusalCard(result.refusal, language));
  }
  const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];
  if (!to.appPermissions.has(needed)) return reply(to, noticeCard(words.watch.cannotWrite));
  const place = { channel: to.channelId, guild: to.guildId ?? '', indicator };
  const result = await curation.watch(actor, place, now);
  if (!result.ok) return reply(to, refusalCard(result.refusal, language));
  await reply(to, noticeCard(result.value.isNew ? words.watch.started(name) : words.watch.already(name)));
}

async function listCard({ moderation, words, engine, language }: Desk): Promise<Card> {
  const watches = await moderation.curation.watches();
  if (watches.length === 0) return noticeCard(words.watch.none);
  const name = (indicator: string | undefined) => {
    const record = indicator === undefined ? undefined : engine.base.indicators.get(indicator);
    if (!record) return indicator ?? words.watch.everything;
    return subjectName(engine.base, { indicator: record.id, place: record.place, breakdown: {} }, language);
  };
  const rows = watches.map(({ channel, indicator }) => `<#${channel}>: ${name(indicator)}`);
  const text = [`**${words.watch.head}**`, ...rows].join('\n').slice(0, 3_500);
  return { content: text.slice(0, 2_000), body: bodyOf([text]), rows: [], private: true };
}
