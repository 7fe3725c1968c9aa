import { commands } from '../commands/index.ts';
import { chartsWithFontsOf } from './chart-fonts.ts';
import { readSettings, type Settings } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { describeError } from './discord/describe-error.ts';
import { endingSentence, objectionLine, operator } from './discord/locales/operator.ts';
import { createLogger } from './discord/logger.ts';
import type { Engine } from './engine.ts';
import { loadEngine } from './load-engine.ts';
import { pageOptions } from './page-options.ts';
import { startNear } from './playground/start-near.ts';
import { chat } from './playground/terminal.ts';
import { words } from './playground/terminal-words.ts';

/** Start: settings → facts → bot, on Discord with a token, on the playground without. */

let logger = createLogger('silent');
const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));

/** Waits for the bot's end, tells why it ended unless it was asked to, and gives the exit code. */
async function end(bot: Bot): Promise<number> {
  await bot.stop();
  const ending = await bot.ended;
  if (ending.kind === 'stopped') return 0;
  say(endingSentence(ending));
  return 1;
}

async function onDiscord(engine: Engine, settings: Settings & { readonly token: string }): Promise<number> {
  const { token, api, logLevel, dataFolder } = settings;
  const now = () => new Date();
  logger = createLogger(logLevel, token);
  const charts = chartsWithFontsOf(dataFolder);
  const bot = startBot({ engine, commands, token, api, now, logger, charts });
  await Promise.race([bot.ended, stopped]);
  return end(bot);
}

async function onPlayground(engine: Engine, { port, logLevel, dataFolder }: Settings): Promise<number> {
  const server = await startNear(port, { page: pageOptions(dataFolder) });
  if (port !== 0 && server.port !== port) say(operator.portTaken(port, server.port));
  const { token, api } = server;
  const now = () => new Date();
  logger = createLogger(logLevel, token);
  const charts = chartsWithFontsOf(dataFolder);
  const bot = startBot({ engine, commands, token, api, now, logger, charts });
  void bot.ended.then(() => stopping.abort());
  const { stdin: input, stdout: output } = process;
  if (await bot.ready) {
    output.write(`${words.page(`http://localhost:${server.port}`)}\n`);
    const interactive = input.isTTY === true;
    const lines = await chat({ server, input, output, interactive, signal: stopping.signal });
    // Nobody at a terminal and nothing piped in: the page is what it was started for.
    if (!interactive && lines === 0) await stopped;
  }
  const code = await end(bot);
  await server.close();
  return code;
}

async function main(): Promise<number> {
  const read = readSettings();
  if (!read.ok) {
    for (const name of read.wrong) say(operator.wrongSetting[name]);
    return 1;
  }
  const { settings } = read;
  const loaded = loadEngine(settings.dataFolder);
  if (!loaded.ok) {
    const errors = loaded.objections.filter(({ severity }) => severity === 'error');
    for (const objection of errors) say(objectionLine(objection));
    say(operator.brokenFacts(errors.length));
    return 1;
  }
  const { token } = settings;
  return token === undefined ? onPlayground(loaded.engine, settings) : onDiscord(loaded.engine, { ...settings, token });
}

const quit = (code: number) => process.stdout.write('', () => process.exit(code));
const fail = (error: unknown) => {
  logger.debug({ error: describeError(error) }, 'unexpected');
  say(operator.unexpected(error instanceof Error ? error.message : String(error)));
  quit(1);
};
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
// Whoever reads the replies has gone: nothing is left to say.
process.stdout.on('error', () => process.exit(0));
main().then(quit, fail);
