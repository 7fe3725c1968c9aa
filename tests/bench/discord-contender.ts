import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Driver, type Playground, startPlayground } from '../../src/playground/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A bot in a process of its own, on a local server of its own, and somebody who uses it. */
export interface Contender {
  readonly user: Driver;
  stop(): Promise<void>;
}

type Start = (server: Playground) => { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv };

/** The bot as it is started for Discord (`npm start` with a token), but for the address; its log goes nowhere. */
export const egret: Start = ({ api, token }) => ({
  args: ['src/main.ts'],
  env: { DISCORD_TOKEN: token, DISCORD_API: api, DATA_DIR: mkdtempSync(join(tmpdir(), 'egret-bench-')) },
});

/** A bot that answers one sentence to everything. */
export const constant: Start = ({ api, token }) => ({ args: ['tests/bench/constant-bot.ts', api, token], env: {} });

/** Starts a server and the bot for it; resolves once the bot has logged in and registered its commands. */
export async function contend(start: Start): Promise<Contender> {
  const server = await startPlayground();
  const { args, env } = start(server);
  const child = spawn('node', ['--import', 'tsx', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const died = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}`)));
  });
  died.catch(() => undefined);
  await Promise.race([server.botReady(), died]);
  return {
    user: server.user('member'),
    async stop() {
      await ended(child);
      await server.close();
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
