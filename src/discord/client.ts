import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/** Requests are given up after this long; an interaction has three seconds anyway. */
const REQUEST_MS = 10_000;
/** discord.js keeps a handler per interaction token for an hour unless they are swept. */
const HANDLER_SWEEP_MS = 60_000;

/**
 * The real client, with what this bot needs and no privileged intent.
 * @param api where Discord's REST interface is, without version or trailing slash; left out: Discord.
 */
export function createClient(api?: string): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without it, discord.js drops messages from direct channels that it has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // Components are written as Discord names their fields; turning every key of every button round takes a tenth of a reply.
    jsonTransformer: (value) => value,
    shards: 'auto',
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildEmojiManager: 0,
      GuildStickerManager: 0,
      GuildScheduledEventManager: 0,
      UserManager: { maxSize: 1_000, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 200, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    rest: {
      timeout: REQUEST_MS,
      handlerSweepInterval: HANDLER_SWEEP_MS,
      userAgentAppendix: 'egret-facts',
      ...(api === undefined ? {} : { api }),
    },
  });
}
