import { commands } from '../commands/index.ts';
import { chartsWithFontsOf } from './chart-fonts.ts';
import { readSettings, type Settings } from './config.ts';
import type { Curation } from './curation/curation.ts';
import { type Bot, startBot } from './discord/bot.ts';
import type { Moderation } from './discord/curation/moderation.ts';
import { describeError } from './discord/describe-error.ts';
import { endingSentence, objectionLine, operator } from './discord/locales/operator.ts';
import { createLogger } from './discord/logger.ts';
import type { Objection } from './facts/objection.ts';
import { type LiveEngine, liveEngine } from './live-engine.ts';
import { openFacts } from './open-curation.ts';
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

/** Discord gives files out from here. */
const DISCORD_FILES = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

interface Opened {
  readonly curation: Curation;
  readonly live: LiveEngine;
}

/** What the moderators' commands need, in the server that is home. */
function moderationOf(
  { curation, live }: Opened,
  { moderatorRoleId: roleId, fetchHosts: hosts }: Settings,
  where: Pick<Moderation, 'homeId' | 'attachmentOrigins'>,
): Moderation {
  const fetching = { hosts, withinMs: 10_000, mostBytes: 2 * 1024 * 1024 };
  return { curation, asOf: live.asOf, fetching, roleId, ...where };
}

async function onDiscord(opened: Opened, settings: Settings & { readonly token: string }): Promise<number> {
  const { token, api, logLevel, dataFolder, homeId } = settings;
  const now = () => new Date();
  logger = createLogger(logLevel, token);
  const charts = chartsWithFontsOf(dataFolder);
  const moderation = moderationOf(opened, settings, { homeId, attachmentOrigins: DISCORD_FILES });
  const bot = startBot({ engine: opened.live.current, commands, token, api, now, logger, charts, moderation });
  await Promise.race([bot.ended, stopped]);
  return end(bot);
}

async function onPlayground(opened: Opened, settings: Settings): Promise<number> {
  const { port, logLevel, dataFolder } = settings;
  const server = await startNear(port, { page: pageOptions(dataFolder) });
  if (port !== 0 && server.port !== port) say(operator.portTaken(port, server.port));
  const { token, api } = server;
  const now = () => new Date();
  logger = createLogger(logLevel, token);
  const charts = chartsWithFontsOf(dataFolder);
  const where = { homeId: server.world.home.id, attachmentOrigins: [server.origin] };
  const moderation = moderationOf(opened, { ...settings, moderatorRoleId: undefined }, where);
  const bot = startBot({ engine: opened.live.current, commands, token, api, now, logger, charts, moderation });
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
  const { dataFolder, store: place, mayApproveOwn, token } = settings;
  const onFault = (fault: unknown) => logger.error({ error: describeError(fault) }, 'store-fault');
  const facts = await openFacts({ dataFolder, place, mayApproveOwn, now: new Date(), onFault });
  if (!facts.ok) {
    if (facts.kind === 'store') say(operator.storeFailed(facts.problem));
    else sayErrors(facts.objections, operator.brokenFacts);
    return 1;
  }
  const { curation, upgrade } = facts;
  if (upgrade.kind === 'refused') sayErrors(upgrade.objections, operator.upgradeRefused);
  if (upgrade.kind === 'merged') say(operator.upgradeMerged(upgrade.changes, upgrade.conflicts.length));
  if (upgrade.kind === 'older') say(operator.upgradeOlder);
  const opened = { curation, live: liveEngine(curation) };
  const code = await (token === undefined ? onPlayground(opened, settings) : onDiscord(opened, { ...settings, token }));
  await curation.close();
  return code;
}

function sayErrors(objections: readonly Objection[], summary: (count: number) => string): void {
  const errors = objections.filter(({ severity }) => severity === 'error');
  for (const objection of errors) say(objectionLine(objection));
  say(summary(errors.length));
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
