import { type Message, MessageType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../src/discord/mentions.ts';

const BOT = '1000000000000000001';
const OTHER = '1000000000000000101';

/** As much of a message as decides whether it is a question. */
function message(
  content: string,
  given: { guild?: boolean; named?: boolean; type?: MessageType; bot?: boolean; webhook?: string } = {},
) {
  const {
    guild = true,
    named = content.includes(BOT),
    type = MessageType.Default,
    bot = false,
    webhook = null,
  } = given;
  return {
    content,
    type,
    author: { bot },
    webhookId: webhook,
    inGuild: () => guild,
    mentions: { users: new Map(named ? [[BOT, {}]] : []) },
  } as unknown as Message;
}

describe('questionOf', () => {
  it.each([
    ['a mention before the question', message(`<@${BOT}> how much?`), 'how much?'],
    ['an old-style mention behind it', message(`how much? <@!${BOT}>`), 'how much?'],
    ['a mention amid the question', message(`how <@${BOT}> much?`), 'how   much?'],
    [
      'a reply to the bot without its name',
      message('and in 2020?', { named: true, type: MessageType.Reply }),
      'and in 2020?',
    ],
    ['the name alone', message(`<@${BOT}>`), ''],
    ['another mention besides, which stays', message(`<@${BOT}> <@${OTHER}>?`), `<@${OTHER}>?`],
    ['a direct message without a mention', message('how much?', { guild: false }), 'how much?'],
  ])('reads %s', (_, given, question) => {
    expect(questionOf(given, BOT)).toBe(question);
  });

  it.each([
    ['talk among others', message('how much?')],
    ['somebody else’s name', message(`<@${OTHER}> how much?`)],
    ['a ping for everyone', message('@everyone how much?')],
    ['another bot', message(`<@${BOT}> how much?`, { bot: true })],
    ['another bot in a direct message', message('how much?', { guild: false, bot: true })],
    ['a webhook', message(`<@${BOT}> how much?`, { webhook: '1' })],
    ['a notice that someone joined', message('', { named: true, type: MessageType.UserJoin })],
    ['a notice that a message was pinned', message('', { named: true, type: MessageType.ChannelPinnedMessage })],
  ])('does not take %s for a question', (_, given) => {
    expect(questionOf(given, BOT)).toBeUndefined();
  });
});
