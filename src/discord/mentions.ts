import { type Message, MessageType } from 'discord.js';

/**
 * The question that a message puts to the bot: what a direct message says, or what stands beside the bot's name.
 * @returns undefined where the bot is not asked; `''` where it is named and nothing more is said.
 */
export function questionOf(message: Message, botId: string): string | undefined {
  const isSaid = message.type === MessageType.Default || message.type === MessageType.Reply;
  if (!isSaid || message.author.bot || message.webhookId) return undefined;
  if (message.inGuild() && !message.mentions.users.has(botId)) return undefined;
  return message.content.replaceAll(new RegExp(`<@!?${botId}>`, 'g'), ' ').trim();
}
