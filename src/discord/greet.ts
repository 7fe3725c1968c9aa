import { ChannelType, type Guild, type GuildTextBasedChannel, PermissionFlagsBits } from 'discord.js';
import { deliver } from './deliver.ts';
import { languageOfLocale } from './locale.ts';
import { phrases } from './locales/index.ts';

/** Where a greeting is not out of place: the channel for such notices, else the first one that the bot may write in. */
function placeFor(guild: Guild): GuildTextBasedChannel | undefined {
  const { me } = guild.members;
  if (!me) return undefined;
  const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];
  const mayWrite = (channel: GuildTextBasedChannel) => channel.permissionsFor(me).has(needed);
  const texts = guild.channels.cache.filter((channel) => channel.type === ChannelType.GuildText);
  const inOrder = [...texts.values()].sort((a, b) => a.rawPosition - b.rawPosition);
  return [guild.systemChannel, ...inOrder].find((channel) => channel !== null && mayWrite(channel)) ?? undefined;
}

/** Says what the bot does and how to ask, once, in a server that it has just joined; nothing where it may not write. */
export async function greet(guild: Guild): Promise<void> {
  const channel = placeFor(guild);
  if (!channel) return;
  const lines = phrases(languageOfLocale(guild.preferredLocale)).greeting(guild.client.user.id);
  const allowedMentions = { parse: [], repliedUser: false };
  await deliver(() =>
    channel.send({ content: lines.join('\n'), allowedMentions, nonce: guild.id, enforceNonce: true }),
  );
}
