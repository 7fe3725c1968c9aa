import { expect, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { createLogger } from '../../src/discord/logger.ts';
import type { Engine } from '../../src/engine.ts';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/index.ts';
import { checkTraffic, type TrafficCheck } from '../playground/spec.ts';

export interface Running {
  readonly server: Playground;
  readonly bot: Bot;
  readonly traffic: TrafficCheck;
  /** Parsed lines of the bot's log. */
  readonly log: Record<string, unknown>[];
  stop(): Promise<void>;
}

/** The real client on a playground of its own, ready. Whoever calls it stops it. */
export async function start(
  engine: Engine,
  options: Partial<BotOptions> & { readonly playground?: PlaygroundOptions } = {},
): Promise<Running> {
  const server = await startPlayground(options.playground);
  const traffic = checkTraffic(server);
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
    expect(running.server.unknownRequests).toEqual([]);
  });
  return running;
}
