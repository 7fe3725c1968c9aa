import { type Client, Events, type Guild } from 'discord.js';
import type { Logger } from 'pino';
import { createClient } from './client.ts';
import { announceChanges } from './curation/announce.ts';
import { deferred } from './deferred.ts';
import { describeError } from './describe-error.ts';
import { createDispatch, type DispatchOptions } from './dispatch.ts';
import { type Ending, endingOfLogin, watchForEnd } from './ending.ts';
import { greet } from './greet.ts';
import { InFlight } from './in-flight.ts';
import { offeredTo, registerCommands, registerHomeCommands } from './registration.ts';

export interface BotOptions extends DispatchOptions {
  readonly token: string;
  /** Where Discord's REST interface is; left out: Discord. */
  readonly api?: string | undefined;
  /** How long start-up may take before the bot gives up, in milliseconds. */
  readonly readyWithin?: number;
}

export interface Bot {
  /** True once connected with the commands registered; false when the bot ended before that. Never rejects. */
  readonly ready: Promise<boolean>;
  /** Why the bot ended, once it has. Never rejects. */
  readonly ended: Promise<Ending>;
  /** Finishes what is being answered and disconnects, within a deadline of its own. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const FINISH_WITHIN_MS = 2_000;
const DISCONNECT_WITHIN_MS = 2_000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

/** Connects to Discord and answers until stopped or until Discord is lost for good. */
export function startBot(options: BotOptions): Bot {
  const { token, logger, commands, moderation, readyWithin = READY_WITHIN_MS } = options;
  const client = createClient(options.api);
  const dispatch = createDispatch(options);
  const work = new InFlight();
  let isReady = false;
  const ready = deferred<boolean>();
  const ended = deferred<Ending>();

  const end = (ending: Ending) => {
    // Before it was ready, whoever started the bot is told why it ended and needs no log for it.
    logger[isReady && ending.kind !== 'stopped' ? 'fatal' : 'debug']({ ending }, 'ended');
    clearTimeout(deadline);
    ready.resolve(false);
    ended.resolve(ending);
  };
  const deadline = setTimeout(() => end({ kind: 'not-ready' }), readyWithin);

  listen(client, logger);
  const stopAnnouncing = moderation ? announceChanges(client, moderation, logger) : () => {};
  watchForEnd(client, end);
  client.on(Events.InteractionCreate, (interaction) => work.add(dispatch.interaction(interaction)));
  client.on(Events.MessageCreate, (message) => work.add(dispatch.message(message)));
  client.on(Events.ChannelDelete, ({ id }) => {
    // A channel that is gone watches nothing.
    moderation?.curation.forgetChannel(id).catch((error: unknown) => {
      logger.warn({ error: describeError(error) }, 'could-not-forget-channel');
    });
  });
  client.on(Events.GuildCreate, (guild) => work.add(welcome(guild, logger)));
  client.once(Events.ClientReady, async ({ application, guilds, rest }) => {
    try {
      const dataOf = (list: typeof commands) => list.map(({ data }) => data);
      const forAll = commands.filter(({ forModerators }) => !forModerators);
      const isChanged = await registerCommands(rest, application.id, dataOf(forAll));
      const forHome = commands.filter(({ forModerators }) => forModerators);
      const homeId = moderation?.homeId;
      if (homeId !== undefined && guilds.cache.has(homeId))
        await registerHomeCommands(rest, application.id, homeId, offeredTo(moderation?.roleId, dataOf(forHome)));
      logger.info({ servers: guilds.cache.size, registered: isChanged }, 'ready');
    } catch (error) {
      // The commands registered before still work: better to serve with those than not at all.
      logger.error({ error: describeError(error) }, 'could-not-register');
    }
    clearTimeout(deadline);
    isReady = true;
    ready.resolve(true);
  });
  client.login(token).catch((error: unknown) => {
    logger.debug({ error: describeError(error) }, 'login-failed');
    end(endingOfLogin(error));
  });

  return {
    ready: ready.promise,
    ended: ended.promise,
    async stop() {
      stopAnnouncing();
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      client.removeAllListeners(Events.GuildCreate);
      await Promise.race([work.settled(), sleep(FINISH_WITHIN_MS)]);
      const disconnected = client.destroy().catch((error: unknown) => {
        logger.warn({ error: describeError(error) }, 'could-not-disconnect');
      });
      await Promise.race([disconnected, sleep(DISCONNECT_WITHIN_MS)]);
      end({ kind: 'stopped' });
    },
  };
}

/** A server without a greeting is a server with the bot all the same. */
async function welcome(guild: Guild, logger: Logger): Promise<void> {
  try {
    await greet(guild);
    logger.info({ server: guild.id }, 'joined');
  } catch (error) {
    logger.warn({ server: guild.id, error: describeError(error) }, 'could-not-greet');
  }
}

/** Without these listeners an error of the client would end the process. */
function listen(client: Client, logger: Logger): void {
  client.on(Events.Error, (error) => logger.error({ error: describeError(error) }, 'client-error'));
  client.on(Events.ShardError, (error, shard) => logger.warn({ shard, error: describeError(error) }, 'shard-error'));
  client.on(Events.ShardReconnecting, (shard) => logger.info({ shard }, 'shard-reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => logger.info({ shard, replayed }, 'shard-resumed'));
  client.on(Events.Warn, (warning) => logger.warn({ warning }, 'client-warning'));
}
