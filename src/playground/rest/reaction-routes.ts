import { GatewayIntentBits, PermissionFlagsBits } from 'discord-api-types/v10';
import { ApiError } from '../api-error.ts';
import { channelMessage, requirePermission, visibleChannel } from './channel-access.ts';
import { type AddRoutes, nothing } from './routes.ts';

/** Typing and the bot's own reactions. */
export const reactionRoutes: AddRoutes = (routes, core) => {
  const self = core.world.bot.user;

  routes.post('/channels/:channel/typing', (c) => {
    requirePermission(core, visibleChannel(core, c.req.param('channel')), PermissionFlagsBits.SendMessages);
    return nothing(c);
  });

  routes.put('/channels/:channel/messages/:message/reactions/:emoji/@me', (c) => {
    const channel = visibleChannel(core, c.req.param('channel'));
    const { message } = channelMessage(core, channel, c.req.param('message'));
    requirePermission(core, channel, PermissionFlagsBits.AddReactions);
    const name = c.req.param('emoji');
    if (!/\p{Extended_Pictographic}/u.test(name)) throw new ApiError(400, 10014, 'Unknown Emoji');
    const reactions = message.reactions ?? [];
    message.reactions = reactions;
    if (reactions.some(({ emoji }) => emoji.name === name)) return nothing(c);
    const counts = { count: 1, count_details: { burst: 0, normal: 1 }, burst_colors: [], me: true, me_burst: false };
    reactions.push({ emoji: { id: null, name }, ...counts });
    const inGuild = channel.kind === 'guild';
    core.dispatch({
      name: 'MESSAGE_REACTION_ADD',
      data: {
        user_id: self.id,
        channel_id: channel.id,
        message_id: message.id,
        emoji: { id: null, name },
        message_author_id: message.author.id,
        burst: false,
        type: 0,
        ...(inGuild ? { guild_id: channel.guild.id } : {}),
      },
      intents: inGuild ? GatewayIntentBits.GuildMessageReactions : GatewayIntentBits.DirectMessageReactions,
      ...(inGuild ? { guildId: channel.guild.id } : {}),
    });
    return nothing(c);
  });

  routes.delete('/channels/:channel/messages/:message/reactions/:emoji/@me', (c) => {
    const { message } = channelMessage(core, visibleChannel(core, c.req.param('channel')), c.req.param('message'));
    message.reactions = (message.reactions ?? []).filter(({ emoji }) => emoji.name !== c.req.param('emoji'));
    return nothing(c);
  });
};
