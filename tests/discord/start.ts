import { expect, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { createLogger } from '../../src/discord/logger.ts';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/index.ts';
import { checkTraffic, type TrafficCheck } from '../playground/spec.ts';

export interface Running {
  readonly server: Playground;
  readonly bot: Bot;
  readonly traffic: TrafficCheck;
  /** Messages sent or edited without switching every mention off. There may be none. */
  readonly careless: readonly string[];
  /** Parsed lines of the bot's log. */
  readonly log: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** Watches for messages that could ping, whatever they say. */
function carelessMessages(server: Playground): readonly string[] {
  const found: string[] = [];
  server.onTraffic(({ request }) => {
    const body = (request.body ?? {}) as { type?: number; content?: string; data?: { content?: string } };
    // A form (callback type 9) is no message.
    if (body.type === 9) return;
    const message = body.data ?? body;
    if (request.method === 'PUT' || !('content' in message || 'components' in message)) return;
    const { parse, users, roles, replied_user } = Object(Object(message).allowed_mentions);
    const isQuiet = Array.isArray(parse) && parse.length === 0 && !users && !roles && replied_user !== true;
    if (!isQuiet) found.push(`${request.method} ${request.path}`);
  });
  return found;
}

/** The real client on a playground of its own, ready. Whoever calls it stops it. */
export async function start(
  engine: BotOptions['engine'],
  options: Partial<BotOptions> & {
    readonly playground?: PlaygroundOptions;
    /** One that runs already; whoever started it closes it. */
    readonly server?: Playground;
  } = {},
): Promise<Running> {
  const server = options.server ?? (await startPlayground(options.playground));
  const traffic = checkTraffic(server);
  const careless = carelessMessages(server);
  const log: Record<string, unknown>[] = [];
  const logger = createLogger('debug', server.token, (line) => log.push(JSON.parse(line)));
  const bot = startBot({
    engine,
    commands,
    token: server.token,
    api: server.api,
    logger,
    now: () => new Date('2026-08-01T12:00:00Z'),
    ...options,
  });
  await bot.ready;
  return {
    server,
    bot,
    traffic,
    careless,
    log,
    async stop() {
      await bot.stop();
      await server.close();
    },
  };
}

/** The same for one test, stopped at its end, when all that crossed the wire has to be valid. */
export async function startForTest(...given: Parameters<typeof start>): Promise<Running> {
  const running = await start(...given);
  onTestFinished(async () => {
    await running.stop();
    expect(running.traffic.violations).toEqual([]);
    expect(running.careless).toEqual([]);
    expect(running.server.unknownRequests).toEqual([]);
  });
  return running;
}
