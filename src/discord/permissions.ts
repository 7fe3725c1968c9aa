import { type Message, type MessageComponentInteraction, PermissionFlagsBits } from 'discord.js';

function may(message: Message, permission: bigint): boolean {
  if (!message.inGuild()) return true;
  const { me } = message.guild.members;
  if (!me || me.isCommunicationDisabled()) return false;
  return message.channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, permission]);
}

/** Whether the bot may write where this message stands. */
export function mayAnswer(message: Message): boolean {
  const inThread = message.channel.isThread();
  return may(message, inThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages);
}

/** Whether the bot may point its answer at this message: a reply needs the history, a plain message does not. */
export function mayRead(message: Message): boolean {
  return may(message, PermissionFlagsBits.ReadMessageHistory);
}

/** Whether someone may delete a reply of the bot: the one who asked, or who manages messages there. */
export function mayDelete(interaction: MessageComponentInteraction, askerId: string): boolean {
  if (interaction.user.id === askerId) return true;
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true;
}
